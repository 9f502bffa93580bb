/*
 * The part of Web Bluetooth that the app uses; TypeScript does not know it. Source: Web Bluetooth, draft of the W3C's community group
 * (sections 4 and 5); the names of errors are those of its algorithms.
 */

type Uuid = string | number;

export interface BluetoothApi {
  /** Whether the device has Bluetooth, and it is on. */
  getAvailability(): Promise<boolean>;
  /** Lets the person choose; needs something that was pressed right before. Rejects as `NotFoundError` where nothing is chosen. */
  requestDevice(options: {
    readonly filters: readonly { readonly namePrefix: string }[];
    readonly optionalServices: readonly Uuid[];
  }): Promise<GattDevice>;
}

/** Fires `gattserverdisconnected` when the connection is lost. */
export interface GattDevice extends EventTarget {
  readonly name?: string | undefined;
  readonly gatt?: GattServer | undefined;
}

/** Services and characteristics are those of one connection: after it they are asked for anew. */
export interface GattServer {
  readonly connected: boolean;
  connect(): Promise<GattServer>;
  /** Ends the connection, and the attempt to make one. */
  disconnect(): void;
  getPrimaryService(service: Uuid): Promise<GattService>;
}

export interface GattService {
  getCharacteristic(characteristic: Uuid): Promise<GattCharacteristic>;
}

/** Fires `characteristicvaluechanged` with every notification or indication, once they have been started. */
export interface GattCharacteristic extends EventTarget {
  readonly value?: DataView | undefined;
  startNotifications(): Promise<GattCharacteristic>;
  writeValueWithResponse(value: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** Web Bluetooth; null where the browser has none, as Firefox, Safari and every browser of an iPhone, or no page may use it. */
export function bluetooth(): BluetoothApi | null {
  return (navigator as { readonly bluetooth?: BluetoothApi }).bluetooth ?? null;
}
