import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../src/ecg/recording/annotation.ts';
import { settleBeats } from '../../../../src/ecg/formats/annotations/settle-beats.ts';
import { synthesiseEcg } from '../../synthetic-ecg.ts';

const RATE = 250;
const SECONDS = 120;
const note = (second: number, symbol: string, aux = ''): Annotation => {
  return { sample: Math.round(second * RATE), symbol, subtype: 0, channel: 0, number: 0, aux };
};
const lead = (peaks: readonly number[]) => ({
  name: 'II',
  samplesMv: synthesiseEcg(peaks, { sampleRateHz: RATE, durationSeconds: SECONDS }),
  sourceUnit: 'mV',
  unitAssumed: false,
});
/** Beats at an uneven pace, up to the end. */
const rhythm = fc.array(fc.integer({ min: 400, max: 1600 }), { minLength: 80, maxLength: 200 }).map((gaps) => {
  const peaks: number[] = [];
  let at = 1;
  for (const gap of gaps) if ((at += gap / 1000) < SECONDS - 1) peaks.push(at);
  return peaks;
});
const letter = fc.constantFrom('N', 'V', 'A', 'S', 'R', 'L', 'F', 'Q', 'J');

// Oracle: what the annotations were made from.
describe('settleBeats', () => {
  it('takes nothing for a beat that an annotator of something else marked, wherever it lies', () => {
    const breaths = [1, 2, 3, 4, 5].map((second) => note(second, 'N'));
    const settled = settleBeats(breaths, [lead([1, 2, 3, 4, 5])], RATE, 'of-others');
    expect(settled.map(({ symbol, aux }) => [symbol, aux])).toEqual(breaths.map(() => ['"', 'N']));
  });

  it('keeps beats at QRS complexes, whoever marked them, up to 60 ms beside R', () => {
    fc.assert(
      fc.property(rhythm, letter, fc.double({ min: -0.06, max: 0.06, noNaN: true }), (peaks, symbol, beside) => {
        const beats = peaks.map((peak) => note(peak + beside, symbol));
        for (const annotator of ['of-beats', 'unknown'] as const) {
          expect(settleBeats(beats, [lead(peaks)], RATE, annotator)).toEqual(beats);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('makes notes of letters that come by the clock, whoever wrote them', () => {
    const clock = fc.record({ everySeconds: fc.constantFrom(5, 10, 20, 30, 60), first: fc.integer({ min: 0, max: 4 }), letters: fc.array(letter, { minLength: 30, maxLength: 30 }) }); // prettier-ignore
    fc.assert(
      fc.property(rhythm, clock, (peaks, { everySeconds, first, letters }) => {
        const seconds = Array.from({ length: Math.floor((SECONDS - first) / everySeconds) }, (_, i) => first + i * everySeconds); // prettier-ignore
        const given = seconds.map((second, i) => note(second, letters[i]));
        if (given.length < 2) return;
        for (const annotator of ['of-beats', 'unknown'] as const) {
          expect(settleBeats(given, [lead(peaks)], RATE, annotator)).toEqual(
            given.map((one) => ({ ...one, symbol: '"', aux: one.symbol })),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('makes notes of letters as quick as beats that are not at them', () => {
    fc.assert(
      fc.property(rhythm, letter, (peaks, symbol) => {
        const between = peaks.slice(1).map((peak, i) => note((peak + peaks[i]) / 2, symbol));
        expect(settleBeats(between, [lead(peaks)], RATE, 'unknown').every((one) => one.symbol === '"')).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps what stands beside beats, and texts with them', () => {
    const mixed = [note(10, '+', '(AFIB'), note(20, 'N'), note(80, 'A', 'minute 2'), note(85, '"', 'coughs')];
    expect(settleBeats(mixed, [lead([5, 6, 7])], RATE, 'of-beats')).toEqual([
      mixed[0],
      note(20, '"', 'N'),
      note(80, '"', 'A minute 2'),
      mixed[3],
    ]);
  });

  it('looks at the clearest of the first leads, and at none that is no ECG', () => {
    const peaks = Array.from({ length: 100 }, (_, i) => 1 + i);
    const beats = peaks.map((peak) => note(peak, 'N'));
    const flat = { ...lead([]), name: 'V1' };
    const foreign = { ...lead(peaks.map((peak) => peak + 0.5)), foreign: 'unknown' as const };
    expect(settleBeats(beats, [foreign, flat, lead(peaks)], RATE, 'unknown')).toEqual(beats);
  });
});
