import type { RhythmName } from '../ecg/rhythm/spells/rhythm-spell.ts';

/** Rhythms that are drawn alike; each has a fill in tokens.css, `--rhythm-` and its name. */
export const RHYTHM_FAMILIES = ['sinus', 'atrial', 'fibrillation', 'block', 'ventricular', 'paced', 'none'] as const;
export type RhythmFamily = (typeof RHYTHM_FAMILIES)[number];

/** How a family is told apart without its colour. */
export type RhythmPattern = 'plain' | 'dots' | 'slants' | 'bars' | 'crosses' | 'rule';

interface RhythmMark {
  readonly family: RhythmFamily;
  /** Where many rhythms share a pixel, the one with the highest rank is seen. */
  readonly rank: number;
}

export const RHYTHM_MARKS: Readonly<Record<RhythmName, RhythmMark>> = {
  sinus: { family: 'sinus', rank: 0 },
  'sinus-arrhythmia': { family: 'sinus', rank: 1 },
  unknown: { family: 'none', rank: 2 },
  unreadable: { family: 'none', rank: 3 },
  paced: { family: 'paced', rank: 4 },
  'ectopic-atrial': { family: 'atrial', rank: 5 },
  junctional: { family: 'atrial', rank: 6 },
  trigeminy: { family: 'ventricular', rank: 7 },
  bigeminy: { family: 'ventricular', rank: 8 },
  'supraventricular-run': { family: 'atrial', rank: 9 },
  flutter: { family: 'fibrillation', rank: 10 },
  fibrillation: { family: 'fibrillation', rank: 11 },
  'dropped-beats': { family: 'block', rank: 12 },
  wenckebach: { family: 'block', rank: 13 },
  'second-degree-block': { family: 'block', rank: 14 },
  idioventricular: { family: 'ventricular', rank: 15 },
  pause: { family: 'block', rank: 16 },
  'ventricular-run': { family: 'ventricular', rank: 17 },
  'ventricular-flutter-fibrillation': { family: 'ventricular', rank: 18 },
};

export const RHYTHM_PATTERNS: Readonly<Record<RhythmFamily, RhythmPattern>> = {
  sinus: 'plain',
  atrial: 'dots',
  fibrillation: 'slants',
  block: 'bars',
  ventricular: 'rule',
  paced: 'dots',
  none: 'crosses',
};
