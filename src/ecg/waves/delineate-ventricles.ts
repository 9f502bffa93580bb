import { ALIGNED_R_SAMPLE, ALIGNED_SAMPLES, WAVE_RATE_HZ, type AlignedBeats } from './aligned-beats.ts';
import { divideIntoBlocks, type BeatBlock } from './beat-block.ts';
import { findQrs, QRS_EDGES, QRS_FIRST, QRS_LAST, QRS_SLOPE_DEVIATION } from './find-qrs.ts';
import { findTWave, T_EDGES, T_SLOPE_DEVIATION } from './find-t-wave.ts';
import { GaussianSlope } from './gaussian-slope.ts';
import { refineEdge } from './refine-edge.ts';
import { refineWave } from './refine-wave.ts';
import type { BeatIntervals } from './beat-intervals.ts';
import { median } from '../signal/quantile.ts';
import { T_SHAPES, type Waves } from './waves.ts';

const QRS_FILTER = new GaussianSlope(QRS_SLOPE_DEVIATION);
const T_FILTER = new GaussianSlope(T_SLOPE_DEVIATION);
/** Samples beyond its reach that the smoothing of T looks at. */
const T_MARGIN = T_EDGES.reach + Math.ceil(3 * T_SLOPE_DEVIATION) + 2;
/** A T wave that would run into the next QRS has no end to be measured. */
const BEFORE_NEXT_R_SECONDS = 0.04;

/** Finds QRS and T in the typical beats of the given beats of one kind, and from there in every beat; writes them into `waves`. */
export function delineateVentricles(
  beats: AlignedBeats,
  members: readonly number[],
  rr: BeatIntervals,
  block: BeatBlock,
  waves: Waves,
): void {
  const qrsSlope = new Float64Array(ALIGNED_SAMPLES);
  const tSlope = new Float64Array(ALIGNED_SAMPLES);
  const own = new Float64Array(ALIGNED_SAMPLES);
  for (const inBlock of divideIntoBlocks(members)) {
    block.load(beats, inBlock);
    QRS_FILTER.apply(block.typical, qrsSlope, QRS_FIRST, QRS_LAST);
    const qrs = findQrs(qrsSlope);
    if (qrs === null) continue;
    T_FILTER.apply(block.typical, tSlope, qrs.end);
    const [before, after] = [rr.before, rr.after].map((of) => median(inBlock.map(of)));
    const t = findTWave(tSlope, qrs.end, before, after);
    inBlock.forEach((beat, k) => {
      block.lookAt(k, QRS_FIRST - 8, Math.max(QRS_LAST + 8, t === null ? 0 : t.end + T_MARGIN));
      QRS_FILTER.apply(block.own, own, QRS_FIRST, QRS_LAST);
      waves.qrsOnset[beat] = toSeconds(refineEdge(own, qrsSlope, qrs, -1, QRS_EDGES).edge);
      waves.qrsEnd[beat] = toSeconds(refineEdge(own, qrsSlope, qrs, 1, QRS_EDGES).edge);
      if (t === null || toSeconds(t.end) > rr.after(beat) - BEFORE_NEXT_R_SECONDS) return;
      T_FILTER.apply(block.own, own, t.onset - T_EDGES.reach - 2, t.end + T_EDGES.reach + 2);
      const wave = refineWave(own, tSlope, t, T_EDGES);
      waves.tOnset[beat] = Math.max(waves.qrsEnd[beat], toSeconds(wave.onset));
      waves.tPeak[beat] = toSeconds(wave.peak);
      waves.tEnd[beat] = toSeconds(wave.end);
      waves.tShape[beat] = T_SHAPES.indexOf(t.shape);
    });
  }
}

function toSeconds(sample: number): number {
  return (sample - ALIGNED_R_SAMPLE) / WAVE_RATE_HZ;
}
