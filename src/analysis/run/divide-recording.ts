/** A recording up to this long is read as one. */
const LONGEST_WHOLE_SECONDS = 3600;
/** Length of a section of a longer one: that of the recordings the network was trained on, which each have a usual beat of their own. */
const SECTION_SECONDS = 1800;
/** Read on both sides beside a section: more beats than anything looks around at (20 at 30 beats per minute, and the filter's own length). */
export const MARGIN_SECONDS = 60;

/** A part of a recording that is read as if it were a recording, with some of its neighbours on both sides. */
export interface Section {
  /** Samples read: from `firstSample`, which is that of the whole second `firstSecond`, up to `endSample`. */
  readonly firstSecond: number;
  readonly firstSample: number;
  readonly endSample: number;
  /** Whole seconds that are this section's own; the last section's reach to the end. */
  readonly ownFirstSecond: number;
  readonly ownEndSecond: number;
}

/**
 * Sections of a recording, so that one of any length is read with bounded memory and its first beats come soon: the whole
 * of it up to an hour, else half hours (the last between a quarter and three quarters). All limits are multiples of
 * three seconds, so that samples at the detector's rate and its blocks lie where they would lie in the whole.
 */
export function divideRecording(sampleCount: number, sampleRateHz: number): Section[] {
  const seconds = sampleCount / sampleRateHz;
  const count = seconds <= LONGEST_WHOLE_SECONDS ? 1 : Math.round(seconds / SECTION_SECONDS);
  const sampleAt = (second: number) => Math.min(sampleCount, Math.round(second * sampleRateHz));
  return Array.from({ length: count }, (_, index) => {
    const ownFirstSecond = index * SECTION_SECONDS;
    const isLast = index === count - 1;
    const ownEndSecond = isLast ? Math.ceil(seconds) : ownFirstSecond + SECTION_SECONDS;
    const firstSecond = Math.max(0, ownFirstSecond - MARGIN_SECONDS);
    return {
      firstSecond,
      firstSample: sampleAt(firstSecond),
      endSample: isLast ? sampleCount : sampleAt(ownEndSecond + MARGIN_SECONDS),
      ownFirstSecond,
      ownEndSecond,
    };
  });
}
