import type { RhythmName } from './rhythm-spell.ts';
import published from './spell-confidence.json' with { type: 'json' };

/** Rhythms that are right about as often as each other where the decoder is as sure of them. */
export const CONFIDENCE_GROUPS = {
  sinus: ['sinus', 'sinus-arrhythmia'],
  fibrillation: ['fibrillation', 'flutter'],
  atrial: ['supraventricular-run', 'ectopic-atrial'],
  junctional: ['junctional'],
  block: ['second-degree-block', 'wenckebach', 'dropped-beats'],
  ventricular: ['ventricular-run', 'idioventricular'],
  pattern: ['bigeminy', 'trigeminy'],
} as const satisfies Record<string, readonly RhythmName[]>;
export type ConfidenceGroup = keyof typeof CONFIDENCE_GROUPS;

/** What a spell's confidence is worked out from: log odds of being right. */
export interface ConfidenceFit {
  readonly bias: number;
  /** Times the log odds of the posterior. */
  readonly posterior: number;
  readonly groups: Readonly<Record<ConfidenceGroup, number>>;
}

/** As fitted on people that no network had seen: `npm run train -- --model spell-confidence`. */
const PUBLISHED: ConfidenceFit = published;
/** Beyond, the posterior is a matter of rounding. */
const POSTERIOR_LIMITS = [0.02, 0.995] as const;

/** How likely a named spell is right, 0…1, given the decoder's mean posterior over its beats. */
export type ConfidenceOf = (rhythm: RhythmName, posterior: number) => number;

/** Log odds of the posterior, which a fit multiplies. */
export function posteriorOdds(posterior: number): number {
  const [least, most] = POSTERIOR_LIMITS;
  const held = Math.min(most, Math.max(least, posterior));
  return Math.log(held / (1 - held));
}

/** The group of a rhythm; null for names that no posterior stands behind. */
export function confidenceGroup(rhythm: RhythmName): ConfidenceGroup | null {
  const groups = Object.keys(CONFIDENCE_GROUPS) as ConfidenceGroup[];
  return groups.find((name) => (CONFIDENCE_GROUPS[name] as readonly RhythmName[]).includes(rhythm)) ?? null;
}

/** The confidence that is right as often as it says, for people and devices like those it was fitted on; the one place that turns a posterior into it. */
export function spellConfidence(rhythm: RhythmName, posterior: number, fit: ConfidenceFit = PUBLISHED): number {
  const group = confidenceGroup(rhythm);
  const logOdds = fit.bias + (group ? fit.groups[group] : 0) + fit.posterior * posteriorOdds(posterior);
  return 1 / (1 + Math.exp(-logOdds));
}
