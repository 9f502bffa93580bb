/** How far a stretch of signal can be trusted, in order: measurements hold, need care, should not be used. */
export const QUALITY_LEVELS = ['good', 'fair', 'poor'] as const;

/** What makes a stretch less than good; the bit of each reason is `1 << its index`. */
export const QUALITY_REASONS = [
  'missing',
  'flat',
  'clipped',
  'noise',
  'baseline',
  'artefact',
  'unlike',
  'glitch',
] as const;
export type QualityReason = (typeof QUALITY_REASONS)[number];

/** Quality of one lead as parallel arrays; levels are indices into QUALITY_LEVELS, reasons bits of QUALITY_REASONS. */
export interface SignalQuality {
  /** One entry per second from the start; the last second may be shorter. */
  readonly level: Uint8Array;
  readonly reasons: Uint8Array;
  /** One entry per beat: the second it lies in, and its own likeness to other beats. */
  readonly beatLevel: Uint8Array;
  readonly beatReasons: Uint8Array;
}

export function reasonBit(reason: QualityReason): number {
  return 1 << QUALITY_REASONS.indexOf(reason);
}

/** The reasons whose bits are set, in the order of QUALITY_REASONS. */
export function namedReasons(bits: number): QualityReason[] {
  return QUALITY_REASONS.filter((reason) => (bits & reasonBit(reason)) !== 0);
}
