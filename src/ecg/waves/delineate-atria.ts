import { median } from '../signal/quantile.ts';
import { ALIGNED_R_SAMPLE, ALIGNED_SAMPLES, WAVE_RATE_HZ, type AlignedBeats } from './aligned-beats.ts';
import { divideIntoBlocks, type BeatBlock } from './beat-block.ts';
import type { BeatIntervals } from './beat-intervals.ts';
import { findPWave, P_EDGES, P_SLOPE_DEVIATION, type BeforeBeat } from './find-p-wave.ts';
import { GaussianSlope } from './gaussian-slope.ts';
import { refineWave } from './refine-wave.ts';
import type { PeakedWave } from './slope-edges.ts';
import { waveConsistency } from './wave-consistency.ts';
import { P_WAVE_STATES, type Waves } from './waves.ts';

const [ABSENT, PRESENT, UNSURE] = P_WAVE_STATES.keys();
const P_FILTER = new GaussianSlope(P_SLOPE_DEVIATION);
const P_MARGIN = P_EDGES.reach + Math.ceil(3 * P_SLOPE_DEVIATION) + 2;
/** Slope over 48 ms, a share of which is taken off to see a P wave on the T wave before it. */
const TREND_FILTER = new GaussianSlope(12);
const TREND_SHARE = 0.7;
/** How much nearer to the T peak such a wave may lie. */
const NEARER_TO_T_SECONDS = 0.04;

/** Consistency of a beat with eight neighbours on each side from which its P wave is present, and below which it is absent. */
const COMPARED_BEATS = 8;
const PRESENT_CONSISTENCY = 0.45;
const ABSENT_CONSISTENCY = 0.4;
/** A wave on the T wave before must be clearer than that. */
const ON_T_CONSISTENCY = 0.5;
/** A wave smaller than the noise is present in a beat that shows a little of it when the block has this much in common. */
const BLOCK_CONSISTENCY = 0.2;
const TRACE_CONSISTENCY = 0.1;
const LEAST_BLOCK = 12;

/**
 * Finds the P wave in the typical beats of the given beats, all of one kind and all early or none, and from there in every
 * beat; writes it into `waves`, where QRS and T are already. Constants chosen on the selection records.
 */
export function delineateAtria(
  beats: AlignedBeats,
  members: readonly number[],
  rr: BeatIntervals,
  block: BeatBlock,
  waves: Waves,
): void {
  const slope = new Float64Array(ALIGNED_SAMPLES);
  const own = new Float64Array(ALIGNED_SAMPLES);
  for (const inBlock of divideIntoBlocks(members)) {
    block.load(beats, inBlock);
    const before = beforeBlock(inBlock, rr, waves);
    const p = findTypical(block, inBlock.length, before, slope);
    if (p === null) {
      for (const beat of inBlock) waves.pWave[beat] = ABSENT;
      continue;
    }
    const inCommon = inBlock.length >= LEAST_BLOCK ? consistency(block, 0, inBlock.length, p) : 0;
    inBlock.forEach((beat, k) => {
      waves.pWave[beat] = pWaveState(consistency(block, k, COMPARED_BEATS, p), inCommon);
      if (waves.pWave[beat] === ABSENT) return;
      block.lookAt(k, p.onset - P_MARGIN, p.end + P_MARGIN);
      P_FILTER.apply(block.own, own, p.onset - P_EDGES.reach - 2, p.end + P_EDGES.reach + 2);
      const wave = refineWave(own, slope, p, P_EDGES);
      waves.pOnset[beat] = toSeconds(wave.onset);
      waves.pPeak[beat] = toSeconds(wave.peak);
      waves.pEnd[beat] = Math.min(toSeconds(wave.end), waves.qrsOnset[beat]);
    });
  }
}

function beforeBlock(inBlock: readonly number[], rr: BeatIntervals, waves: Waves): BeforeBeat {
  const lastTPeaks = inBlock
    .map((beat) => (beat > 0 ? waves.tPeak[beat - 1] - rr.before(beat) : Number.NaN))
    .filter((seconds) => !Number.isNaN(seconds));
  return {
    qrsOnset: ALIGNED_R_SAMPLE + Math.round(median(inBlock.map((beat) => waves.qrsOnset[beat])) * WAVE_RATE_HZ),
    rrBeforeSeconds: median(inBlock.map(rr.before)),
    lastTPeakSeconds: lastTPeaks.length > 0 ? median(lastTPeaks) : -Infinity,
  };
}

/** The P wave of the typical beat; where there is none, one that the slope of the T wave before it hides. Writes the slope used. */
function findTypical(block: BeatBlock, count: number, before: BeforeBeat, slope: Float64Array): PeakedWave | null {
  P_FILTER.apply(block.typical, slope, 0, before.qrsOnset);
  const plain = findPWave(slope, before);
  const likeness = plain === null ? 0 : consistency(block, 0, count, plain);
  if (likeness >= PRESENT_CONSISTENCY) return plain;

  // The QRS must not lend its slope to the trend.
  const atrial = block.typical.slice().fill(block.typical[before.qrsOnset], before.qrsOnset);
  const bent = new Float64Array(ALIGNED_SAMPLES);
  const trend = new Float64Array(ALIGNED_SAMPLES);
  P_FILTER.apply(atrial, bent, 0, before.qrsOnset);
  TREND_FILTER.apply(atrial, trend, 0, before.qrsOnset);
  for (let t = 0; t < bent.length; t++) bent[t] -= TREND_SHARE * trend[t];
  const onT = findPWave(bent, { ...before, lastTPeakSeconds: before.lastTPeakSeconds - NEARER_TO_T_SECONDS });
  if (onT === null || !(consistency(block, 0, count, onT) > ON_T_CONSISTENCY)) return plain;
  slope.set(bent);
  return onT;
}

function consistency(block: BeatBlock, k: number, reach: number, { onset, end }: PeakedWave): number {
  return waveConsistency(block.around(k, reach), onset, end);
}

/** Whether a P wave of that consistency is there; too few beats to compare leave it unsure. */
function pWaveState(nearby: number, inCommon: number): number {
  if (nearby >= PRESENT_CONSISTENCY) return PRESENT;
  if (inCommon >= BLOCK_CONSISTENCY && nearby > TRACE_CONSISTENCY) return PRESENT;
  return nearby < ABSENT_CONSISTENCY ? ABSENT : UNSURE;
}

function toSeconds(sample: number): number {
  return (sample - ALIGNED_R_SAMPLE) / WAVE_RATE_HZ;
}
