/** Kinds of stretches a reader may want to jump to. They describe what the beats do and name no disease. */
export const FINDING_KINDS = [
  'pause',
  'couplet',
  'run',
  'bigeminy',
  'trigeminy',
  'fast',
  'slow',
  'irregular',
  'irregular-without-p',
  'flutter',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export type EctopicClass = 'V' | 'S';

/** A stretch of a recording in samples; both ends belong to it. */
export interface Stretch {
  readonly startSample: number;
  readonly endSample: number;
}

export interface Finding extends Stretch {
  readonly kind: FindingKind;
  /** Which ectopic beats make a couplet, run, bigeminy or trigeminy; null for the other kinds. */
  readonly ectopicClass: EctopicClass | null;
  readonly seconds: number;
  /** Beats it begins and ends with; null for `flutter`, which has no separate beats. */
  readonly firstBeat: number | null;
  readonly lastBeat: number | null;
  /** Beats from first to last, both counted, and how many of them are marked not sure. */
  readonly beatCount: number;
  readonly notSureCount: number;
  /** Mean rate from first to last beat; NaN for `flutter`. */
  readonly ratePerMinute: number;
}
