import type { BluetoothApi, GattCharacteristic, GattDevice, GattServer } from '../../../../browser/bluetooth.ts';
import {
  askForSettings,
  checkAnswer,
  isAnswerTo,
  readSettings,
  startEcg,
  stopEcg,
  type EcgSettings,
} from '../../../../ecg/strap/measurement-control.ts';
import {
  HEART_RATE_MEASUREMENT,
  HEART_RATE_SERVICE,
  MEASUREMENT_CONTROL,
  MEASUREMENT_DATA,
  MEASUREMENT_SERVICE,
  STRAP_NAME,
} from '../../../../ecg/strap/services.ts';
import { StrapError } from '../../../../ecg/strap/strap-error.ts';
import { strapErrorOf } from './strap-error-of.ts';

/** Who is told what comes from a strap. */
export interface StrapListener {
  /** The strap is about to send, for the first time or again. */
  began(settings: EcgSettings): void;
  tellHeartRate(message: DataView): void;
  frame(message: DataView): void;
  /** The connection is lost, or nothing comes any more; it is being made again, for the `attempt`th time. */
  lost(attempt: number): void;
  /** It is not tried any more. */
  gone(error: StrapError): void;
}

const CONNECT_MS = 20_000;
const ANSWER_MS = 5000;
/** A strap sends a frame every half second: when none has come for this long, none will, as happens without any error. */
export const QUIET_MS = 5000;
/** Waits before attempts to connect again; the last one is repeated. */
const WAITS_MS = [500, 1000, 2000, 4000, 8000, 15_000] as const;
/** After this long the strap has been taken off, or its wearer is gone. */
export const GIVE_UP_MS = 600_000;

/** Asks the person for a strap; rejects with a `StrapError`. To be called right when something was pressed. */
export async function chooseStrap(api: BluetoothApi): Promise<GattDevice> {
  try {
    return await api.requestDevice({
      filters: [{ namePrefix: STRAP_NAME }],
      optionalServices: [HEART_RATE_SERVICE, MEASUREMENT_SERVICE],
    });
  } catch (error) {
    // Without Bluetooth there is nothing to choose either.
    if (await api.getAvailability().catch(() => true)) throw strapErrorOf(error, 'not-chosen');
    throw new StrapError('switched-off', 'no Bluetooth', { cause: error });
  }
}

/** Keeps a strap sending until it is ended: connects, starts, and does both again when the connection is lost. */
export class StrapConnection {
  readonly #device: GattDevice;
  readonly #listener: StrapListener;
  #isEnded = false;
  #isOpen = false;
  #control: GattCharacteristic | null = null;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #wait: ReturnType<typeof setTimeout> | undefined;
  /** Messages of a connection that is over are not heard. */
  #hearing = new AbortController();

  constructor(device: GattDevice, listener: StrapListener) {
    this.#device = device;
    this.#listener = listener;
    device.addEventListener('gattserverdisconnected', this.#lose);
  }

  /** Connects and starts; rejects with a `StrapError`, and then nothing is tried again. */
  async begin(): Promise<void> {
    try {
      await this.#open();
    } catch (error) {
      await this.end();
      throw error;
    }
  }

  /** Stops the strap and lets it go. Never rejects. */
  async end(): Promise<void> {
    this.#isEnded = true;
    clearTimeout(this.#wait);
    this.#device.removeEventListener('gattserverdisconnected', this.#lose);
    const control = this.#control;
    this.#close();
    // It stops by itself when it is let go.
    if (control && this.#device.gatt?.connected) await this.#ask(control, stopEcg()).catch(() => undefined);
    this.#device.gatt?.disconnect();
  }

  async #open(): Promise<void> {
    this.#hearing = new AbortController();
    const { gatt } = this.#device;
    if (!gatt) throw new StrapError('unavailable', 'the strap offers nothing');
    try {
      // Some browsers wait for a strap that is not there until they are told not to.
      const tooLong = setTimeout(() => gatt.disconnect(), CONNECT_MS);
      const server = await gatt.connect().finally(() => clearTimeout(tooLong));
      const service = await server.getPrimaryService(MEASUREMENT_SERVICE);
      // One after the other: a second operation is refused while one goes on.
      const control = await service.getCharacteristic(MEASUREMENT_CONTROL);
      const data = await service.getCharacteristic(MEASUREMENT_DATA);
      await control.startNotifications();
      const settings = readSettings(await this.#ask(control, askForSettings()));
      this.#hear(data, (message) => this.#takeFrame(message));
      await data.startNotifications();
      this.#listener.began(settings);
      checkAnswer(await this.#ask(control, startEcg(settings)));
      this.#control = control;
      this.#isOpen = true;
      this.#watch();
      // An ECG comes all the same where there is no heart rate.
      await this.#followHeartRate(server).catch(() => undefined);
    } catch (error) {
      gatt.disconnect();
      throw strapErrorOf(error, 'no-connection');
    }
  }

  async #followHeartRate(server: GattServer): Promise<void> {
    const service = await server.getPrimaryService(HEART_RATE_SERVICE);
    const rate = await service.getCharacteristic(HEART_RATE_MEASUREMENT);
    this.#hear(rate, (message) => this.#listener.tellHeartRate(message));
    await rate.startNotifications();
  }

  #takeFrame(message: DataView): void {
    this.#watch();
    this.#listener.frame(message);
  }

  #watch(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.#device.gatt?.disconnect();
      this.#lose();
    }, QUIET_MS);
  }

  readonly #lose = (): void => {
    if (!this.#isOpen || this.#isEnded) return;
    this.#close();
    void this.#openAgain(Date.now());
  };

  #close(): void {
    this.#isOpen = false;
    this.#control = null;
    this.#hearing.abort();
    clearTimeout(this.#quiet);
  }

  async #openAgain(lostAt: number): Promise<void> {
    for (let attempt = 1; !this.#isEnded; attempt++) {
      this.#listener.lost(attempt);
      const waitMs = WAITS_MS[Math.min(attempt, WAITS_MS.length) - 1];
      await new Promise<void>((resolve) => (this.#wait = setTimeout(resolve, waitMs)));
      try {
        return await this.#open();
      } catch (error) {
        if (Date.now() - lostAt < GIVE_UP_MS) continue;
        if (!this.#isEnded) this.#listener.gone(strapErrorOf(error, 'no-connection'));
        return this.end();
      }
    }
  }

  #hear(from: GattCharacteristic, take: (message: DataView) => void): void {
    const { signal } = this.#hearing;
    from.addEventListener('characteristicvaluechanged', () => from.value && take(from.value), { signal });
  }

  /** Writes a command and waits for its answer. */
  async #ask(control: GattCharacteristic, command: Uint8Array<ArrayBuffer>): Promise<DataView> {
    const hearing = new AbortController();
    let tooLong: ReturnType<typeof setTimeout> | undefined;
    const answer = new Promise<DataView>((resolve, reject) => {
      const take = (): void => {
        if (control.value && isAnswerTo(command, control.value)) resolve(control.value);
      };
      control.addEventListener('characteristicvaluechanged', take, { signal: hearing.signal });
      const refuse = (): void => reject(new StrapError('no-answer', `no answer to command ${command[0]}`));
      tooLong = setTimeout(refuse, ANSWER_MS);
    });
    // What the write rejects with comes first.
    answer.catch(() => undefined);
    try {
      await control.writeValueWithResponse(command);
      return await answer;
    } finally {
      hearing.abort();
      clearTimeout(tooLong);
    }
  }
}
