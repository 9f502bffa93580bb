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
 * Which of the beats found in a section are its own. Where the beats of the section before end (`ownFromSample`) decides with which they
 * begin; null takes the same rule over this section's beats, which nearly always gives the same.
 */
export function placeOwn(
  section: Section,
  rPeakSample: Int32Array,
  sampleRateHz: number,
  isLast: boolean,
  ownFromSample: number | null,
): SectionBeats {
  const borderAt = (second: number, after: number) =>
    borderSample(rPeakSample, after, Math.round(second * sampleRateHz));
  const from = ownFromSample ?? (section.ownFirstSecond === 0 ? 0 : borderAt(section.ownFirstSecond, 0));
  const ownToSample = isLast ? section.endSample : borderAt(section.ownEndSecond, from);
  return { section, rPeakSample, ownFromSample: from, ownToSample };
}

/** Whether the same beats are a section's own both ways. */
export function ownsTheSame(one: SectionBeats, other: SectionBeats): boolean {
  const [[first, end], [otherFirst, otherEnd]] = [ownBeats(one), ownBeats(other)];
  return first === otherFirst && end === otherEnd;
}

/**
 * Where one section's beats end and the next one's begin: in the middle between the beats around the nominal end, as two sections may
 * place the same beat a sample apart.
 */
function borderSample(rPeakSample: Int32Array, ownFromSample: number, nominalSample: number): number {
  const next = countBelow(rPeakSample, nominalSample);
  if (next === 0 || next === rPeakSample.length) return nominalSample;
  const middle = Math.round((rPeakSample[next - 1] + rPeakSample[next]) / 2);
  return middle > ownFromSample ? middle : nominalSample;
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
