import type { ModelCard } from '../../../src/classifier/model/model-card.ts';
import type { ScoredSet } from '../blocks/classes.ts';
import type { Figures } from '../figure-file.ts';
import { figuresOf } from './measured-figures.ts';

/** Sets of records whose scores the command puts into the card; training itself leaves the others there. */
const BY_FIGURES = /^(mitdb (DS2|paced),|svdb, never trained on,)/;

/** The text of a model card with the scores that were measured of its model, what the app does first; the card is else as it was. */
export function fillCardScores(text: string, figures: Figures): string {
  const card = JSON.parse(text) as ModelCard;
  const byTraining = Object.entries(card.scores).filter(([name]) => !BY_FIGURES.test(name));
  const measured: Readonly<Record<string, ScoredSet>> = {
    ...figuresOf(figures, 'classes').sets,
    ...figuresOf(figures, 'paced').sets,
    ...figuresOf(figures, 'unseen').measured?.sets,
  };
  const added = Object.entries(measured).map(([name, set]) => [name, set.figures] as const);
  return `${JSON.stringify({ ...card, scores: Object.fromEntries([...byTraining, ...added]) }, null, 1)}\n`;
}
