import { patternBeats, RUN_BEATS } from '../ectopic-patterns.ts';
import type { RhythmContext } from './rhythm-contexts.ts';

/** How likely a beat of some place in a rhythm is to be normal, ventricular, supraventricular or a fusion beat. */
export interface ClassShares {
  readonly N: number;
  readonly V: number;
  readonly S: number;
  readonly F: number;
}

/** A rhythm as the decoder knows it, or one of its forms. */
export interface RhythmState {
  readonly name: StateName;
  /** The beats of one cycle in order: one of most rhythms, two of bigeminy. A spell begins with the first. */
  readonly cycle: readonly ClassShares[];
  /** What may go on around its beats; the shares add up to 1. */
  readonly contexts: Partial<Readonly<Record<RhythmContext, number>>>;
  /** Fewest beats of a spell. */
  readonly leastBeats: number;
  /** Whether its least beats must be seen one after the other: they lie in no gap, and a recording begins or ends in its midst only between two of its ectopic beats. */
  readonly isWhole?: boolean;
  /** The only place of the cycle that a spell may end at; any where it is not said. */
  readonly endsAt?: number;
  /** What changing to it costs, in log odds. */
  readonly changeCost: number;
  /** Most that changing from it to another costs: after a run goes on what was before. */
  readonly leaveCost: number;
}

export const STATE_NAMES = [
  'sinus',
  'fibrillation',
  'flutter',
  'atrial-run',
  'block',
  'junctional',
  'ventricular-run',
  'bigeminy',
  'trigeminy',
  'atrial-bigeminy',
  'atrial-trigeminy',
] as const;
export type StateName = (typeof STATE_NAMES)[number];

const NORMAL: ClassShares = { N: 0.92, V: 0.03, S: 0.03, F: 0.02 };
const WITH_ECTOPY: ClassShares = { N: 0.53, V: 0.25, S: 0.07, F: 0.15 };
const FIBRILLATING: ClassShares = { N: 0.74, V: 0.07, S: 0.17, F: 0.02 };
const VENTRICULAR: ClassShares = { N: 0.005, V: 0.92, S: 0.005, F: 0.07 };
const SUPRAVENTRICULAR: ClassShares = { N: 0.13, V: 0.01, S: 0.85, F: 0.01 };
/** Readers end bigeminy and trigeminy at a beat that breaks the pattern, a fusion beat as well. */
const EVERY_SECOND_OR_THIRD: ClassShares = { N: 0.005, V: 0.985, S: 0.005, F: 0.005 };
const BETWEEN: ClassShares = { N: 0.976, V: 0.003, S: 0.02, F: 0.001 };
/** Ectopic beats come in sinus rhythm as a rule; the features around them may look like something else. */
const MOSTLY_SINUS = { sinus: 0.9, fibrillation: 0.05, block: 0.05 } as const;
const ANY = {
  sinus: 0.4,
  fibrillation: 0.35,
  flutter: 0.05,
  'atrial-run': 0.1,
  block: 0.05,
  junctional: 0.05,
} as const;
/** Nothing is remembered of what was before: as much as beginning anything costs. */
const FULL = Number.POSITIVE_INFINITY;

export const RHYTHM_STATES: readonly RhythmState[] = [
  { name: 'sinus', cycle: [NORMAL], contexts: { sinus: 1 }, leastBeats: 1, changeCost: 2, leaveCost: FULL },
  // Beats come early without a pattern, in couplets too: sinus rhythm all the same.
  { name: 'sinus', cycle: [WITH_ECTOPY], contexts: MOSTLY_SINUS, leastBeats: 6, changeCost: 3, leaveCost: FULL },
  {
    name: 'fibrillation',
    cycle: [FIBRILLATING],
    contexts: { fibrillation: 1 },
    leastBeats: 6,
    changeCost: 6,
    leaveCost: FULL,
  },
  { name: 'flutter', cycle: [FIBRILLATING], contexts: { flutter: 1 }, leastBeats: 6, changeCost: 7, leaveCost: FULL },
  {
    name: 'atrial-run',
    cycle: [SUPRAVENTRICULAR],
    contexts: { 'atrial-run': 0.6, sinus: 0.4 },
    leastBeats: RUN_BEATS,
    isWhole: true,
    changeCost: 4,
    leaveCost: FULL,
  },
  { name: 'block', cycle: [NORMAL], contexts: { block: 1 }, leastBeats: 3, changeCost: 7, leaveCost: FULL },
  { name: 'junctional', cycle: [NORMAL], contexts: { junctional: 1 }, leastBeats: 4, changeCost: 7, leaveCost: FULL },
  {
    name: 'ventricular-run',
    cycle: [VENTRICULAR],
    contexts: ANY,
    leastBeats: RUN_BEATS,
    isWhole: true,
    changeCost: 3.2,
    leaveCost: 0.5,
  },
  {
    name: 'bigeminy',
    cycle: [EVERY_SECOND_OR_THIRD, BETWEEN],
    contexts: MOSTLY_SINUS,
    leastBeats: patternBeats('bigeminy', 'V'),
    isWhole: true,
    endsAt: 0,
    changeCost: 2.5,
    leaveCost: FULL,
  },
  {
    name: 'trigeminy',
    cycle: [EVERY_SECOND_OR_THIRD, BETWEEN, BETWEEN],
    contexts: MOSTLY_SINUS,
    leastBeats: patternBeats('trigeminy', 'V'),
    isWhole: true,
    endsAt: 0,
    changeCost: 2,
    leaveCost: FULL,
  },
  {
    name: 'atrial-bigeminy',
    cycle: [SUPRAVENTRICULAR, BETWEEN],
    contexts: MOSTLY_SINUS,
    leastBeats: patternBeats('bigeminy', 'S'),
    isWhole: true,
    endsAt: 0,
    changeCost: 5,
    leaveCost: FULL,
  },
  {
    name: 'atrial-trigeminy',
    cycle: [SUPRAVENTRICULAR, BETWEEN, BETWEEN],
    contexts: MOSTLY_SINUS,
    leastBeats: patternBeats('trigeminy', 'S'),
    isWhole: true,
    endsAt: 0,
    changeCost: 5,
    leaveCost: FULL,
  },
];

/** Costs of changing from one state (row) to another (column). */
export function changeCosts(states: readonly RhythmState[]): number[][] {
  return states.map(({ leaveCost }) => states.map(({ changeCost }) => Math.min(leaveCost, changeCost)));
}

/** Costs of beginning a recording with each state. A run that is seen whole begins in the cheapest rhythm, of which there was no beat to see; patterns may have gone on before. */
export function startCosts(states: readonly RhythmState[]): number[] {
  const cheapest = Math.min(...states.map(({ changeCost }) => changeCost));
  return states.map(({ changeCost, isWhole, cycle }) =>
    isWhole === true && cycle.length === 1 ? cheapest + changeCost : changeCost,
  );
}
