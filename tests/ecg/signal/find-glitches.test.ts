import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridgeGlitches, findGlitches } from '../../../src/ecg/signal/find-glitches.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { FilteredLead } from '../../../src/ecg/signal/filtered-lead.ts';
import { detectRPeaks } from '../../../src/ecg/detection/detect-r-peaks.ts';
import { largestDifference } from '../largest-difference.ts';
import { regularPeaks, samplesAt, synthesiseEcg } from '../synthetic-ecg.ts';

const PEAKS = regularPeaks(24, 0.8);
const SECONDS = 20;
const RATES = [100, 125, 128, 200, 250, 360, 500, 1000];
const leadAt = (sampleRateHz: number) => synthesiseEcg(PEAKS, { sampleRateHz, durationSeconds: SECONDS });
/** A lead, and where spikes of one or two samples are put on it: second, height, two samples or one. */
const spiked = fc.record({
  rate: fc.constantFrom(...RATES),
  spikes: fc.uniqueArray(fc.integer({ min: 1, max: SECONDS - 2 }), { minLength: 1, maxLength: 12 }),
  within: fc.double({ min: 0, max: 0.99, noNaN: true }),
  heightMv: fc.double({ min: 8, max: 50, noNaN: true }),
  isUp: fc.boolean(),
  isLong: fc.boolean(),
});

// Oracle: what was put on a made lead.
describe('findGlitches', () => {
  it.each(RATES)('finds none in an ECG at %i Hz, in either direction, nor in its filtered form', (rate) => {
    const lead = leadAt(rate);
    expect(findGlitches(lead, rate)).toEqual([]);
    expect(findGlitches(lead.map((mv) => -mv), rate)).toEqual([]); // prettier-ignore
    expect(findGlitches(filterLead(lead, rate), rate)).toEqual([]);
  });

  it('finds the spikes of a lead where they are and bridges them, on a QRS or beside it', () => {
    fc.assert(
      fc.property(spiked, ({ rate, spikes, within, heightMv, isUp, isLong }) => {
        const clean = leadAt(rate);
        const length = isLong && rate >= 250 ? 2 : 1;
        const lead = clean.slice();
        const places = spikes.map((second) => Math.floor((second + within) * rate)).sort((a, b) => a - b);
        for (const place of places) for (let i = 0; i < length; i++) lead[place + i] += isUp ? heightMv : -heightMv;
        const glitches = findGlitches(lead, rate);
        expect(glitches.map(({ firstSample, endSample }) => [firstSample, endSample])).toEqual(
          places.map((place) => [place, place + length]),
        );
        const bridged = bridgeGlitches(lead, glitches);
        // A straight line differs from a wave by no more than the wave turns within it.
        expect(largestDifference(bridged, clean)).toBeLessThan(0.7);
        expect(bridged.filter((mv, i) => mv !== clean[i]).length).toBeLessThanOrEqual(length * places.length);
      }),
      { numRuns: 60 },
    );
  });

  it('takes no step, no pulse of three samples and no step of the converter in a flat line for one', () => {
    const lead = leadAt(250);
    expect(findGlitches(lead.map((mv, i) => (i < 2500 ? mv : mv + 5)), 250)).toEqual([]); // prettier-ignore
    expect(findGlitches(lead.map((mv, i) => (i % 500 < 3 ? mv + 5 : mv)), 250)).toEqual([]); // prettier-ignore
    const flickering = lead.map((mv, i) => Math.round(mv * 20) / 20 + (i % 97 === 0 ? 0.05 : 0));
    expect(findGlitches(flickering, 250)).toEqual([]);
  });

  it('finds nothing beside a gap and at the ends', () => {
    const lead = leadAt(250);
    for (const place of [0, 2, 1001, 4999]) lead[place] += 8;
    lead.fill(Number.NaN, 1003, 1100);
    expect(findGlitches(lead, 250)).toEqual([]);
    expect(findGlitches(new Float32Array(0), 250)).toEqual([]);
  });
});

describe('glitches', () => {
  const rate = 360;
  const clean = leadAt(rate);
  const lead = clean.map((mv, i) => (i % 612 === 300 ? mv + 8 : mv));

  it('make no waves in the filtered lead, and no beats', () => {
    expect(largestDifference(filterLead(lead, rate), filterLead(clean, rate))).toBeLessThan(0.05);
    const found = Array.from(detectRPeaks([filterLead(lead, rate)], rate).rPeakSample);
    const expected = samplesAt(PEAKS, rate);
    expect(found).toHaveLength(expected.length);
    found.forEach((sample, beat) => expect(Math.abs(sample - expected[beat])).toBeLessThan(0.02 * rate));
  });

  it('are drawn on the filtered lead as high as they are', () => {
    const drawn = new FilteredLead(lead, rate).read(0, lead.length);
    const filtered = filterLead(lead, rate);
    drawn.forEach((mv, i) => {
      if (i % 612 === 300) expect(mv - filtered[i]).toBeCloseTo(8, 0);
      else expect(mv).toBe(filtered[i]);
    });
  });
});
