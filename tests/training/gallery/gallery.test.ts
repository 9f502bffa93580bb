import { beforeAll, describe, expect, it } from 'vitest';
import type { BeatClassifier } from '../../../src/classifier/beat-classifier.ts';
import shown from '../../../src/app/views/gallery/model-answers.json';
import { GALLERY } from '../../../src/ecg/simulation/gallery/gallery.ts';
import { measureCard, type CardMeasures } from '../../../training/gallery/measure-card.ts';
import {
  meanAndDeviation,
  namedRight,
  poolDetections,
  poolErrors,
  shownAnswers,
  steadyCards,
} from '../../../training/gallery/summarise-gallery.ts';
import { startShippedClassifier } from '../../analysis/shipped-model.ts';

// Oracle: the simulator's truth. The app's own detector, delineator, network and naming read every rhythm of the gallery as it opens in the
// reader. training/pages/gallery.md has the table, and what is read wrong is said on the card.
const cards: CardMeasures[] = [];
let classifier: BeatClassifier;

beforeAll(async () => {
  classifier = await startShippedClassifier();
  for (const card of GALLERY) cards.push(await measureCard(card, classifier));
});

describe('the reader over the gallery', () => {
  it('finds the beats', () => {
    expect(poolDetections(cards).f1).toBeGreaterThanOrEqual(99.9);
  });

  it('places the limits of the waves where they were made, in steady rhythms', () => {
    for (const [point, errors] of poolErrors(steadyCards(cards))) {
      const { mean, deviation } = meanAndDeviation(errors);
      expect(errors.length, point).toBeGreaterThan(400);
      expect(Math.abs(mean), point).toBeLessThanOrEqual(4);
      expect(deviation, point).toBeLessThanOrEqual(8);
    }
  });

  it('names most rhythms, and says of every other why it does not', () => {
    const right = cards.filter((card) => namedRight(card).right);
    expect(right.length).toBeGreaterThanOrEqual(34);
  });

  it('answers as the cards in the app say', () => {
    expect(Object.fromEntries(cards.map((card) => [card.id, shownAnswers(card)]))).toEqual(shown);
  });
});
