import type { EctopicClass } from './finding.ts';

/** Two ectopic beats of a class that follow each other are a couplet, three or more a run (the run-by-run comparison of ANSI/AAMI EC57). */
export const COUPLET_BEATS = 2;
export const RUN_BEATS = 3;

interface EctopicPattern {
  /** Beats from one ectopic beat to the next. */
  readonly cycle: number;
  /** Fewest ectopic beats of either class. */
  readonly ectopicBeats: Readonly<Record<EctopicClass, number>>;
}

/**
 * What makes bigeminy and trigeminy, as the readers of MIT-BIH mark them. In DS1 ventricular bigeminy has three ectopic beats or more (60 of 66
 * spells), trigeminy four (60 of 62 patterns are marked from there on, 9 of 42 with three). Supraventricular patterns are rarely
 * marked: with three beats for four, 15 s more of what readers call sinus rhythm would be bigeminy.
 */
export const ECTOPIC_PATTERNS: Readonly<Record<'bigeminy' | 'trigeminy', EctopicPattern>> = {
  bigeminy: { cycle: 2, ectopicBeats: { V: 3, S: 4 } },
  trigeminy: { cycle: 3, ectopicBeats: { V: 4, S: 4 } },
};

/** Fewest beats of a pattern, from its first ectopic one to its last. */
export function patternBeats(name: keyof typeof ECTOPIC_PATTERNS, ectopicClass: EctopicClass): number {
  const { cycle, ectopicBeats } = ECTOPIC_PATTERNS[name];
  return (ectopicBeats[ectopicClass] - 1) * cycle + 1;
}
