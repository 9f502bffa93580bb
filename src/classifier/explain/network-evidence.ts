import type { Calibration } from '../calibration.ts';
import { classifyAlike } from '../classify-beats.ts';
import type { NetworkInputs } from '../model/network-inputs.ts';
import type { Networks } from '../model/networks.ts';
import { attributeBeat } from './attribute-beat.ts';
import { shareOfBlocks, type BlockShares } from './share-of-blocks.ts';
import { splitModel, type SplitModel } from './split-model.ts';

/** Why the network chose a class: where in the wave, and what the timing added. */
export interface NetworkEvidence {
  /** Where in the network's window the wave speaks for the class, 125 values 0…1, see `attributeBeat`. */
  readonly attribution: Float32Array;
  /** What each block of evidence adds to the class's log odds, from a usual beat that comes on time in a regular rhythm (Shapley). */
  readonly blocks: BlockShares;
  /** Probability of the class as it is, and with the timing features of a beat that comes on time. */
  readonly probability: number;
  readonly probabilityOnTime: number;
}

/** Made once for the networks in use. */
const splits = new WeakMap<Networks, SplitModel>();

/**
 * Evidence for one class of one beat (one row of inputs). The map is of the network that sees the wave, the blocks are of all that
 * is said: a block is judged by making it usual.
 */
export async function networkEvidence(
  networks: Networks,
  calibration: Calibration,
  beat: NetworkInputs,
  classIndex: number,
): Promise<NetworkEvidence> {
  const split = splits.get(networks) ?? splitModel(networks.wave);
  splits.set(networks, split);
  const attribution = await attributeBeat(networks.wave, split, beat, classIndex);
  const classify = (asked: readonly NetworkInputs[]) => classifyAlike(networks, calibration, asked);
  const { shares, ...probabilities } = await shareOfBlocks(classify, beat, classIndex);
  return { attribution, blocks: shares, ...probabilities };
}
