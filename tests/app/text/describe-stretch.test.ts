import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeRecording, describeStretch } from '../../../src/app/text/describe-stretch.ts';
import { language } from '../../../src/app/text/text.svelte.ts';
import {
  beyondInWords,
  describePoincare,
  describeTachogram,
} from '../../../src/app/views/rhythm/describe-intervals.ts';
import { describeRhythm } from '../../../src/ecg/rhythm/describe-rhythm.ts';
import { makeBeats } from '../views/beat/made-beats.ts';
import { english, german } from './whole-dictionaries.ts';

// Beats at samples 180 + 230·i of 360 Hz: 0.5 s + 0.639 s·i, 94 per minute; the tenth to the twelfth are ventricular.
const RATE_HZ = 360;
const beats = { ...makeBeats('NNNNNNNNNVVVNNNNNNNN'), rrBeforeSeconds: new Float32Array(20).fill(230 / 360) };
const durationSeconds = 14;
const spell = { confidence: 1, evidence: [] };
const analysis = {
  spells: [
    { ...spell, rhythm: 'sinus' as const, fromSeconds: 0, toSeconds: 6 },
    { ...spell, rhythm: 'ventricular-run' as const, fromSeconds: 6, toSeconds: 8 },
    { ...spell, rhythm: 'sinus' as const, fromSeconds: 8, toSeconds: 14 },
  ],
  rhythm: describeRhythm(beats, RATE_HZ, { durationSeconds }),
  heartRate: { mean: 94, min: 90, max: 98 },
};
const described = { beats, analysis, sampleRateHz: RATE_HZ, durationSeconds };

// Oracle: the made-up recording, read by hand.
describe('charts in words', () => {
  beforeAll(() => {
    language.dictionary = english;
  });
  const before = language.dictionary;
  afterAll(() => {
    language.dictionary = before;
  });

  it('say of the trace what is in view and what comes next', () => {
    expect(describeStretch(described, 0, 5)).toBe(
      '0:00 to 0:05: 8 beats, 94 per minute, Sinus rhythm. Next ectopic beat: ventricular, at 0:06. The rhythm changes at 0:06: Ventricular run.',
    );
    expect(describeStretch(described, 5, 9)).toBe(
      '0:05 to 0:09: 6 beats, 94 per minute, Sinus rhythm and Ventricular run, of them 3 ventricular. No ectopic beat after it.',
    );
    expect(describeStretch({ ...described, analysis: null }, 13.9, 14)).toBe(
      '0:14 to 0:14: 0 beats. No ectopic beat after it.',
    );
  });

  it('say of the overview how much there is of each rhythm, the rates and the findings', () => {
    expect(describeRecording(described)).toBe(
      '0:00 to 0:14: 20 beats, 94 per minute, Sinus rhythm 86\u00a0% and Ventricular run 14\u00a0%, of them 3 ventricular. Rate from 90 to 98 per minute. 1 finding, the first: Run of 3 ventricular beats, 94 per minute, 0:06.',
    );
  });

  it('say of the RR plots where the intervals lie and how steady they are', () => {
    const series = {
      count: 5,
      rPeakSample: Int32Array.from([0, 360, 720, 1800, 2160]),
      rrBeforeSeconds: Float32Array.from([NaN, 1, 1, 3, 1]),
      rrAfterSeconds: Float32Array.from([1, 1, 3, 1, NaN]),
      classIndex: null,
    };
    expect(describeTachogram(series, RATE_HZ)).toBe(
      'Half of the intervals between 1.00\u00a0s and 1.50\u00a0s, the shortest 1.00\u00a0s, the longest 3.00\u00a0s. The longest ends at 0:05.',
    );
    expect([0, 1, 2].map((count) => beyondInWords(count, { min: 0.2, max: 2 }))).toEqual([
      '',
      '1 point lies outside 0.20\u00a0s to 2.00\u00a0s and is drawn at the edge as a caret.',
      '2 points lie outside 0.20\u00a0s to 2.00\u00a0s and are drawn at the edge as carets.',
    ]);
    expect(beyondInWords(2, { min: 0.2, max: 2 }, true)).toBe('2 intervals longer than 2.00\u00a0s are left out.');
    expect(describePoincare(series)).toMatch(/^In 33\u00a0% of the pairs/);
    const none = { ...series, count: 0, rPeakSample: new Int32Array(), rrBeforeSeconds: new Float32Array() };
    expect([describeTachogram(none, RATE_HZ), describePoincare(none)]).toEqual(['No intervals.', 'No intervals.']);
  });

  it('say the same in German', () => {
    language.dictionary = german;
    expect(describeStretch(described, 5, 9)).toMatch(
      /^0:05 bis 0:09: 6 Schläge, .* davon 3 ventrikulär\. Danach keine/,
    );
  });
});
