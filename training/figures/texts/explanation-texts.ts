import type { Figures } from '../figure-file.ts';
import type { Fillings } from './fill-markers.ts';
import { markdownTable } from './markdown-table.ts';
import { figuresOf } from './measured-figures.ts';
import { count, rate } from './words.ts';

/** The map that the app draws; the others are measured for comparison. */
const DRAWN = 'as drawn';

/** Whether the explanations look where they should. */
export function explanationFillings(figures: Figures): Fillings {
  const judged = () => figuresOf(figures, 'explanations');
  return {
    explanations: () => {
      const { rows } = judged();
      const kept = rows.filter(({ figure }) => figure.startsWith(DRAWN) || !figure.includes(':'));
      const names = [...new Set(kept.map(({ figure }) => figure))];
      return markdownTable(
        ['mean over records', 'N', 'V', 'S', 'target'],
        names.map((name) => {
          const ofName = kept.filter(({ figure }) => figure === name);
          const mean = (beatClass: string) => {
            const row = ofName.find(({ className }) => className === beatClass);
            return row ? rate(row.mean, 2) : '';
          };
          return [name.replace(`${DRAWN}: `, ''), mean('N'), mean('V'), mean('S'), ofName[0].target];
        }),
      );
    },
    'explained-beats': () => {
      const { N, V, S } = judged().beats;
      return `${count(N)} N, ${count(V)} V, ${count(S)} S`;
    },
    randomised: () => {
      const { randomisation } = judged();
      const [first, last] = [randomisation.at(0), randomisation.at(-1)].map((stage) =>
        rate(stage?.correlation[DRAWN], 2),
      );
      return `${first} with the last layer random, ${last} with all`;
    },
  };
}
