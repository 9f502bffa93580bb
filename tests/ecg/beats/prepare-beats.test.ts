import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WINDOW_SAMPLES } from '../../../src/ecg/beats/cut-windows.ts';
import { FEATURE_COUNT, prepareBeats, WAVEFORM_CHANNELS } from '../../../src/ecg/beats/prepare-beats.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { largestDifference } from '../largest-difference.ts';
import { regularPeaks, samplesAt, synthesiseEcg } from '../synthetic-ecg.ts';

/** One channel of one beat's waveform: 0 the normalised beat, 1 its difference from the usual one. */
function channelOf(waveform: Float32Array, beat: number, channel: number): Float32Array {
  const start = beat * WINDOW_SAMPLES * WAVEFORM_CHANNELS + channel;
  return Float32Array.from({ length: WINDOW_SAMPLES }, (_, t) => waveform[start + WAVEFORM_CHANNELS * t]);
}

function prepareSynthetic(sampleRateHz: number, gain = 1) {
  // Multiples of 0.3 s fall on whole samples at all the rates used, and of the window.
  const peaks = regularPeaks(30, 0.9);
  peaks[14] -= 0.3;
  const ecg = synthesiseEcg(peaks, { sampleRateHz, durationSeconds: 28 }).map((value) => gain * value);
  return prepareBeats(filterLead(ecg, sampleRateHz), sampleRateHz, samplesAt(peaks, sampleRateHz));
}

describe('prepareBeats', () => {
  it('gives the documented shapes; every beat has mean 0 and deviation 1', () => {
    const { count, waveform, features, windowsMv, usualMv } = prepareSynthetic(360);
    expect(count).toBe(30);
    expect([waveform, features, windowsMv, usualMv].map(({ length }) => length)).toEqual([
      30 * WINDOW_SAMPLES * WAVEFORM_CHANNELS,
      30 * FEATURE_COUNT,
      30 * WINDOW_SAMPLES,
      WINDOW_SAMPLES,
    ]);
    for (let beat = 0; beat < count; beat++) {
      const wave = channelOf(waveform, beat, 0);
      expect(wave.reduce((sum, value) => sum + value, 0) / WINDOW_SAMPLES).toBeCloseTo(0, 4);
      expect(wave.reduce((sum, value) => sum + value ** 2, 0) / WINDOW_SAMPLES).toBeCloseTo(1, 4);
    }
  });

  // Oracle: all beats of the synthetic ECG are the same function of time.
  it('sees no difference from the usual beat in a beat like all others', () => {
    const { waveform } = prepareSynthetic(500);
    for (const beat of [5, 10, 20]) {
      expect(Math.max(...channelOf(waveform, beat, 1).map(Math.abs))).toBeLessThan(0.01);
    }
  });

  it.each([250, 500, 1000])('prepares the same ECG alike at %i and at 360 Hz', (sampleRateHz) => {
    const [here, there] = [prepareSynthetic(sampleRateHz), prepareSynthetic(360)];
    // In standard deviations of a beat, whose height is about 5.
    expect(largestDifference(here.waveform, there.waveform)).toBeLessThan(0.01);
    expect(largestDifference(here.features, there.features)).toBeLessThan(0.02);
  });

  it('does not depend on the gain', () => {
    const [large, small] = [prepareSynthetic(360, 3), prepareSynthetic(360, 0.3)];
    expect(largestDifference(large.waveform, small.waveform)).toBeLessThan(1e-4);
    expect(largestDifference(large.features, small.features)).toBeLessThan(1e-4);
  });

  it('is finite for any lead and any beats', () => {
    const inputs = fc.record({
      samples: fc.array(fc.oneof(fc.constant(NaN), fc.float({ min: -1000, max: 1000, noNaN: true })), {
        maxLength: 900,
        size: 'max',
      }),
      sampleRateHz: fc.constantFrom(100, 128, 257.03, 360, 1000),
      // Beats at both ends and beyond are among them, and none, and one.
      peaks: fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(inputs, ({ samples, sampleRateHz, peaks }) => {
        const beats = peaks.sort((a, b) => a - b);
        const { count, waveform, features } = prepareBeats(Float32Array.from(samples), sampleRateHz, beats);
        expect(count).toBe(beats.length);
        expect(waveform.every(Number.isFinite)).toBe(true);
        expect(features.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
