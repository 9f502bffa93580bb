import { describe, expect, it } from 'vitest';
import type { NetworkInputs } from '../../../src/classifier/model/network-inputs.ts';
import { withUsualSamples } from '../../../src/classifier/explain/usual-inputs.ts';
import { BEAT_WINDOW } from '../../../src/ecg/preparation/beat-window.ts';
import { WAVEFORM_CHANNELS } from '../../../src/ecg/preparation/prepare-beats.ts';
import { timesChance, topOverlap } from '../../../training/evaluate/explanations/judge-explanation.ts';
import { noisy, shifted } from '../../../training/evaluate/explanations/perturb-inputs.ts';
import { rankCorrelation } from '../../../training/evaluate/explanations/rank-correlation.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { beatOf, SINUS } from '../../ecg/preparation/made-leads.ts';

const NONE = new Float32Array(0);
/** Two leads, the second upside down; the usual beat is half as high, the late one a third. */
function beatInputs(wave = beatOf(SINUS)): NetworkInputs {
  const rows = Array.from(wave, (value) => [value, value / 2, (2 * value) / 3, -value, -value / 2]);
  return {
    count: 1,
    waveform: Float32Array.from(rows.flat()),
    features: new Float32Array(3),
    before: NONE,
    after: NONE,
  };
}

const channelOf = ({ waveform }: NetworkInputs, channel: number) =>
  waveform.filter((_, i) => i % WAVEFORM_CHANNELS === channel);

// Oracle: ranks by hand. 1 2 3 4 against 1 3 2 4: 1 − 6 · 2 / (4 · 15) = 0.8; ties share their rank.
it('rankCorrelation is Spearman’s', () => {
  expect(rankCorrelation([10, 20, 30, 40], [1, 9, 8, 100])).toBeCloseTo(0.8, 10);
  expect(rankCorrelation([1, 2, 3], [9, 5, 1])).toBeCloseTo(-1, 10);
  expect(rankCorrelation([0, 0, 1, 1], [2, 2, 7, 7])).toBeCloseTo(1, 10);
  expect(rankCorrelation([5, 5, 5], [1, 2, 3])).toBe(0);
});

// Oracle: by hand. 3 of 4 in a fifth of the window is 3.75 times chance; negative values do not count.
it('timesChance and topOverlap measure where a map lies', () => {
  const map = new Float32Array(20);
  map.set([3, -7], 5);
  map[12] = 1;
  expect(timesChance(map, [4, 8])).toBeCloseTo(0.75 / 0.2, 10);
  expect(timesChance(new Float32Array(20), [4, 8])).toBeNull();
  const ramp = Float32Array.from({ length: 20 }, (_, i) => i);
  expect(topOverlap(ramp, ramp)).toBe(1);
  expect(topOverlap(ramp, ramp.toReversed())).toBe(0);
  expect(
    topOverlap(
      ramp,
      ramp.map((value, i) => (i === 19 ? -1 : value)),
    ),
  ).toBe(0.75);
});

describe('perturbed inputs', () => {
  // Oracle: the same Gaussians at the times moved by 5 ms.
  it('shifted moves the beat and leaves its references', () => {
    const seconds = 0.005;
    const moved = shifted(beatInputs(), seconds * BEAT_WINDOW.rateHz);
    const expected = beatOf(SINUS.map(([height, at, width]) => [height, at - seconds, width]));
    const [beat, difference] = [channelOf(moved, 0), channelOf(moved, 1)];
    const usual = channelOf(beatInputs(), 1);
    beat.forEach((value, t) => {
      expect(Math.abs(value - expected[t])).toBeLessThan(0.02);
      expect(value - difference[t]).toBeCloseTo(usual[t], 5);
    });
  });

  // Oracle: 20 dB are a hundredth of the power.
  it('noisy adds noise of the power stated', () => {
    const [before, after] = [beatInputs(), noisy(beatInputs(), 20, new Random(1))];
    const power = (values: ArrayLike<number>) => {
      const all = Array.from(values);
      const mean = all.reduce((a, b) => a + b) / all.length;
      return all.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    };
    for (const channel of [0, 3]) {
      const noise = channelOf(after, channel).map((value, t) => value - channelOf(before, channel)[t]);
      expect(power(noise) / power(channelOf(before, channel))).toBeCloseTo(0.01, 4);
    }
  });

  it('withUsualSamples replaces the samples chosen by the usual beat', () => {
    const beat = beatInputs();
    const half = { ...beat, waveform: withUsualSamples(beat.waveform, (sample) => sample < 60) };
    const [wave, difference] = [channelOf(half, 0), channelOf(half, 1)];
    const whole = beatOf(SINUS);
    expect(wave[50]).toBeCloseTo(whole[50] / 2, 6);
    expect(difference[50]).toBe(0);
    expect(wave[80]).toBe(whole[80]);
    expect(difference[80]).toBeCloseTo(whole[80] / 2, 6);
  });
});
