import type { Stretch } from '../rhythm/finding.ts';
import { QUALITY_LEVELS, reasonBit, type SignalQuality } from './signal-quality.ts';

/** A flat line up to this long may be a pause of the heart; a longer one is taken for a loose electrode. */
const LONGEST_PAUSE_SECONDS = 5;
const POOR = QUALITY_LEVELS.indexOf('poor');

/** Signal that can't be read. */
export interface UnreadableStretch extends Stretch {
  /** Whether noise alone makes it so: there is a signal in it, and beats may be found. */
  readonly isNoise: boolean;
}

/**
 * Stretches in which nothing should be measured: successive poor seconds. Seconds that are poor for being flat alone count
 * only where five or more are flat on end, as a pause is flat too.
 */
export function unreadableStretches({ level, reasons }: SignalQuality, sampleRateHz: number): UnreadableStretch[] {
  const stretches: UnreadableStretch[] = [];
  const flat = reasonBit('flat');
  const noSignal = flat | reasonBit('missing');
  let [first, flatOnly, isNoise] = [0, true, true];
  for (let second = 0; second <= level.length; second++) {
    if (level[second] === POOR) {
      flatOnly &&= reasons[second] === flat;
      isNoise &&= (reasons[second] & noSignal) === 0;
      continue;
    }
    const seconds = second - first;
    if (seconds > 0 && (!flatOnly || seconds >= LONGEST_PAUSE_SECONDS)) {
      stretches.push({
        startSample: Math.round(first * sampleRateHz),
        endSample: Math.round(second * sampleRateHz) - 1,
        isNoise,
      });
    }
    [first, flatOnly, isNoise] = [second + 1, true, true];
  }
  return stretches;
}
