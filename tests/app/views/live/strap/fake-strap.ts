import type {
  BluetoothApi,
  GattCharacteristic,
  GattDevice,
  GattServer,
  GattService,
} from '../../../../../src/browser/bluetooth.ts';
import { ecgMessage, heartRateMessage, viewOf } from '../../../../ecg/strap/strap-messages.ts';

/*
 * A Polar H10 behind Web Bluetooth, as the draft of the W3C's community group describes it: errors by their names, events where it
 * fires them, services and characteristics that are those of one connection, one operation at a time.
 */

const PMD = (part: string): string => `fb005c8${part}-02e7-f387-1cad-8acd2d8df0c8`;
const PER_FRAME = 73;
const RATE_HZ = 130;
const FRAME_MS = (PER_FRAME / RATE_HZ) * 1000;
/** A strap that was not told the time begins in 2019. */
const FIRST_DAY = 599_616_000_000_000_000n;

const fail = (name: string, message = name): never => {
  throw new DOMException(message, name);
};

class FakeCharacteristic extends EventTarget implements GattCharacteristic {
  value: DataView<ArrayBuffer> | undefined;
  isNotifying = false;
  readonly #server: FakeServer;
  readonly #connection: number;
  readonly #written: (command: number[]) => number[] | null;

  constructor(server: FakeServer, written: (command: number[]) => number[] | null = () => null) {
    super();
    this.#server = server;
    this.#connection = server.connections;
    this.#written = written;
  }

  async startNotifications(): Promise<this> {
    await this.#server.operate(this.#connection);
    this.isNotifying = true;
    return this;
  }

  async writeValueWithResponse(value: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#server.operate(this.#connection);
    const answer = this.#written([...value]);
    // The answer is an indication of its own, after the write is through.
    if (answer) setTimeout(() => this.tell(viewOf(answer)), 5);
  }

  tell(value: DataView<ArrayBuffer>): void {
    if (!this.isNotifying || this.#connection !== this.#server.connections || !this.#server.connected) return;
    this.value = value;
    this.dispatchEvent(new Event('characteristicvaluechanged', { bubbles: true }));
  }
}

class FakeServer implements GattServer {
  connected = false;
  /** Connections made so far: what belongs to an earlier one is of no use. */
  connections = 0;
  #isBusy = false;
  readonly #strap: FakeStrap;

  constructor(strap: FakeStrap) {
    this.#strap = strap;
  }

  async connect(): Promise<this> {
    await Promise.resolve();
    if (!this.#strap.isNear) fail('NetworkError', 'Connection attempt failed.');
    this.connected = true;
    this.connections++;
    return this;
  }

  disconnect(): void {
    if (!this.connected) return;
    this.connected = false;
    this.#strap.stop();
    this.#strap.device.dispatchEvent(new Event('gattserverdisconnected', { bubbles: true }));
  }

  async getPrimaryService(service: string | number): Promise<GattService> {
    await this.operate(this.connections);
    return (
      this.#strap.services.get(service) ??
      fail('NotFoundError', `No Services matching UUID ${service} found in Device.`)
    );
  }

  /** One operation of the connection it belongs to. */
  async operate(connection: number): Promise<void> {
    if (!this.connected) fail('NetworkError', 'GATT Server is disconnected. Cannot perform GATT operations.');
    if (connection !== this.connections) fail('InvalidStateError', 'Characteristic is no longer valid.');
    if (this.#isBusy) fail('NetworkError', 'GATT operation already in progress.');
    this.#isBusy = true;
    await new Promise((resolve) => setTimeout(resolve, 2));
    this.#isBusy = false;
    if (!this.connected) fail('NetworkError', 'GATT Server is disconnected.');
  }
}

class FakeDevice extends EventTarget implements GattDevice {
  readonly name = 'Polar H10 E9AF5A2F';
  readonly gatt: FakeServer;

  constructor(strap: FakeStrap) {
    super();
    this.gatt = new FakeServer(strap);
  }
}

export class FakeStrap implements BluetoothApi {
  readonly device = new FakeDevice(this);
  /** Whether it can be reached, the person chooses it, and Bluetooth is on. */
  isNear = true;
  isChosen = true;
  isOn = true;
  /** The status the strap answers a start with. */
  startStatus = 0;
  isAnswering = true;
  /** Commands it was given. */
  readonly commands: number[][] = [];
  readonly services = new Map<string | number, GattService>();
  /** Milliseconds of the page's clock for a frame: fewer where the strap's clock gains on it. */
  readonly #frameMs: number;
  readonly #wave: (sample: number) => number;
  #frame = 0;
  #nextFrameAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #data: FakeCharacteristic | null = null;
  #heartRate: FakeCharacteristic | null = null;
  /** Frames that do not arrive, and frames that arrive twice, by their number. */
  readonly lostFrames = new Set<number>();
  readonly doubledFrames = new Set<number>();
  readonly brokenFrames = new Set<number>();
  isSilent = false;
  contact = true;

  /**
   * @param wave microvolts of a sample, by its number
   * @param options.gain how much its clock gains on the page's, as a share of the time
   */
  constructor(wave: (sample: number) => number = (sample) => sample, { hasEcg = true, gain = 0 } = {}) {
    this.#wave = wave;
    this.#frameMs = FRAME_MS / (1 + gain);
    this.services.set(0x180d, {
      getCharacteristic: async () => {
        await this.device.gatt.operate(this.device.gatt.connections);
        return (this.#heartRate = new FakeCharacteristic(this.device.gatt));
      },
    });
    if (hasEcg) this.services.set(PMD('0'), { getCharacteristic: (uuid) => this.#measurement(uuid) });
  }

  async getAvailability(): Promise<boolean> {
    return Promise.resolve(this.isOn);
  }

  async requestDevice({
    filters,
    optionalServices,
  }: Parameters<BluetoothApi['requestDevice']>[0]): Promise<GattDevice> {
    await Promise.resolve();
    const isListed = filters.some(({ namePrefix }) => this.device.name.startsWith(namePrefix));
    if (!this.isOn || !this.isChosen || !isListed) fail('NotFoundError', 'User cancelled the requestDevice() chooser.');
    for (const service of this.services.keys()) if (!optionalServices.includes(service)) this.services.delete(service);
    return this.device;
  }

  /** Out of reach: the connection breaks. */
  leave(): void {
    this.isNear = false;
    this.device.gatt.disconnect();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #measurement(uuid: string | number): Promise<GattCharacteristic> {
    const { gatt } = this.device;
    await gatt.operate(gatt.connections);
    if (uuid === PMD('2')) return (this.#data = new FakeCharacteristic(gatt));
    return new FakeCharacteristic(gatt, (command) => this.#obey(command));
  }

  #obey(command: number[]): number[] | null {
    this.commands.push(command);
    if (!this.isAnswering) return null;
    const answer = [0xf0, command[0], command[1]];
    if (command[0] === 1) return [...answer, 0, 0, 0, 1, RATE_HZ, 0, 1, 1, 14, 0];
    if (command[0] === 3) this.stop();
    else if (this.startStatus === 0) this.#start();
    return [...answer, command[0] === 2 ? this.startStatus : 0, 0];
  }

  /** It goes on taking samples, whether they can be sent or not: the clock on its chest does not stop. */
  #start(): void {
    this.stop();
    if (this.#nextFrameAt === 0) this.#nextFrameAt = performance.now() + this.#frameMs;
    // What was taken while nobody was connected is gone.
    for (; this.#nextFrameAt <= performance.now(); this.#nextFrameAt += this.#frameMs) this.#frame++;
    this.sendDue();
  }

  /** When the next frame is due by the page's clock, milliseconds. */
  get nextFrameAt(): number {
    return this.#nextFrameAt;
  }

  /** Sends the frames that are due, as it does by itself: for a page whose clock was set forward, which timers do not hear of. */
  readonly sendDue = (): void => {
    clearTimeout(this.#timer);
    for (; this.#nextFrameAt <= performance.now(); this.#nextFrameAt += this.#frameMs) this.#send(this.#frame++);
    this.#timer = setTimeout(this.sendDue, Math.max(1, this.#nextFrameAt - performance.now()));
  };

  /** So many frames from now on do not arrive. */
  loseNext(count: number): void {
    for (let next = 0; next < count; next++) this.lostFrames.add(this.#frame + next);
  }

  #send(frame: number): void {
    if (this.isSilent || this.lostFrames.has(frame)) return;
    const first = frame * PER_FRAME;
    const microvolts = Array.from({ length: PER_FRAME }, (_, i) => Math.round(this.#wave(first + i)));
    const at = FIRST_DAY + BigInt(Math.round(((first + PER_FRAME) * 1e9) / RATE_HZ));
    const message = this.brokenFrames.has(frame) ? viewOf([0, 1, 2]) : ecgMessage(at, microvolts);
    this.#data?.tell(message);
    if (this.doubledFrames.has(frame)) this.#data?.tell(message);
    this.#heartRate?.tell(heartRateMessage(67, this.contact, [917]));
  }
}
