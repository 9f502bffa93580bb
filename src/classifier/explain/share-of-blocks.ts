import { EVIDENCE_BLOCKS, type EvidenceBlock } from './evidence-blocks.ts';
import { withUsualBlocks } from './usual-inputs.ts';
import type { NetworkInputs } from '../model/network-inputs.ts';

/** What each block adds to the log odds of the class; together they are the difference from the usual beat on time in a regular rhythm. */
export type BlockShares = Readonly<Record<EvidenceBlock, number>>;

/** The answers for the beat with each block as it is or as usual, and what follows from them. */
export interface BlockEvidence {
  readonly shares: BlockShares;
  /** Probability of the class as the beat is. */
  readonly probability: number;
  /** The same with the timing features of a beat that comes on time. */
  readonly probabilityOnTime: number;
}

/** Probabilities are kept this far from 0 and 1, so that log odds stay finite. */
const SMALLEST_PROBABILITY = 1e-6;
const VARIANTS = 2 ** EVIDENCE_BLOCKS.length;
const bitOf = (block: EvidenceBlock): number => 1 << EVIDENCE_BLOCKS.indexOf(block);

/**
 * Exact Shapley values of the blocks of evidence for one class of one beat: the mean over all orders of what a block changes
 * when it turns from usual to what it is. "Usual" is the recording's own usual beat, coming on time, with a P wave, in a regular rhythm.
 * @param classify probabilities of several single beats with as many beats around, row-major.
 */
export async function shareOfBlocks(
  classify: (beats: readonly NetworkInputs[]) => Promise<Float32Array>,
  beat: NetworkInputs,
  classIndex: number,
): Promise<BlockEvidence> {
  // Variant k has the blocks of the bits of k as usual.
  const variants = Array.from({ length: VARIANTS }, (_, bits) =>
    withUsualBlocks(beat, new Set(EVIDENCE_BLOCKS.filter((block) => bits & bitOf(block)))),
  );
  const answers = await classify(variants);
  const probabilities = variants.map((_, i) => answers[(i * answers.length) / VARIANTS + classIndex]);
  const odds = probabilities.map(logOdds);
  const shares = Object.fromEntries(EVIDENCE_BLOCKS.map((block) => [block, shapleyValue(odds, bitOf(block))]));
  return {
    shares: shares as Record<EvidenceBlock, number>,
    probability: probabilities[0],
    probabilityOnTime: probabilities[bitOf('timing')],
  };
}

/** Mean over all orders in which blocks turn from usual to what they are of what turning one of them adds. */
function shapleyValue(odds: readonly number[], bit: number): number {
  const others = EVIDENCE_BLOCKS.length - 1;
  let sum = 0;
  for (let usual = 0; usual < VARIANTS; usual++) {
    if (usual & bit) continue;
    const stillUsual = usual.toString(2).replaceAll('0', '').length;
    const orders = (factorial(stillUsual) * factorial(others - stillUsual)) / factorial(others + 1);
    sum += orders * (odds[usual] - odds[usual | bit]);
  }
  return sum;
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function logOdds(probability: number): number {
  const inside = Math.min(1 - SMALLEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, probability));
  return Math.log(inside / (1 - inside));
}
