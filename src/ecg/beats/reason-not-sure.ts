import { NOT_SURE_REASONS } from './beats.ts';

const [SURE, LOW_CONFIDENCE, POOR_SIGNAL, UNUSUAL_RECORDING, FLUTTER, CUT_OFF] = NOT_SURE_REASONS.keys();

/** What speaks against being sure of a beat. */
export interface BeatDoubts {
  /** Probability (0…1) of its best class, and the threshold below which that is not enough. */
  readonly confidence: number;
  readonly notSureBelow: number;
  readonly inFlutter: boolean;
  /** Its QRS may not be whole (`cutBeats`). */
  readonly isCut: boolean;
  readonly inPoorSignal: boolean;
  readonly inUnusualRecording: boolean;
}

/**
 * Decides that a beat is not sure, for all of the app: index into NOT_SURE_REASONS of what weighs most, 0 where it is sure.
 * Flutter has no separate beats, what is left of a beat cut off can look like any other, and poor signal is the likely cause of low
 * confidence, so all three come first.
 */
export function reasonNotSure(doubts: BeatDoubts): number {
  if (doubts.inFlutter) return FLUTTER;
  if (doubts.isCut) return CUT_OFF;
  if (doubts.inPoorSignal) return POOR_SIGNAL;
  if (doubts.confidence >= doubts.notSureBelow) return SURE;
  return doubts.inUnusualRecording ? UNUSUAL_RECORDING : LOW_CONFIDENCE;
}

/** The columns of `Beats` that say which beats are not sure, from the reason of each. */
export function notSureColumns(notSureReason: Uint8Array): { notSureReason: Uint8Array; notSure: Uint8Array } {
  return { notSureReason, notSure: notSureReason.map((reason) => Number(reason !== SURE)) };
}
