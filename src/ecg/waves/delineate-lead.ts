import { fillGaps, letGoFilled } from '../signal/fill-gaps.ts';
import { AlignedBeats } from './aligned-beats.ts';
import { BeatBlock } from './beat-block.ts';
import { BeatIntervals } from './beat-intervals.ts';
import { delineateAtria } from './delineate-atria.ts';
import { delineateVentricles } from './delineate-ventricles.ts';
import { groupBeats } from './group-beats.ts';
import { unknownWaves, type Waves } from './waves.ts';

/**
 * P, QRS and T of every beat in one lead. Beats of one kind are averaged over about a minute; the waves are found in that
 * typical beat and refined in every beat, which is averaged with a few neighbours, within a bound. Limits are where smoothed
 * slopes die away (after Martínez et al. 2004, with a Gaussian in place of the spline wavelet); a P wave counts as present
 * when the beats have it in common. Early beats are compared with early ones.
 * @param filteredMv the 0.5–40 Hz lead; beats in gaps (NaN) get no waves.
 */
export function delineateLead(filteredMv: Float32Array, sampleRateHz: number, rPeakSample: ArrayLike<number>): Waves {
  const filled = fillGaps(filteredMv);
  const beats = new AlignedBeats(filled, sampleRateHz, rPeakSample);
  const waves = unknownWaves(beats.count);
  const kinds = groupBeats(beats);
  const rr = new BeatIntervals(beats);
  const block = new BeatBlock();
  const isKnown = (beat: number) => !Number.isNaN(filteredMv[Math.round(rPeakSample[beat])]);
  for (const members of groupBy(beats.count, (beat) => (isKnown(beat) ? kinds[beat] : null))) {
    delineateVentricles(beats, members, rr, block, waves);
  }
  const hasQrs = (beat: number) => !Number.isNaN(waves.qrsOnset[beat]);
  for (const members of groupBy(beats.count, (beat) =>
    hasQrs(beat) ? 2 * kinds[beat] + Number(rr.isEarly(beat)) : null,
  )) {
    delineateAtria(beats, members, rr, block, waves);
  }
  letGoFilled(filled, filteredMv);
  return waves;
}

/** Beats with the same key, in order; those without one are left out. */
function groupBy(count: number, keyOf: (beat: number) => number | null): Iterable<number[]> {
  const groups = new Map<number, number[]>();
  for (let beat = 0; beat < count; beat++) {
    const key = keyOf(beat);
    if (key === null) continue;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [beat]);
    else members.push(beat);
  }
  return groups.values();
}
