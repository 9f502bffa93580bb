import { COMPARED_POINTS, type CardMeasures } from './measure-card.ts';

/** Rhythms in which beats do not stand apart: left out of the pooled figures of detection. */
const WITHOUT_BEATS = ['ventricular-fibrillation', 'torsade'];

/** Rhythms in which every beat is like the last, but for breathing. */
const STEADY = [
  'sinus-rhythm',
  'sinus-bradycardia',
  'sinus-tachycardia',
  'junctional-rhythm',
  'first-degree-block',
  'right-bundle-block',
  'left-bundle-block',
  'paced-ventricles',
  'arms-swapped',
];

/** The cards whose beats are all alike. */
export function steadyCards(cards: readonly CardMeasures[]): CardMeasures[] {
  return cards.filter(({ id }) => STEADY.includes(id));
}

/** What the app shows of a card: the network's classes and the names of the rhythm, the longest first. */
export function shownAnswers({ classes, rhythms }: CardMeasures): object {
  const seconds = new Map<string, number>();
  for (const spell of rhythms) seconds.set(spell.named, (seconds.get(spell.named) ?? 0) + spell.seconds);
  const named = [...seconds].map(([rhythm, sum]) => ({ rhythm, seconds: Math.round(sum) }));
  return { classes, named: named.sort((a, b) => b.seconds - a.seconds) };
}

/** Mean and standard deviation, milliseconds. */
export function meanAndDeviation(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, deviation };
}

/** Detection over all cards in which beats stand apart; F1 in percent. */
export function poolDetections(cards: readonly CardMeasures[]): {
  found: number;
  missed: number;
  extra: number;
  f1: number;
} {
  let [found, missed, extra] = [0, 0, 0];
  for (const { id, detection } of cards) {
    if (WITHOUT_BEATS.includes(id)) continue;
    found += detection.found;
    missed += detection.missed;
    extra += detection.extra;
  }
  return { found, missed, extra, f1: (200 * found) / (2 * found + missed + extra) };
}

/** Differences of each point over all cards in which beats stand apart. */
export function poolErrors(cards: readonly CardMeasures[]): Map<(typeof COMPARED_POINTS)[number], number[]> {
  const counted = cards.filter(({ id }) => !WITHOUT_BEATS.includes(id));
  return new Map(COMPARED_POINTS.map((point) => [point, counted.flatMap(({ errorsMs }) => [...errorsMs[point]])]));
}

/** Whether the rhythm that a card shows longest, besides sinus rhythm around it, got its own name for most of its time. */
export function namedRight({ rhythms }: CardMeasures): { rhythm: string; named: string; right: boolean } {
  const own = rhythms.filter(({ truth }) => truth !== 'sinus');
  const about = own.length > 0 ? own : rhythms;
  const seconds = (match: (spell: CardMeasures['rhythms'][number]) => boolean) =>
    about.filter(match).reduce((sum, spell) => sum + spell.seconds, 0);
  const [longest] = [...about].sort(
    (a, b) => seconds(({ truth }) => truth === b.truth) - seconds(({ truth }) => truth === a.truth),
  );
  const rhythm = longest.truth;
  const of = about.filter(({ truth }) => truth === rhythm);
  const total = of.reduce((sum, spell) => sum + spell.seconds, 0);
  const right = seconds(({ truth, named }) => truth === rhythm && named === rhythm);
  return { rhythm, named: of[0].named, right: right > total / 2 };
}
