/** Samples of a lead in millivolts, NaN where one is missing, however they are kept. */
export interface LeadSamples {
  readonly length: number;
  /** Samples [first, end), all when left out. May be a view of what is kept: not to be changed. */
  subarray(first?: number, end?: number): Float32Array;
}

/** Room for the samples of a lead, all missing until they are put there. */
export interface SampleRoom extends LeadSamples {
  /** Puts millivolts (NaN: missing) from sample number `at` on. Throws RangeError where they do not fit. */
  set(samplesMv: Float32Array, at: number): void;
}

/** Samples handed out at a time where a long lead is gone through: little memory, and few calls. */
const STRETCH_SAMPLES = 2 ** 16;

/** The samples of a lead from first to last, a stretch at a time. */
export function* stretchesOf(samplesMv: LeadSamples): Generator<Float32Array, void> {
  for (let first = 0; first < samplesMv.length; first += STRETCH_SAMPLES) {
    yield samplesMv.subarray(first, Math.min(samplesMv.length, first + STRETCH_SAMPLES));
  }
}
