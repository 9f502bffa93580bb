import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRhythm } from '../../../src/ecg/rhythm/describe-rhythm.ts';
import { durationOf, makeBeats, RATE_HZ } from './make-beats.ts';

const rhythmOf = (letters: string, intervals: number | readonly number[] = 800) => {
  const beats = makeBeats(letters, intervals);
  return describeRhythm(beats, RATE_HZ, { durationSeconds: durationOf(beats) });
};

// Oracle: counted by hand, and invariances that must hold whatever the beats.
describe('describeRhythm', () => {
  it('sums up the ectopic beats of either class', () => {
    // The second run is the longer, the first the faster one.
    const intervals = [800, 800, 400, 400, 800, 800, 800, 600, 600, 600, 800, 800, 800];
    const { ventricular, supraventricular, findings } = rhythmOf('NNVVVNNVVVVNSN', intervals);
    expect(ventricular).toMatchObject({ count: 7, burden: 0.5, isolatedCount: 0, coupletCount: 0, runCount: 2 });
    expect(ventricular.longestRun).toMatchObject({ firstBeat: 7, beatCount: 4, ratePerMinute: 100 });
    expect(ventricular.fastestRun).toMatchObject({ firstBeat: 2, beatCount: 3, ratePerMinute: 150 });
    expect(supraventricular).toMatchObject({ count: 1, burden: 1 / 14, isolatedCount: 1, longestRun: null });
    expect(findings.map(({ kind }) => kind)).toEqual(['run', 'run']);
  });

  it('lists flutter among the findings, and measures no interval across it', () => {
    const beats = makeBeats('NNNN', [800, 9000, 800]);
    const flutter = [{ startSample: 2000, endSample: 9000 }];
    const { findings, variability } = describeRhythm(beats, RATE_HZ, { durationSeconds: 12, flutter });
    expect(findings).toEqual([
      expect.objectContaining({ kind: 'flutter', startSample: 2000, endSample: 9000, seconds: 7, firstBeat: null }),
    ]);
    expect(variability.excluded).toMatchObject({ gap: 1, pause: 0 });
  });

  it.each(['', 'N', 'V', 'NN'])('makes do with the beats "%s"', (letters) => {
    const { findings, ventricular, rateTrend } = rhythmOf(letters);
    expect(findings).toEqual([]);
    expect(ventricular.burden).toBe(letters === '' ? NaN : letters === 'V' ? 1 : 0);
    expect(rateTrend.mean).toHaveLength(1);
  });

  const anyBeats = fc.array(fc.tuple(fc.constantFrom(...'NNNNVVSFQnv!'), fc.integer({ min: 250, max: 2500 })), {
    maxLength: 200,
  });

  it('finds the same in every part of a recording: added silence moves the findings and changes nothing else', () => {
    fc.assert(
      fc.property(anyBeats, fc.integer({ min: 0, max: 100_000 }), (made, silence) => {
        const beats = makeBeats(
          made.map(([letter]) => letter).join(''),
          made.map(([, interval]) => interval),
        );
        const later = { ...beats, rPeakSample: beats.rPeakSample.map((sample) => sample + silence) };
        const durationSeconds = durationOf(beats);
        const original = describeRhythm(beats, RATE_HZ, { durationSeconds });
        const moved = describeRhythm(later, RATE_HZ, { durationSeconds: durationSeconds + silence / RATE_HZ });
        expect(moved.variability).toEqual(original.variability);
        expect(moved.findings).toEqual(
          original.findings.map((finding) => ({
            ...finding,
            startSample: finding.startSample + silence,
            endSample: finding.endSample + silence,
          })),
        );
      }),
    );
  });

  it('accounts for every ectopic beat once: alone, in a couplet or in a run', () => {
    fc.assert(
      fc.property(anyBeats, (made) => {
        const beats = makeBeats(
          made.map(([letter]) => letter).join(''),
          made.map(([, interval]) => interval),
        );
        const { ventricular, findings } = describeRhythm(beats, RATE_HZ, { durationSeconds: durationOf(beats) });
        const inRuns = findings
          .filter(({ kind, ectopicClass }) => ectopicClass === 'V' && (kind === 'run' || kind === 'couplet'))
          .reduce((sum, { beatCount }) => sum + beatCount, 0);
        expect(ventricular.isolatedCount + inRuns).toBe(ventricular.count);
        expect(findings.every((finding, i) => i === 0 || finding.startSample >= findings[i - 1].startSample)).toBe(
          true,
        );
      }),
    );
  });
});
