/**
 * What the heart, or the recording, does over a while. `flutter` is atrial; `idioventricular` is slower than a ventricular run, an
 * escape or accelerated; `second-degree-block` has dropped beats other than Wenckebach's (2:1 and the like), `dropped-beats` those of which
 * it cannot be told that a block dropped them: atrial beats too early to be conducted do it too. `unreadable` is the signal's
 * fault, `unknown` an answer: nothing speaks clearly enough for any other name.
 */
export const RHYTHM_NAMES = [
  'sinus',
  'sinus-arrhythmia',
  'fibrillation',
  'flutter',
  'supraventricular-run',
  'ectopic-atrial',
  'junctional',
  'wenckebach',
  'second-degree-block',
  'dropped-beats',
  'pause',
  'ventricular-run',
  'idioventricular',
  'bigeminy',
  'trigeminy',
  'paced',
  'ventricular-flutter-fibrillation',
  'unreadable',
  'unknown',
] as const;
export type RhythmName = (typeof RHYTHM_NAMES)[number];

/**
 * What speaks for the name of a spell, as measured in it, and in which unit:
 * - share (0…1): `regular` and `irregular` (intervals that differ from the one before by at most, by more than a tenth),
 *   `with-p`, `without-p` (of the beats with an answer), `fibrillation` (mean probability), `wide` (QRS over 120 ms),
 *   `flutter-multiples` (how well intervals are multiples of one cycle), `not-sure` (beats marked so), `poor-signal`, `paced`
 * - seconds: `swing` (how far intervals swing between their tenth and nine tenths), `longest-interval`, `large-waves`, `short`
 *   (lasts less than the 30 s that a name usually asks for)
 * - beats: `ventricular`, `supraventricular` (ectopic beats), `dropped` (beats for which the intervals have room), `few-beats` (too few to tell)
 */
export const EVIDENCE_UNITS = {
  regular: 'share',
  irregular: 'share',
  'with-p': 'share',
  'without-p': 'share',
  fibrillation: 'share',
  wide: 'share',
  'flutter-multiples': 'share',
  'not-sure': 'share',
  'poor-signal': 'share',
  paced: 'share',
  swing: 'seconds',
  'longest-interval': 'seconds',
  'large-waves': 'seconds',
  short: 'seconds',
  ventricular: 'beats',
  supraventricular: 'beats',
  dropped: 'beats',
  'few-beats': 'beats',
} as const;
export type EvidenceCode = keyof typeof EVIDENCE_UNITS;

/** One thing that speaks for a spell's name, in the unit of EVIDENCE_UNITS. The app puts it into words. */
export interface SpellEvidence {
  readonly code: EvidenceCode;
  readonly value: number;
}

/**
 * A stretch of a recording with one rhythm. The spells of a recording lie side by side: the first begins at 0, each ends where
 * the next begins, the last at the recording's end.
 */
export interface RhythmSpell {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly rhythm: RhythmName;
  /** How sure the name is, 0…1; 0 for `unknown`. */
  readonly confidence: number;
  /** What speaks for it, the strongest first; empty only where the name was read from a file. */
  readonly evidence: readonly SpellEvidence[];
}
