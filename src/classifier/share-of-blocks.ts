import { timedAsUsual } from '../ecg/beats/timing-features.ts';
import { shapedAsUsual, usualWaveform } from './usual-inputs.ts';
import { joinInputs, type NetworkInputs } from './network-inputs.ts';

/** The parts of a beat that can be made usual one by one. */
export const EVIDENCE_BLOCKS = ['wave', 'timing'] as const;
export type EvidenceBlock = (typeof EVIDENCE_BLOCKS)[number];

/** What each block adds to the log odds of the class; together they are the difference from the usual beat on time. */
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

/**
 * Exact Shapley values of the two blocks of evidence for one class of one beat: the mean over both orders of what a block
 * changes when it turns from usual to what it is. "Usual" is the recording's own usual beat, and coming on time.
 */
export async function shareOfBlocks(
  classify: (inputs: NetworkInputs) => Promise<Float32Array>,
  beat: NetworkInputs,
  classIndex: number,
): Promise<BlockEvidence> {
  const waves = { own: beat.waveform, usual: usualWaveform(beat) };
  const variant = (wave: 'own' | 'usual', timing: 'own' | 'usual'): NetworkInputs => {
    const shaped = wave === 'own' ? beat.features : shapedAsUsual(beat.features);
    return { count: 1, waveform: waves[wave], features: timing === 'own' ? shaped : timedAsUsual(shaped) };
  };
  const variants = [
    variant('own', 'own'),
    variant('own', 'usual'),
    variant('usual', 'own'),
    variant('usual', 'usual'),
  ] as const;
  const answers = await classify(joinInputs(variants));
  const probabilities = variants.map((_, i) => answers[(i * answers.length) / variants.length + classIndex]);
  const [both, waveAlone, timingAlone, neither] = probabilities.map(logOdds);
  return {
    shares: {
      wave: (waveAlone - neither + (both - timingAlone)) / 2,
      timing: (timingAlone - neither + (both - waveAlone)) / 2,
    },
    probability: probabilities[0],
    probabilityOnTime: probabilities[1],
  };
}

function logOdds(probability: number): number {
  const inside = Math.min(1 - SMALLEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, probability));
  return Math.log(inside / (1 - inside));
}
