import type { Section } from './divide-recording.ts';

/** The beats found in a section, its neighbours' in the margins among them. All samples are those of the recording. */
export interface SectionBeats {
  readonly section: Section;
  readonly rPeakSample: Int32Array;
  /** Beats from `ownFromSample` up to before `ownToSample` are the section's own; sections lie side by side without a gap. */
  readonly ownFromSample: number;
  readonly ownToSample: number;
}

/** Indices [first, end) of a section's own beats. */
export function ownBeats({ rPeakSample, ownFromSample, ownToSample }: SectionBeats): [first: number, end: number] {
  return [countBelow(rPeakSample, ownFromSample), countBelow(rPeakSample, ownToSample)];
}

/**
 * Where a section's own beats end, given all it found: in the middle between the beats around its end, as two sections may
 * place the same beat a sample apart.
 */
export function ownEndSample(rPeakSample: Int32Array, ownFromSample: number, nominalEndSample: number): number {
  const next = countBelow(rPeakSample, nominalEndSample);
  if (next === 0 || next === rPeakSample.length) return nominalEndSample;
  const middle = Math.round((rPeakSample[next - 1] + rPeakSample[next]) / 2);
  return middle > ownFromSample ? middle : nominalEndSample;
}

/** How many of ascending samples lie before one. */
export function countBelow(samples: Int32Array, sample: number): number {
  let [low, high] = [0, samples.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (samples[middle] < sample) low = middle + 1;
    else high = middle;
  }
  return low;
}
