import { quantile } from '../signal/quantile.ts';
import { sumConfusions } from './confusion.ts';
import { scoreClasses, type ClassesScore, type CountingRule } from './score-classes.ts';

/** Where a figure lies with 95 % certainty when other people had been recorded. */
export type Interval = readonly [low: number, high: number];

/** 95 % intervals of the gross figures, in percent. */
export interface ScoreIntervals {
  readonly accuracy: Interval;
  readonly vF1: Interval;
  readonly sF1: Interval;
  readonly fF1: Interval;
  readonly macroF1of3: Interval;
  readonly macroF1of4: Interval;
}

const RESAMPLES = 2000;

/**
 * Bootstrap over recordings, not beats: beats of one person are alike, and people are what a figure generalises to.
 * @param scores one per person. @param random numbers in [0, 1).
 */
export function bootstrapScores(
  scores: readonly ClassesScore[],
  counting: CountingRule,
  random: () => number,
): ScoreIntervals {
  const draws = Array.from({ length: RESAMPLES }, () => {
    const chosen = scores.map(() => scores[Math.floor(random() * scores.length)].confusion);
    return scoreClasses(sumConfusions(chosen), counting);
  });
  const intervalOf = (figure: (score: ClassesScore) => number | null): Interval => {
    const values = draws.map(figure).filter((value): value is number => value !== null && Number.isFinite(value));
    return [quantile(values, 0.025), quantile(values, 0.975)];
  };
  return {
    accuracy: intervalOf(({ accuracy }) => accuracy),
    vF1: intervalOf(({ classes }) => classes.V.f1),
    sF1: intervalOf(({ classes }) => classes.S.f1),
    fF1: intervalOf(({ classes }) => classes.F.f1),
    macroF1of3: intervalOf(({ macroF1of3 }) => macroF1of3),
    macroF1of4: intervalOf(({ macroF1of4 }) => macroF1of4),
  };
}
