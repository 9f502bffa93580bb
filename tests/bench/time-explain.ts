import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import type { BeatInputs } from '../../src/classifier/model/network-inputs.ts';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { median } from '../../src/ecg/signal/quantile.ts';

const BEATS = 20;

export interface BusyTime {
  /** By the clock, milliseconds. */
  readonly clock: number;
  /** Of the processor, milliseconds: what the clock would show on an idle machine, as there is one thread. */
  readonly processor: number;
}

/** Median time to explain one beat: maps, Shapley values and probabilities, in Node on the backend of the classifier. */
export async function timeExplanations(classifier: BeatClassifier, inputs: BeatInputs): Promise<BusyTime> {
  const step = Math.max(1, Math.floor(inputs.count / BEATS));
  const times: BusyTime[] = [];
  for (let i = -2; i < BEATS; i++) {
    const beat = (Math.max(0, i) * step) % inputs.count;
    const time = await timed(() => classifier.explain(inputs, beat, Math.max(0, i) % BEAT_CLASSES.length));
    // The first two warm up.
    if (i >= 0) times.push(time);
  }
  return {
    clock: median(times.map(({ clock }) => clock)),
    processor: median(times.map(({ processor }) => processor)),
  };
}

/** Runs a piece of work once and takes both times. */
export async function timed(work: () => unknown): Promise<BusyTime> {
  const [started, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - started, processor: (user + system) / 1000 };
}
