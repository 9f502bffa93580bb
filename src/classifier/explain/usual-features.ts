import { BLOCKED_P_FEATURES } from '../../ecg/preparation/blocked-p-features.ts';
import { CONTEXT_FEATURES, FEATURE_BLOCKS, FEATURE_COUNT, LEAD_FEATURES } from '../../ecg/preparation/prepare-beats.ts';
import { RHYTHM_FEATURES } from '../../ecg/preparation/rhythm-features.ts';
import { RUN_FEATURES } from '../../ecg/preparation/run-features.ts';
import { TIMING_FEATURES } from '../../ecg/preparation/timing-features.ts';
import type { EvidenceBlock } from './evidence-blocks.ts';

/** What a feature is where its block is as usual: a number, or what another column of the same row holds. */
type UsualValue = number | { readonly column: number };
type UsualValues<Name extends string> = Partial<Record<Name, readonly [EvidenceBlock, UsualValue]>>;

/** −ln(1.02 − 1): what likeness features are for two equal waves. */
const FULL_LIKENESS = -Math.log(0.02);
/** What the likeness to a P wave is where it is exactly that P wave (`atrialTrain` adds 0.3 to what is divided by). */
const OWN_P_LIKENESS = 1 / 1.3;

/** Timing of a beat that comes on time: its own intervals are those they are compared with. */
const TIMING: UsualValues<(typeof TIMING_FEATURES)[number]> = {
  ...Object.fromEntries(
    TIMING_FEATURES.filter((name) => /^(before|after)\b.* \/ /.test(name)).map(
      (name) => [name, ['timing', 0]] as const,
    ),
  ),
  'share of neighbours like before': ['timing', { column: TIMING_FEATURES.indexOf('share in the strongest cluster') }],
  'share of neighbours like after': ['timing', { column: TIMING_FEATURES.indexOf('share in the strongest cluster') }],
  'previous / local median': ['rhythm', 0],
  'next but one / local median': ['rhythm', 0],
  'share in the strongest cluster': ['rhythm', 1],
  'local irregularity': ['rhythm', 0.02],
  'local mean change': ['rhythm', 0.03],
  'local pattern': ['rhythm', 0],
  'local median / recording mean': ['rhythm', 0],
};

/** A lead of the recording's usual beat; features that are not named say nothing about this beat. */
const LEAD: UsualValues<(typeof LEAD_FEATURES)[number]> = {
  'likeness, whole': ['wave', FULL_LIKENESS],
  'likeness, QRS': ['wave', FULL_LIKENESS],
  'likeness, T': ['wave', FULL_LIKENESS],
  'correlation, QRS': ['wave', 1],
  'QRS height / usual': ['wave', 0],
  'QRS difference / usual': ['wave', -3],
  'largest difference': ['wave', 0],
  'T difference / usual': ['wave', -3],
  'QRS area over height / usual': ['wave', 0],
  'QRS above 30 % / usual': ['wave', 0],
  'likeness, P': ['p', FULL_LIKENESS],
  'projection on the usual P': ['p', 1],
  'P zone power / usual': ['p', 0],
  'rest after projection / usual': ['p', -3],
  'local projection': ['rhythm', 1],
  'local coherence': ['rhythm', 0.8],
};

const CONTEXT: UsualValues<(typeof CONTEXT_FEATURES)[number]> = {
  'likeness, QRS': ['rhythm', FULL_LIKENESS],
  'correlation, QRS': ['rhythm', 1],
  'projection on the usual P': ['rhythm', 1],
  'QRS above 30 % / usual': ['rhythm', 0],
};

/** A regular rhythm with P waves, as the sinus node gives it. */
const RHYTHM: UsualValues<(typeof RHYTHM_FEATURES)[number]> = {
  ...Object.fromEntries(
    RHYTHM_FEATURES.flatMap((name) => {
      const [figure, isInWindow] = name.split(', ±');
      if (isInWindow === undefined) return [];
      const value = { 'median change': 0.02, spread: 0.03, 'share with P': 1 }[figure] ?? 0;
      return [[name, ['rhythm', value]] as const];
    }),
  ),
  'local coherence of P': ['rhythm', 0.8],
  'local projection on P': ['rhythm', 1],
  'share of intervals like this one': ['rhythm', 1],
};

const BY_CHANCE = { column: FEATURE_BLOCKS.blockedP + BLOCKED_P_FEATURES.indexOf('likeness by chance') };
/** A P wave of its own where it belongs, and none between. */
const BLOCKED_P: UsualValues<(typeof BLOCKED_P_FEATURES)[number]> = {
  'P halfway, likeness': ['p', BY_CHANCE],
  'P halfway, size': ['p', 0],
  'P a usual interval before, likeness': ['p', BY_CHANCE],
  'P a usual interval before, size': ['p', 0],
  'own P, likeness': ['p', OWN_P_LIKENESS],
  'own P, size': ['p', 1],
  'P near its place, likeness': ['p', OWN_P_LIKENESS],
  'P near its place, where': ['p', 0],
  'own P − the one before': ['p', 0],
  'before / strongest interval': ['timing', 0],
  'previous / twice before': ['timing', -Math.LN2],
  'next / twice before': ['timing', -Math.LN2],
  'train goes on, likeness': ['rhythm', 0],
  'train goes on, size': ['rhythm', 0],
  'longer intervals': ['rhythm', 0],
  'longer intervals, rest': ['rhythm', 0.25],
  'longer intervals, likeness by chance': ['rhythm', 0],
};

const RUNS: UsualValues<(typeof RUN_FEATURES)[number]> = Object.fromEntries(
  RUN_FEATURES.map((name) => [name, ['rhythm', 0]] as const),
);

/** The usual value of every column that has one, for recordings of one and of two leads. */
const [ONE_LEAD, TWO_LEADS] = [1, 2].map((leads) => {
  const columns: { readonly column: number; readonly block: EvidenceBlock; readonly value: UsualValue }[] = [];
  const add = <Name extends string>(start: number, names: readonly Name[], values: UsualValues<Name>) => {
    names.forEach((name, index) => {
      const usual = values[name];
      if (usual) columns.push({ column: start + index, block: usual[0], value: usual[1] });
    });
  };
  add(FEATURE_BLOCKS.timing, TIMING_FEATURES, TIMING);
  add(FEATURE_BLOCKS.lead, LEAD_FEATURES, LEAD);
  if (leads === 2) add(FEATURE_BLOCKS.secondLead, LEAD_FEATURES, LEAD);
  for (let start = FEATURE_BLOCKS.context; start < FEATURE_BLOCKS.rhythm; start += CONTEXT_FEATURES.length) {
    add(start, CONTEXT_FEATURES, CONTEXT);
  }
  const secondP = leads === 2 ? ({ 'share with P in the second lead': ['rhythm', 1] } as const) : {};
  add(FEATURE_BLOCKS.rhythm, RHYTHM_FEATURES, { ...RHYTHM, ...secondP });
  add(FEATURE_BLOCKS.blockedP, BLOCKED_P_FEATURES, BLOCKED_P);
  add(FEATURE_BLOCKS.runs, RUN_FEATURES, RUNS);
  return columns;
});

/** One row of features with some blocks as a usual beat on time in a regular rhythm has them. */
export function usualFeatures(row: Float32Array, blocks: ReadonlySet<EvidenceBlock>): Float32Array {
  const changed = row.slice(0, FEATURE_COUNT);
  const hasSecondLead = row[FEATURE_BLOCKS.context - 1] === 1;
  for (const { column, block, value } of hasSecondLead ? TWO_LEADS : ONE_LEAD) {
    if (blocks.has(block)) changed[column] = typeof value === 'number' ? value : row[value.column];
  }
  return changed;
}
