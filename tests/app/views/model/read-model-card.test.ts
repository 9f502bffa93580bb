import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModelCard } from '../../../../src/app/views/model/read-model-card.ts';

const RATES = { se: 90, ppv: 80, f1: 84.7, tp: 9, fn: 1, fp: 2 };

// Oracle: a card written out here, and the card that comes with the app.
describe('readModelCard', () => {
  it('reads figures, intervals, records and reliability of a test set', () => {
    const { scores } = readModelCard({
      scores: {
        set: {
          summary: { accuracy: 94.4, classes: { N: RATES, V: { ...RATES, ppv: null } } },
          intervals: { vF1: [70.5, 91], sF1: [null, null] },
          records: { '100': { accuracy: 99, V: 88, S: null }, '200': { accuracy: 80, V: 60, S: 0 } },
          calibration: { ece: 0.02, bins: [{ count: 5, confidence: 0.4, accuracy: 0.5 }, { count: 5 }] },
        },
      },
    });
    expect(scores).toEqual([
      {
        name: 'set',
        accuracy: 94.4,
        classes: [
          { beatClass: 'N', se: 90, ppv: 80, f1: 84.7, f1Interval: null, beats: 10 },
          { beatClass: 'V', se: 90, ppv: null, f1: 84.7, f1Interval: [70.5, 91], beats: 10 },
        ],
        records: [
          { name: '200', accuracy: 80, v: 60, s: 0 },
          { name: '100', accuracy: 99, v: 88, s: null },
        ],
        calibrationError: 0.02,
        bins: [{ count: 5, confidence: 0.4, accuracy: 0.5 }],
      },
    ]);
  });

  it('finds what the card of the shipped model states', () => {
    const card = readModelCard(JSON.parse(readFileSync('public/model/model-card.json', 'utf8')));
    expect(card.version).toMatch(/^20\d\d-\d\d-\d\d · [0-9a-f]{8}$/);
    expect(card.limits.length).toBeGreaterThan(0);
    expect(card.records.length).toBeGreaterThan(20);
    expect(card.scores.length).toBeGreaterThan(0);
    for (const { classes } of card.scores) expect(classes.length).toBeGreaterThan(0);
  });

  it.each([null, 7, 'card', [], {}, { scores: 3, training: [], limits: {} }])('makes nothing of %j', (card) => {
    expect(readModelCard(card)).toMatchObject({ scores: [], limits: [], failures: [], records: [] });
  });
});
