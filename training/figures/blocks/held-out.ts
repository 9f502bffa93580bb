import type { ClassFigures } from '../../evaluate/beats/class-figures.ts';
import type { Block } from '../block.ts';

/** What training says of its folds, copied from the model card: every record scored by a network that had not seen it. */
export interface HeldOutFigures {
  readonly trained: string;
  readonly seed: number;
  readonly sets: Readonly<Record<string, Omit<ClassFigures, 'without232'>>>;
}

/** Names of the scores that training itself writes into the card. */
const BY_TRAINING = /cross-validation/;

export const heldOut: Block<HeldOutFigures> = {
  about: 'held-out folds of DS1 and svdb, copied from the model card, where training left them',
  dependsOn: ['model'],
  records: () => ({}),
  measure({ classifier: { card } }) {
    const sets = Object.entries(card.scores).filter(([name]) => BY_TRAINING.test(name));
    if (sets.length === 0)
      throw new Error('The model card has no scores of held-out folds: was it published by npm run train?');
    return Promise.resolve({
      trained: card.training.date,
      seed: card.training.seed,
      sets: Object.fromEntries(sets) as HeldOutFigures['sets'],
    });
  },
};
