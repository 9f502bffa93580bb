import type { LiveAnswer, RecordingDoubt } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import { NOT_SURE_REASONS } from '../../../ecg/beats/beats.ts';
import type { GrowingSignal } from '../../../ecg/recording/growing-signal.ts';
import { median } from '../../../ecg/signal/quantile.ts';

/** A beat found in a signal that is coming. */
export interface LiveMark {
  readonly sample: number;
  /** In `BEAT_CLASSES`; null until it is labelled. */
  readonly classIndex: number | null;
  readonly notSure: boolean;
}

/** Intervals the rate is the mean of. */
const RATE_INTERVALS = 8;
/** Longer ones are missing beats or missing signal, not a rate. */
const LONGEST_INTERVAL_SECONDS = 3;
/** How far a signal was shown when an answer came. */
export interface Shown {
  /** The first sample that was not. */
  readonly sample: number;
  readonly speed: number;
  /** Seconds by the clock since a sample was shown. */
  readonly secondsSince: (sample: number) => number;
}

/** How long after its R a label comes, seconds, of the latest beats: in the middle and at most. */
export interface LabelDelay {
  readonly median: number;
  readonly most: number;
}

/** More marks than a screen holds. */
const MOST_MARKS = 2000;
/** The delays shown are those of so many beats. */
const DELAYS_KEPT = 200;

const UNUSUAL_RECORDING = NOT_SURE_REASONS.indexOf('unusual-recording');

/** What has been found and said so far of a signal that is coming. */
export class LiveTally {
  marks = $state.raw<readonly LiveMark[]>([]);
  /** Beats of each class, in BEAT_CLASSES order. */
  counts = $state.raw<readonly number[]>(BEAT_CLASSES.map(() => 0));
  /** Beats by why they are not sure, in NOT_SURE_REASONS order; those that are sure first. */
  reasons = $state.raw<readonly number[]>(NOT_SURE_REASONS.map(() => 0));
  found = $state(0);
  /** Beats a minute, by the latest intervals; null while there are none. */
  rate = $state<number | null>(null);
  /** What made the network less sure of all beats around, of the latest that were not sure for it. */
  doubts = $state.raw<readonly RecordingDoubt[]>([]);
  /** By the clock of who looks on, and by the signal shown meanwhile: the same where it is shown as fast as it was recorded. Null before the first. */
  delay = $state.raw<{ readonly byClock: LabelDelay; readonly ofSignal: LabelDelay } | null>(null);
  readonly #signal: Pick<GrowingSignal, 'sampleRateHz' | 'isWhole'>;
  #delays: { readonly byClock: number; readonly ofSignal: number }[] = [];
  #speed = 1;

  constructor(signal: Pick<GrowingSignal, 'sampleRateHz' | 'isWhole'>) {
    this.#signal = signal;
  }

  get notSure(): number {
    return this.reasons.slice(1).reduce((sum, count) => sum + count, 0);
  }

  /** Takes an answer that came when so much of the signal was shown. Delays are those at one speed. */
  add({ found, labels }: LiveAnswer, shown: Shown): void {
    const fresh = Array.from(found, (sample) => ({ sample, classIndex: null, notSure: false }));
    this.marks = [...this.marks, ...fresh].slice(-MOST_MARKS).map((mark) => {
      const beat = mark.classIndex === null ? labels.rPeakSample.indexOf(mark.sample) : -1;
      if (beat < 0) return mark;
      return { ...mark, classIndex: labels.classIndex[beat], notSure: labels.notSureReason[beat] !== 0 };
    });
    this.found += found.length;
    this.rate = this.#rate();
    if (labels.rPeakSample.length === 0) return;
    this.counts = this.counts.map((count, index) => count + labels.classIndex.filter((one) => one === index).length);
    this.reasons = this.reasons.map(
      (count, index) => count + labels.notSureReason.filter((one) => one === index).length,
    );
    if (labels.notSureReason.includes(UNUSUAL_RECORDING)) this.doubts = labels.doubts;
    if (shown.speed !== this.#speed) this.#delays = [];
    this.#speed = shown.speed;
    const delays = Array.from(labels.rPeakSample, (sample) => ({
      byClock: shown.secondsSince(sample),
      ofSignal: (shown.sample - sample) / this.#signal.sampleRateHz,
    }));
    this.#delays = [...this.#delays, ...delays].slice(-DELAYS_KEPT);
    this.delay = {
      byClock: summed(this.#delays.map(({ byClock }) => byClock)),
      ofSignal: summed(this.#delays.map(({ ofSignal }) => ofSignal)),
    };
  }

  #rate(): number | null {
    const { sampleRateHz } = this.#signal;
    const latest = this.marks.slice(-RATE_INTERVALS - 1).map(({ sample }) => sample);
    const sound = latest.slice(1).flatMap((sample, i) => {
      const seconds = (sample - latest[i]) / sampleRateHz;
      // Beats in a gap are not known: the interval over it is none.
      return seconds <= LONGEST_INTERVAL_SECONDS && this.#signal.isWhole(latest[i], sample) ? [seconds] : [];
    });
    return sound.length === 0 ? null : (60 * sound.length) / sound.reduce((sum, seconds) => sum + seconds, 0);
  }
}

function summed(delays: readonly number[]): LabelDelay {
  return { median: median(Float64Array.from(delays)), most: Math.max(...delays) };
}
