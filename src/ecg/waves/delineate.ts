import { decidePWaves } from './decide-p-waves.ts';
import { delineateLead } from './delineate-lead.ts';
import { P_WAVE_STATES, unknownWaves, WAVE_POINTS, type WavePoint, type Waves } from './waves.ts';

/** An onset earlier, or an end later, than the next lead's by more than this is taken for noise (twice the readers' tolerance for QRS, CSE 1985). */
const OUTLIER_SECONDS = 0.024;
/** Points at which the earliest lead counts, and at which the latest does; peaks are those of the first lead. */
const EARLIEST_POINTS: readonly WavePoint[] = ['pOnset', 'qrsOnset', 'tOnset'];
const LATEST_POINTS: readonly WavePoint[] = ['pEnd', 'qrsEnd', 'tEnd'];
/** What comes before what in every beat; leads that contradict each other can turn it round. */
const IN_ORDER: readonly (readonly [WavePoint, WavePoint])[] = [
  ['pOnset', 'pEnd'],
  ['pOnset', 'qrsOnset'],
  ['qrsOnset', 'qrsEnd'],
  ['qrsOnset', 'tEnd'],
  ['tOnset', 'tEnd'],
];
const ABSENT = P_WAVE_STATES.indexOf('absent');

/**
 * P, QRS and T of every beat from all leads given. A wave begins where it begins first and ends where it ends last in any
 * lead that another one bears out (as the CSE working party does); where that would end a wave before it begins, the
 * analysis lead alone counts. `decidePWaves` says which beats have a P wave.
 * @param filteredLeadsMv 0.5–40 Hz leads in millivolts, the analysis lead first; NaN marks gaps.
 * @param rPeakSample ascending samples at `sampleRateHz`, whole or not.
 */
export function delineate(
  filteredLeadsMv: readonly Float32Array[],
  sampleRateHz: number,
  rPeakSample: ArrayLike<number>,
): Waves {
  const leads = filteredLeadsMv.map((lead) => delineateLead(lead, sampleRateHz, rPeakSample));
  if (leads.length === 0) return unknownWaves(rPeakSample.length);
  const rrBeforeSeconds = Float64Array.from(
    rPeakSample,
    (sample, beat) => (sample - (rPeakSample[beat - 1] ?? Number.NaN)) / sampleRateHz,
  );
  return combineLeads(leads, rrBeforeSeconds);
}

/**
 * The waves of the same beats in all leads from those in each, the analysis lead first; at least one.
 * @param rrBeforeSeconds interval before every beat, NaN for the first.
 */
export function combineLeads(leads: readonly Waves[], rrBeforeSeconds: ArrayLike<number>): Waves {
  const [first] = leads;
  const { pWave, bearsOut } = decidePWaves(leads, rrBeforeSeconds);
  const waves: Waves = { ...unknownWaves(first.count), tShape: first.tShape, pWave };
  const times: number[] = [];
  for (const point of WAVE_POINTS) {
    const isOfP = point.startsWith('p');
    const direction = EARLIEST_POINTS.includes(point) ? 1 : LATEST_POINTS.includes(point) ? -1 : null;
    for (let beat = 0; beat < waves.count; beat++) {
      if (isOfP && pWave[beat] === ABSENT) continue;
      times.length = 0;
      for (let lead = 0; lead < leads.length; lead++) {
        const time = leads[lead][point][beat];
        if (!Number.isNaN(time) && (!isOfP || bearsOut(lead, beat))) times.push(time);
      }
      if (times.length > 0) waves[point][beat] = direction === null ? times[0] : outermost(times, direction);
    }
  }
  for (let beat = 0; beat < waves.count; beat++) {
    if (IN_ORDER.some(([before, after]) => waves[before][beat] >= waves[after][beat])) takeFrom(first, waves, beat);
  }
  return waves;
}

/** Replaces what is known of a beat by what one lead says of it. */
function takeFrom(lead: Waves, waves: Waves, beat: number): void {
  for (const point of WAVE_POINTS) {
    const isAbsent = point.startsWith('p') && waves.pWave[beat] === ABSENT;
    waves[point][beat] = isAbsent ? Number.NaN : lead[point][beat];
  }
}

/** The earliest (`direction` 1) or latest (−1) of some times that the next one bears out; with two that disagree, the less extreme one. Sorts them. */
function outermost(times: number[], direction: 1 | -1): number {
  const sorted = times.sort((a, b) => direction * (a - b));
  const found = sorted.findIndex(
    (time, i) => i + 1 < sorted.length && Math.abs(sorted[i + 1] - time) <= OUTLIER_SECONDS,
  );
  return found >= 0 ? sorted[found] : sorted[Math.floor(sorted.length / 2)];
}
