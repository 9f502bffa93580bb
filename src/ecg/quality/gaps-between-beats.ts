import type { Stretch } from '../rhythm/finding.ts';
import { QUALITY_LEVELS, reasonBit, type SignalQuality } from './signal-quality.ts';

/** No heart stands still for so long and goes on: beats were there that nobody saw. */
const LONGEST_INTERVAL_SECONDS = 30;
const POOR = QUALITY_LEVELS.indexOf('poor');

/**
 * Where two successive beats have no interval between them, from the sample after the first to the one before the second: a second or
 * more without samples lies there, or more time than a heart stands still. (A line that is flat for less may be asystole, and is none.)
 */
export function gapsBetweenBeats(
  rPeakSample: ArrayLike<number>,
  { level, reasons }: Pick<SignalQuality, 'level' | 'reasons'>,
  sampleRateHz: number,
): Stretch[] {
  const missing = reasonBit('missing');
  const isMissing = (second: number): boolean => level[second] === POOR && (reasons[second] & missing) !== 0;
  const gaps: Stretch[] = [];
  for (let beat = 1; beat < rPeakSample.length; beat++) {
    const [last, next] = [rPeakSample[beat - 1], rPeakSample[beat]];
    let isGap = next - last > LONGEST_INTERVAL_SECONDS * sampleRateHz;
    // Whole seconds between the two.
    const end = Math.floor(next / sampleRateHz);
    for (let second = Math.ceil(last / sampleRateHz); second < end && !isGap; second++) isGap = isMissing(second);
    if (isGap) gaps.push({ startSample: last + 1, endSample: next - 1 });
  }
  return gaps;
}
