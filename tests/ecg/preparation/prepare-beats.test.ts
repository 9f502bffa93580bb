import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEAT_WINDOW } from '../../../src/ecg/preparation/beat-window.ts';
import {
  beatWaveforms,
  FEATURE_BLOCKS,
  FEATURE_COUNT,
  hideSecondLead,
  LEAD_FEATURES,
  prepareBeats,
  WAVEFORM_CHANNELS,
  type PreparedBeats,
} from '../../../src/ecg/preparation/prepare-beats.ts';
import { TIMING_FEATURES } from '../../../src/ecg/preparation/timing-features.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { largestDifference } from '../largest-difference.ts';
import { regularPeaks, samplesAt, synthesiseEcg } from '../synthetic-ecg.ts';

const EARLY_BEAT = 14;
const allWaveforms = (prepared: PreparedBeats) => beatWaveforms(prepared, 0, prepared.count);

/** One channel of one beat: analysed lead, its difference from the usual and the late beat; second lead, its difference. */
function channelOf(waveform: Float32Array, beat: number, channel: number): Float32Array {
  const start = beat * BEAT_WINDOW.samples * WAVEFORM_CHANNELS + channel;
  return Float32Array.from({ length: BEAT_WINDOW.samples }, (_, t) => waveform[start + WAVEFORM_CHANNELS * t]);
}

/** Thirty like beats of which one comes early, in as many leads as there are gains. */
function prepareSynthetic(sampleRateHz: number, gains: readonly number[] = [1]) {
  // Multiples of 0.3 s fall on whole samples at all the rates used.
  const peaks = regularPeaks(30, 0.9);
  peaks[EARLY_BEAT] -= 0.3;
  const ecg = filterLead(synthesiseEcg(peaks, { sampleRateHz, durationSeconds: 28 }), sampleRateHz);
  const leads = gains.map((gain) => ecg.map((value) => gain * value));
  return prepareBeats(leads, sampleRateHz, samplesAt(peaks, sampleRateHz));
}

/** Of every feature up to the neighbours' ones. */
const NAMES = [...TIMING_FEATURES, ...LEAD_FEATURES, ...LEAD_FEATURES, 'there is a second lead'];

function leadBlock({ features }: PreparedBeats, beat: number, start: number): Record<string, number> {
  return Object.fromEntries(LEAD_FEATURES.map((name, i) => [name, features[beat * FEATURE_COUNT + start + i]]));
}

describe('prepareBeats', () => {
  it('gives the documented shapes; the usual QRS has height 1', () => {
    const prepared = prepareSynthetic(360, [1, 2]);
    expect(prepared.count).toBe(30);
    expect(prepared.leads).toHaveLength(2);
    expect(prepared.features).toHaveLength(30 * FEATURE_COUNT);
    expect(beatWaveforms(prepared, 3, 2)).toHaveLength(2 * BEAT_WINDOW.samples * WAVEFORM_CHANNELS);
    for (const channel of [0, 3]) {
      const wave = channelOf(allWaveforms(prepared), 10, channel).subarray(40, 65);
      expect(Math.max(...wave) - Math.min(...wave)).toBeCloseTo(1, 2);
    }
  });

  it('gives any stretch of beats as it gives all of them', () => {
    const prepared = prepareSynthetic(360, [1, 2]);
    const perBeat = BEAT_WINDOW.samples * WAVEFORM_CHANNELS;
    expect([...beatWaveforms(prepared, 5, 3)]).toEqual([...allWaveforms(prepared).subarray(5 * perBeat, 8 * perBeat)]);
  });

  // Oracle: all beats of the synthetic ECG are the same function of time.
  it('sees no difference from the usual beat in a beat like all others', () => {
    const waveform = allWaveforms(prepareSynthetic(500, [1, 0.4]));
    for (const beat of [5, 10, 20]) {
      for (const channel of [1, 2, 4]) {
        expect(Math.max(...channelOf(waveform, beat, channel).map(Math.abs))).toBeLessThan(0.01);
      }
    }
  });

  it('describes a beat like all others as the usual one, and sees that another comes early', () => {
    const prepared = prepareSynthetic(360);
    const usual = leadBlock(prepared, 10, FEATURE_BLOCKS.lead);
    expect(usual['likeness, QRS']).toBeCloseTo(-Math.log(0.02), 1);
    expect(usual['projection on the usual P']).toBeCloseTo(1, 1);
    expect(usual['another shape comes back']).toBe(0);
    const before = TIMING_FEATURES.indexOf('before / local median');
    expect(prepared.features[EARLY_BEAT * FEATURE_COUNT + before]).toBeCloseTo(Math.log(0.6 / 0.9), 3);
  });

  it.each([250, 500, 1000])('prepares the same ECG alike at %i and at 360 Hz', (sampleRateHz) => {
    const [here, there] = [prepareSynthetic(sampleRateHz, [1, -2]), prepareSynthetic(360, [1, -2])];
    // In heights of the usual QRS.
    expect(largestDifference(allWaveforms(here), allWaveforms(there))).toBeLessThan(0.02);
    for (let column = 0; column < FEATURE_BLOCKS.context; column++) {
      const name = NAMES[column];
      // Logarithms of differences that are nothing but rounding: there is nothing to be equal.
      if (/difference|rest after|over residual/.test(name)) continue;
      // Counted in samples of 8 ms, of which this QRS has three or four.
      const tolerance = name.includes('above 30 %') ? Math.log(4 / 3) + 0.01 : 0.1;
      for (let beat = 0; beat < here.count; beat++) {
        const at = beat * FEATURE_COUNT + column;
        expect({ name, difference: here.features[at] - there.features[at] }).toEqual({
          name,
          difference: expect.closeTo(0, -Math.log10(2 * tolerance)) as number,
        });
      }
    }
  });

  it('does not depend on the gain of either lead', () => {
    const [large, small] = [prepareSynthetic(360, [4, 0.25]), prepareSynthetic(360, [0.25, 2])];
    expect(largestDifference(allWaveforms(large), allWaveforms(small))).toBeLessThan(1e-4);
    expect(largestDifference(large.features, small.features)).toBeLessThan(1e-4);
  });

  // Oracle: a comparison with a reference that is turned over too comes out the same; only the sign of R tells.
  it('turns waves over with the lead, and leaves the comparisons as they are', () => {
    const [upright, inverted] = [prepareSynthetic(360), prepareSynthetic(360, [-1])];
    const turned = allWaveforms(inverted).map((value) => -value);
    expect(largestDifference(allWaveforms(upright), turned)).toBeLessThan(1e-5);
    const polarity = FEATURE_BLOCKS.lead + LEAD_FEATURES.indexOf('R polarity');
    for (let i = 0; i < upright.features.length; i++) {
      const sign = i % FEATURE_COUNT === polarity ? -1 : 1;
      expect(Math.abs(upright.features[i] - sign * inverted.features[i])).toBeLessThan(1e-4);
    }
  });

  it('has zeros for a second lead that is not there, and says so', () => {
    const [one, two] = [prepareSynthetic(360), prepareSynthetic(360, [1, 1])];
    const waveform = allWaveforms(one);
    for (const channel of [3, 4]) expect(channelOf(waveform, 9, channel).every((value) => value === 0)).toBe(true);
    const { secondLead, context } = FEATURE_BLOCKS;
    const row = one.features.subarray(9 * FEATURE_COUNT, 10 * FEATURE_COUNT);
    expect(row.subarray(secondLead, context).every((value) => value === 0)).toBe(true);
    const both = two.features.subarray(9 * FEATURE_COUNT, 10 * FEATURE_COUNT);
    expect(both[context - 1]).toBe(1);
    // A second lead like the first has the same features, and all else is as it was.
    expect([...both.subarray(secondLead, context - 1)]).toEqual([...both.subarray(FEATURE_BLOCKS.lead, secondLead)]);
    expect([...both.subarray(0, secondLead)]).toEqual([...row.subarray(0, secondLead)]);
    // What the second lead adds to the rhythm is hidden with it.
    hideSecondLead(both);
    expect([...both]).toEqual([...row]);
  });

  // Oracle: the features of the beats two before to two after, at the edges its own.
  it('puts what its neighbours are like beside each beat', () => {
    const { features } = prepareSynthetic(360, [1]);
    const column = FEATURE_BLOCKS.lead + LEAD_FEATURES.indexOf('likeness, QRS');
    const at = (beat: number) => features[beat * FEATURE_COUNT + column];
    const context = (beat: number) =>
      [0, 1, 2, 3].map((k) => features[beat * FEATURE_COUNT + FEATURE_BLOCKS.context + 4 * k]);
    expect(context(12)).toEqual([at(10), at(11), at(13), at(14)]);
    expect(context(0)).toEqual([at(0), at(0), at(1), at(2)]);
    expect(context(29)).toEqual([at(27), at(28), at(29), at(29)]);
  });

  it('is finite for any leads and any beats', () => {
    const lead = fc.array(fc.oneof(fc.constant(NaN), fc.float({ min: -1000, max: 1000, noNaN: true })), {
      maxLength: 900,
      size: 'max',
    });
    const inputs = fc.record({
      leads: fc.array(lead, { minLength: 1, maxLength: 3 }),
      sampleRateHz: fc.constantFrom(100, 128, 257.03, 360, 1000),
      // Beats at both ends and beyond are among them, and none, and one.
      peaks: fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(inputs, ({ leads, sampleRateHz, peaks }) => {
        const beats = peaks.sort((a, b) => a - b);
        const prepared = prepareBeats(
          leads.map((samples) => Float32Array.from(samples)),
          sampleRateHz,
          beats,
        );
        expect(prepared.count).toBe(beats.length);
        expect(allWaveforms(prepared).every(Number.isFinite)).toBe(true);
        expect(prepared.features.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
