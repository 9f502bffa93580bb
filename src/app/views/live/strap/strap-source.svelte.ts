import type { BluetoothApi } from '../../../../browser/bluetooth.ts';
import { GrowingSignal } from '../../../../ecg/recording/growing-signal.ts';
import type { Recording } from '../../../../ecg/recording/recording.ts';
import { readEcgFrame } from '../../../../ecg/strap/ecg-frame.ts';
import { readHeartRate, type HeartRate } from '../../../../ecg/strap/heart-rate.ts';
import type { EcgSettings } from '../../../../ecg/strap/measurement-control.ts';
import { StrapError } from '../../../../ecg/strap/strap-error.ts';
import { StrapTimeline } from '../../../../ecg/strap/strap-timeline.ts';
import type { LiveSource } from '../source/live-source.ts';
import { chooseStrap, StrapConnection, type StrapListener } from './strap-connection.ts';
import { StrapKeeping, type PartStore } from './strap-keeping.svelte.ts';
import { strapRecording, type StrapHeader } from './strap-recording.ts';

/** A gap in the signal that has been closed again. */
export interface StrapGap {
  readonly seconds: number;
  /** Whether the connection was lost, not only packets. */
  readonly isReconnection: boolean;
}

/** The signal of a chest strap, as it comes: what it says of the connection is what the person is told. */
export class StrapSource implements LiveSource, StrapListener {
  readonly name: string;
  readonly rhythm = null;
  readonly isDevice = true;
  phase = $state<'sending' | 'lost' | 'ended'>('sending');
  /** Which attempt to connect again goes on; 0 while connected. */
  attempt = $state(0);
  heartRate = $state.raw<HeartRate | null>(null);
  /** Missing samples, in how many gaps, and the latest of them. */
  missing = $state(0);
  gaps = $state(0);
  latestGap = $state.raw<StrapGap | null>(null);
  /** Packets that came twice, and those that could not be read. */
  repeated = $state(0);
  unread = $state(0);
  /** Why it ended by itself. */
  trouble = $state.raw<StrapError | null>(null);
  /** Samples a second of the strap's clock, and how much the page's clock gains on it, as far as these are known. */
  rateHz = $state(0);
  drift = $state<number | null>(null);
  readonly keeping: StrapKeeping | null;
  readonly #beganAt: number;
  readonly #now: () => number;
  #timeline: StrapTimeline | null = null;
  #signal: GrowingSignal | null = null;
  #connection: StrapConnection | null = null;
  #isBack = false;

  /** @param now seconds of a clock that only goes forward */
  constructor(store: PartStore | null, beganAt: number, now = () => performance.now() / 1000) {
    this.#beganAt = beganAt;
    this.#now = now;
    this.name = `strap-${stampOf(beganAt)}`;
    this.keeping = store && new StrapKeeping(store, `${beganAt}`);
  }

  /** Lets the person choose a strap, tells that they have, and starts it; rejects with a `StrapError`. */
  static async open(api: BluetoothApi, store: PartStore | null, chosen?: () => void): Promise<StrapSource> {
    const device = await chooseStrap(api);
    chosen?.();
    const source = new StrapSource(store, Date.now());
    const connection = new StrapConnection(device, source);
    source.#connection = connection;
    await connection.begin();
    return source;
  }

  get signal(): GrowingSignal {
    if (!this.#signal) throw new StrapError('no-connection', 'no strap has begun to send');
    return this.#signal;
  }

  get ended(): boolean {
    return this.phase === 'ended';
  }

  want(): Promise<void> {
    return Promise.resolve();
  }

  /** Ends the recording and lets the strap go. Never rejects. */
  async close(): Promise<void> {
    this.phase = 'ended';
    await this.#connection?.end();
    if (this.#signal) await this.keeping?.flush(this.#header);
  }

  /** All that has come, shown or not. */
  recording(): Recording {
    return strapRecording(this.#header, this.signal.read(0, this.signal.length)[0]);
  }

  began({ sampleRateHz }: EcgSettings): void {
    this.#signal ??= new GrowingSignal(['ECG'], sampleRateHz);
    this.#timeline ??= new StrapTimeline(sampleRateHz);
    this.#isBack = this.#signal.length > 0;
    this.rateHz ||= sampleRateHz;
    this.phase = 'sending';
    this.attempt = 0;
  }

  tellHeartRate(message: DataView): void {
    this.#read(() => (this.heartRate = readHeartRate(message)));
  }

  frame(message: DataView): void {
    this.#read(() => this.#take(message));
  }

  lost(attempt: number): void {
    this.phase = 'lost';
    this.attempt = attempt;
    this.heartRate = null;
  }

  gone(error: StrapError): void {
    this.trouble = error;
    void this.close();
  }

  #take(message: DataView): void {
    const timeline = this.#timeline;
    if (!timeline || this.ended) return;
    const { samplesMv, missing, isRepeated } = timeline.place(readEcgFrame(message), this.#now());
    if (isRepeated) {
      this.repeated++;
      return;
    }
    this.signal.append([samplesMv]);
    if (missing > 0) {
      this.missing += missing;
      this.gaps++;
      this.latestGap = { seconds: missing / timeline.sampleRateHz, isReconnection: this.#isBack };
    }
    this.#isBack = false;
    this.rateHz = timeline.sampleRateHz;
    this.drift = timeline.drift;
    this.keeping?.add(samplesMv, this.#header);
  }

  /** What cannot be read is counted; its time is a gap. */
  #read(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof StrapError)) throw error;
      this.unread++;
    }
  }

  get #header(): StrapHeader {
    const { name, missing, gaps, rateHz } = this;
    return { name, beganAt: this.#beganAt, sampleRateHz: rateHz, length: this.signal.length, missing, gaps };
  }
}

/** Date and time of day, for a name: 2026-11-30-0312. */
function stampOf(milliseconds: number): string {
  const at = new Date(milliseconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}`;
}
