import type { AnalysisApi } from '../../../analysis/analysis-api.ts';
import type { LiveAnswer } from '../../../analysis/analysis.ts';
import type { Recording } from '../../../ecg/recording/recording.ts';
import type { LiveSource } from './source/live-source.ts';
import { LiveTally } from './live-tally.svelte.ts';

export const SPEEDS = [1, 2, 5, 10, 20, 30, 60] as const;
/** Labels come in steps of at least this much signal. */
const SHORTEST_STEP_SECONDS = 0.25;
/** … and at most so many times in a second of the person's. */
const STEPS_A_SECOND = 8;
/** So much signal, in seconds of the person's, may be shown that is not analysed yet; then the signal waits. */
const LONGEST_BACKLOG_SECONDS = 1.5;
/** So much is asked for ahead. */
const AHEAD_SECONDS = 3;
/** A longer time between two frames was a sleeping tab. */
const LONGEST_FRAME_SECONDS = 0.5;
/** No more is analysed at once: well within the minute that the analysis looks back on. */
const LONGEST_CHUNK_SECONDS = 30;
/** A device is shown this late, so that the pen runs evenly over what comes in packets; it gains on what is later, so fast. */
const DEVICE_DELAY_SECONDS = 0.8;
const GAIN = 0.3;
/** What is much later was held back while nobody looked: it goes by this fast. */
const FAR_BEHIND_SECONDS = 5;
const FAR_BEHIND_SPEED = 30;
/** Frames of which it is known when they showed what: more than a minute, and no label is awaited so long. */
const FRAMES_KEPT = 5000;
/** The pace shown is that of so many seconds. */
const PACE_SECONDS = 2;

let streams = 0;

/** Shows a signal as it comes: how far it is, how fast, and what is said of it. */
export class LivePlayer {
  readonly source: LiveSource;
  readonly tally: LiveTally;
  phase = $state<'ready' | 'playing' | 'paused' | 'ended'>('ready');
  speed = $state<number>(1);
  /** Seconds shown. */
  seconds = $state(0);
  /** Seconds of signal that went by in a second; null until that is known. */
  pace = $state<number | null>(null);
  readonly #analyse: AnalysisApi['live'];
  readonly #report: (error: unknown) => void;
  readonly #onFound: () => void;
  readonly #streamId = ++streams;
  /** The next sample to show, and to analyse. */
  #head = 0;
  #analysed = 0;
  #isAnalysing: Promise<void> | null = null;
  #lastFrame: number | null = null;
  #paceFrom: { readonly at: number; readonly head: number } | null = null;
  /** Seconds by the clock, pauses left out; and when the latest frames had shown how much. */
  #watched = 0;
  #frames: { readonly head: number; readonly watched: number }[] = [];

  /** `onFound` is called for beats found in what was just shown. */
  constructor(source: LiveSource, analyse: AnalysisApi['live'], report: (error: unknown) => void, onFound: () => void) {
    this.source = source;
    this.#analyse = analyse;
    this.#report = report;
    this.#onFound = onFound;
    this.tally = new LiveTally(source.signal);
  }

  /** Samples shown: what is drawn and kept ends here. */
  get head(): number {
    return Math.floor(this.#head);
  }

  play(): void {
    if (this.phase === 'ended') return;
    this.phase = 'playing';
    this.#lastFrame = null;
    this.#paceFrom = null;
  }

  pause(): void {
    if (this.phase === 'playing') this.phase = 'paused';
  }

  /** Ends the stream; resolves when every beat in it has its label. */
  async stop(): Promise<void> {
    if (this.phase === 'ended') return;
    this.phase = 'ended';
    await this.source.close();
    await this.#isAnalysing;
    if (this.#head > 0) await this.#sendRest();
  }

  /** A frame of the screen, at a time in milliseconds: moves the signal on. */
  frame(at: number): void {
    const elapsed = this.#lastFrame === null ? 0 : (at - this.#lastFrame) / 1000;
    this.#lastFrame = at;
    if (this.phase !== 'playing') return;
    const { signal } = this.source;
    const rateHz = signal.sampleRateHz;
    const samplesASecond = rateHz * this.#penSpeed;
    const passed = Math.min(elapsed, LONGEST_FRAME_SECONDS);
    this.#watched += passed;
    const wanted = this.#head + passed * samplesASecond;
    const allowed = this.#analysed + Math.max(rateHz, LONGEST_BACKLOG_SECONDS * samplesASecond);
    this.#head = Math.max(this.#head, Math.min(wanted, allowed, signal.length));
    this.seconds = this.#head / rateHz;
    this.#keepFrame();
    this.#measurePace(at);
    this.#attempt(this.source.want(Math.ceil(this.#head + AHEAD_SECONDS * samplesASecond)));
    const step = this.#stepSeconds * rateHz;
    if (this.#isAnalysing === null && this.head - this.#analysed >= step / 2) this.#attempt(this.#send(false));
    if (this.source.ended && this.#head >= signal.length) this.#attempt(this.stop());
  }

  /** What there is to be opened. */
  recording(): Recording {
    return this.source.recording(this.head);
  }

  get #penSpeed(): number {
    const { isDevice, signal } = this.source;
    if (!isDevice) return this.speed;
    const lateSeconds = (signal.length - this.#head) / signal.sampleRateHz;
    if (lateSeconds > FAR_BEHIND_SECONDS) return FAR_BEHIND_SPEED;
    return Math.max(0.5, 1 + GAIN * (lateSeconds - DEVICE_DELAY_SECONDS));
  }

  get #stepSeconds(): number {
    return Math.max(SHORTEST_STEP_SECONDS, this.speed / STEPS_A_SECOND);
  }

  async #sendRest(): Promise<void> {
    do await this.#send(true);
    while (this.#analysed < this.head);
  }

  #send(isEnd: boolean): Promise<void> {
    const { signal } = this.source;
    const firstSample = this.#analysed;
    const end = Math.min(this.head, firstSample + Math.round(LONGEST_CHUNK_SECONDS * signal.sampleRateHz));
    const isLast = isEnd && end === this.head;
    this.#isAnalysing = this.#analyse({
      streamId: this.#streamId,
      sampleRateHz: signal.sampleRateHz,
      firstSample,
      samplesMv: signal.read(firstSample, end),
      stepSeconds: this.#stepSeconds,
      isLast,
    })
      .then((answer) => this.#take(answer, end))
      .finally(() => (this.#isAnalysing = null));
    return this.#isAnalysing;
  }

  #take(answer: LiveAnswer, end: number): void {
    this.#analysed = end;
    this.tally.add(answer, {
      sample: this.head,
      speed: this.speed,
      secondsSince: (sample) => this.#secondsSince(sample),
    });
    if (answer.found.length > 0) this.#onFound();
  }

  #keepFrame(): void {
    if (this.head === this.#frames.at(-1)?.head) return;
    this.#frames.push({ head: this.head, watched: this.#watched });
    if (this.#frames.length > 2 * FRAMES_KEPT) this.#frames = this.#frames.slice(-FRAMES_KEPT);
  }

  /** Seconds by the clock, pauses left out, since the frame that showed a sample. */
  #secondsSince(sample: number): number {
    const frame = this.#frames.find(({ head }) => head > sample);
    return this.#watched - (frame?.watched ?? this.#watched);
  }

  /** What fails stops the signal where it is; playing on tries again. */
  #attempt(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.pause();
      this.#report(error);
    });
  }

  #measurePace(at: number): void {
    // Until the first answer the model is still starting: that is no pace, nor is that of a device ours.
    if (this.#analysed === 0 || this.source.isDevice) return;
    this.#paceFrom ??= { at, head: this.#head };
    const seconds = (at - this.#paceFrom.at) / 1000;
    if (seconds < PACE_SECONDS) return;
    this.pace = (this.#head - this.#paceFrom.head) / this.source.signal.sampleRateHz / seconds;
    this.#paceFrom = { at, head: this.#head };
  }
}
