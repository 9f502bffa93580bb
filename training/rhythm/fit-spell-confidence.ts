import {
  CONFIDENCE_GROUPS,
  posteriorOdds,
  type ConfidenceFit,
  type ConfidenceGroup,
} from '../../src/ecg/rhythm/spells/spell-confidence.ts';

/** A named spell of somebody that no network had seen, and for how long its name is right. */
export interface JudgedSpell {
  readonly person: string;
  readonly group: ConfidenceGroup;
  readonly posterior: number;
  readonly rightSeconds: number;
  readonly wrongSeconds: number;
  readonly isSimulated: boolean;
}

/** Simulated rhythms, against real ones; as in the training of contexts. */
const SIMULATED_WEIGHT = 0.3;
/** What pulls each coefficient towards where it is pulled to, in people: groups that few people have stay near the others. */
const PULL = { bias: 0.01, posterior: 0.1, group: 1 } as const;
const GROUPS = Object.keys(CONFIDENCE_GROUPS) as ConfidenceGroup[];
const STEPS = 30;

/**
 * Logistic regression of being right on the posterior and the group of rhythms, by Newton's steps. Each person counts as the root
 * of the time they have, so that neither strips of half a minute nor half hours decide alone.
 */
export function fitSpellConfidence(spells: readonly JudgedSpell[]): ConfidenceFit {
  const total = new Map<string, number>();
  const timeOf = ({ rightSeconds, wrongSeconds }: JudgedSpell) => rightSeconds + wrongSeconds;
  for (const spell of spells) total.set(spell.person, (total.get(spell.person) ?? 0) + timeOf(spell));
  const raw = spells.map(
    (spell) => (timeOf(spell) / Math.sqrt(total.get(spell.person) ?? 1)) * (spell.isSimulated ? SIMULATED_WEIGHT : 1),
  );
  const sum = raw.reduce((all, own) => all + own, 0);
  const weights = raw.map((own) => (own * total.size) / sum);
  const inputs = spells.map(({ posterior, group }) => [
    1,
    posteriorOdds(posterior),
    ...GROUPS.map((name) => Number(name === group)),
  ]);
  const target = [0, 1, ...GROUPS.map(() => 0)];
  const pull = [PULL.bias, PULL.posterior, ...GROUPS.map(() => PULL.group)];
  let values = [...target];
  for (let step = 0; step < STEPS; step++) {
    const gradient = values.map((value, i) => pull[i] * (value - target[i]));
    const curvature = pull.map((own, i) => pull.map((_, j) => (i === j ? own : 0)));
    inputs.forEach((row, s) => {
      const logOdds = row.reduce((all, input, i) => all + input * values[i], 0);
      const likely = 1 / (1 + Math.exp(-logOdds));
      const share = spells[s].rightSeconds / timeOf(spells[s]);
      row.forEach((input, i) => {
        gradient[i] += weights[s] * (likely - share) * input;
        row.forEach((other, j) => (curvature[i][j] += weights[s] * likely * (1 - likely) * input * other));
      });
    });
    const move = solve(curvature, gradient);
    values = values.map((value, i) => value - move[i]);
  }
  const [bias, posterior, ...groups] = values;
  return {
    bias,
    posterior,
    groups: Object.fromEntries(GROUPS.map((name, k) => [name, groups[k]])) as ConfidenceFit['groups'],
  };
}

/** x of a · x = b, by elimination; a is symmetric and positive. */
function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]]);
  rows.forEach((pivot, i) => {
    for (const [r, row] of rows.entries()) {
      if (r === i) continue;
      const factor = row[i] / pivot[i];
      for (let k = i; k < row.length; k++) row[k] -= factor * pivot[k];
    }
  });
  return rows.map((row, i) => row[row.length - 1] / row[i]);
}
