import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWindows } from '../../../src/ecg/preparation/cut-windows.ts';
import { judgeQuality } from '../../../src/ecg/quality/judge-quality.ts';
import { namedReasons, QUALITY_LEVELS } from '../../../src/ecg/quality/signal-quality.ts';
import { fillGaps } from '../../../src/ecg/signal/fill-gaps.ts';
import { regularPeaks, samplesAt, synthesiseEcg } from '../synthetic-ecg.ts';

const RATE_HZ = 360;
const SECONDS = 30;
const PEAKS = regularPeaks(37, 0.8);
const CLEAN = synthesiseEcg(PEAKS, { sampleRateHz: RATE_HZ, durationSeconds: SECONDS });
const R_PEAKS = samplesAt(PEAKS, RATE_HZ);

const judge = (samplesMv: Float32Array, rPeaks: readonly number[] = R_PEAKS, sampleRateHz = RATE_HZ) =>
  judgeQuality(samplesMv, sampleRateHz, rPeaks, cutWindows(fillGaps(samplesMv), sampleRateHz, rPeaks));

/** The clean lead with something done to it from 10 s to 14 s. */
const disturbed = (change: (value: number, seconds: number, i: number) => number) =>
  CLEAN.map((value, i) => (i >= 10 * RATE_HZ && i < 14 * RATE_HZ ? change(value, i / RATE_HZ, i) : value));
const levelAt = ({ level }: ReturnType<typeof judge>, second: number) => QUALITY_LEVELS[level[second]];
const reasonsAt = ({ reasons }: ReturnType<typeof judge>, second: number) => namedReasons(reasons[second]);

// Oracle: leads made with one known fault each.
describe('judgeQuality', () => {
  it('finds no fault in a clean lead', () => {
    const { level, reasons, beatLevel, beatReasons } = judge(CLEAN);
    expect([level.length, beatLevel.length]).toEqual([SECONDS, PEAKS.length]);
    expect([...level, ...reasons, ...beatLevel, ...beatReasons].every((value) => value === 0)).toBe(true);
  });

  it.each([
    ['missing', () => Number.NaN],
    ['flat', () => 0.4],
    ['clipped', (value) => Math.min(value * 9, 1.2)],
    ['noise', (value, _, i) => value + (i % 3 === 0 ? 0.2 : -0.1)],
    ['baseline', (value, seconds) => value + 3 * Math.sin(2 * Math.PI * 0.4 * seconds)],
    ['artefact', (value, seconds) => value + 0.5 * Math.sin(2 * Math.PI * 6 * seconds)],
  ] satisfies [string, (value: number, seconds: number, i: number) => number][])(
    'calls a stretch poor and says why: %s',
    (reason, change) => {
      const quality = judge(disturbed(change));
      for (const second of [11, 12]) {
        expect(levelAt(quality, second)).toBe('poor');
        expect(reasonsAt(quality, second)).toContain(reason);
      }
      for (const second of [0, 5, 8, 16, 20, 28]) expect(reasonsAt(quality, second)).toEqual([]);
      const beat = PEAKS.findIndex((peak) => peak > 11.1);
      expect(QUALITY_LEVELS[quality.beatLevel[beat]]).toBe('poor');
      expect(namedReasons(quality.beatReasons[beat])).toContain(reason);
    },
  );

  it('calls half of a fault fair', () => {
    const half = judge(disturbed((value, seconds) => value + 0.2 * Math.sin(2 * Math.PI * 6 * seconds)));
    expect(levelAt(half, 12)).toBe('fair');
  });

  it('calls a second with samples that stand out fair, whatever their number, and judges the rest without them', () => {
    const glitches = [10, 12.2, 12.5, 12.8].map((second) => Math.round((second + 0.1) * RATE_HZ));
    const spiked = CLEAN.map((value, i) => (glitches.includes(i) ? value + 8 : value));
    // The windows come from the filtered lead, which has none of them.
    const quality = judgeQuality(spiked, RATE_HZ, R_PEAKS, cutWindows(CLEAN, RATE_HZ, R_PEAKS));
    for (const second of Array.from({ length: SECONDS }, (_, i) => i)) {
      const isMarked = second === 10 || second === 12;
      expect([levelAt(quality, second), reasonsAt(quality, second)]).toEqual(
        isMarked ? ['fair', ['glitch']] : ['good', []],
      );
    }
  });

  it('does not take one flat second of a slow heart for a loose electrode', () => {
    const peaks = [1, 3.2, 5.4, 7.6, 9.8];
    const slow = synthesiseEcg(peaks, { sampleRateHz: RATE_HZ, durationSeconds: 11 });
    expect(judge(slow, samplesAt(peaks, RATE_HZ)).level.every((level) => level === 0)).toBe(true);
  });

  it('tells beats that look like no others when they come in a spell, not a single odd beat', () => {
    const odd = (which: readonly number[]) => {
      const lead = CLEAN.slice();
      for (const beat of which) {
        // Each on another side of R, so that they look like each other as little as like the rest.
        const centre = R_PEAKS[beat] + (beat % 3 === 0 ? -40 : beat % 3 === 1 ? 25 : 90);
        for (let i = -14; i <= 14; i++)
          lead[centre + i] += (beat % 2 === 0 ? 1.6 : -1.6) * Math.cos((Math.PI * i) / 28);
      }
      return judge(lead);
    };
    expect(namedReasons(odd([20, 21, 22]).beatReasons[21])).toContain('unlike');
    expect(namedReasons(odd([21]).beatReasons[21])).not.toContain('unlike');
  });

  it('does not depend on gain, polarity or offset', () => {
    const lead = disturbed((value, seconds, i) => value + 0.25 * Math.sin(2 * Math.PI * 6 * seconds) + (i % 3) * 0.03);
    const original = judge(lead);
    fc.assert(
      fc.property(
        fc.constantFrom(-1, 1),
        fc.integer({ min: -6, max: 6 }),
        fc.integer({ min: -3, max: 3 }),
        (sign, power, offset) => {
          // Powers of two, so that nothing is rounded differently.
          expect(judge(lead.map((value) => sign * 2 ** power * value + offset * 2 ** power)).level).toEqual(
            original.level,
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  it.each([
    ['no samples', new Float32Array(0), 0, undefined],
    ['one sample', Float32Array.of(1), 1, 'flat'],
    ['only gaps', new Float32Array(720).fill(Number.NaN), 2, 'missing'],
    ['a flat line', new Float32Array(900).fill(0.1), 3, 'flat'],
    ['infinite samples', new Float32Array(720).fill(Infinity), 2, undefined],
  ])('makes do with %s', (_, samplesMv, seconds, reason) => {
    const quality = judge(samplesMv, []);
    expect(quality.level).toHaveLength(seconds);
    if (reason !== undefined) {
      expect(levelAt(quality, 0)).toBe('poor');
      expect(reasonsAt(quality, 0)).toEqual([reason]);
    }
  });

  it.each([100, 128, 250.5, 1000])('judges a lead of %f Hz alike', (sampleRateHz) => {
    const lead = synthesiseEcg(PEAKS, { sampleRateHz, durationSeconds: SECONDS }).map((value, i) =>
      i / sampleRateHz >= 10 && i / sampleRateHz < 14
        ? value + 0.5 * Math.sin(2 * Math.PI * 6 * (i / sampleRateHz))
        : value,
    );
    const quality = judge(lead, samplesAt(PEAKS, sampleRateHz), sampleRateHz);
    expect([5, 11, 12, 20].map((second) => levelAt(quality, second))).toEqual(['good', 'poor', 'poor', 'good']);
  });
});
