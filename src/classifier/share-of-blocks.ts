import { timedAsUsual } from '../ecg/beats/timing-features.ts';
import { shapedAsUsual, usualWaveform } from './usual-inputs.ts';
import type { NetworkInputs } from './network-inputs.ts';

/** The parts of a beat that can be made usual one by one. */
export const EVIDENCE_BLOCKS = ['wave', 'timing'] as const;
export type EvidenceBlock = (typeof EVIDENCE_BLOCKS)[number];

/** What each block adds to the log odds of the class; together they are the difference from the usual beat on time. */
export type BlockShares = Readonly<Record<EvidenceBlock, number>>;

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
): Promise<BlockShares> {
  const waves = { own: beat.waveform, usual: usualWaveform(beat) };
  const oddsOf = async (wave: 'own' | 'usual', timing: 'own' | 'usual') => {
    const shaped = wave === 'own' ? beat.features : shapedAsUsual(beat.features);
    const features = timing === 'own' ? shaped : timedAsUsual(shaped);
    const probabilities = await classify({ count: 1, waveform: waves[wave], features });
    return logOdds(probabilities[classIndex]);
  };
  const both = await oddsOf('own', 'own');
  const waveAlone = await oddsOf('own', 'usual');
  const timingAlone = await oddsOf('usual', 'own');
  const neither = await oddsOf('usual', 'usual');
  return {
    wave: (waveAlone - neither + (both - timingAlone)) / 2,
    timing: (timingAlone - neither + (both - waveAlone)) / 2,
  };
}

function logOdds(probability: number): number {
  const inside = Math.min(1 - SMALLEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, probability));
  return Math.log(inside / (1 - inside));
}
