import type { Stretch } from '../rhythm/finding.ts';
import { QUALITY_LEVELS, reasonBit, type SignalQuality } from './signal-quality.ts';

/** A flat line up to this long may be a pause of the heart; a longer one is taken for a loose electrode. */
const LONGEST_PAUSE_SECONDS = 5;
const POOR = QUALITY_LEVELS.indexOf('poor');

/**
 * Stretches in which no interval should be measured: successive poor seconds. Seconds that are poor for being flat alone count
 * only where five or more are flat on end, as a pause is flat too.
 */
export function unreadableStretches({ level, reasons }: SignalQuality, sampleRateHz: number): Stretch[] {
  const stretches: Stretch[] = [];
  const flat = reasonBit('flat');
  let [first, flatOnly] = [0, true];
  for (let second = 0; second <= level.length; second++) {
    if (level[second] === POOR) {
      flatOnly &&= reasons[second] === flat;
      continue;
    }
    const seconds = second - first;
    if (seconds > 0 && (!flatOnly || seconds >= LONGEST_PAUSE_SECONDS)) {
      stretches.push({
        startSample: Math.round(first * sampleRateHz),
        endSample: Math.round(second * sampleRateHz) - 1,
      });
    }
    [first, flatOnly] = [second + 1, true];
  }
  return stretches;
}
