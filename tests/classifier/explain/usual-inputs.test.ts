import { describe, expect, it } from 'vitest';
import { EVIDENCE_BLOCKS, type EvidenceBlock } from '../../../src/classifier/explain/evidence-blocks.ts';
import { shareOfBlocks } from '../../../src/classifier/explain/share-of-blocks.ts';
import { withUsualBlocks } from '../../../src/classifier/explain/usual-inputs.ts';
import type { NetworkInputs } from '../../../src/classifier/model/network-inputs.ts';
import { BEAT_WINDOW, windowSample } from '../../../src/ecg/preparation/beat-window.ts';
import { FEATURE_BLOCKS, FEATURE_COUNT, WAVEFORM_CHANNELS } from '../../../src/ecg/preparation/prepare-beats.ts';
import { TIMING_FEATURES } from '../../../src/ecg/preparation/timing-features.ts';
import { randomInputs } from '../random-inputs.ts';

const beat = randomInputs(40, 3).batch(20, 1);
const only = (...blocks: EvidenceBlock[]) => withUsualBlocks(beat, new Set(blocks));
const changed = (a: Float32Array, b: Float32Array) => [...a.keys()].filter((i) => a[i] !== b[i]);

describe('withUsualBlocks', () => {
  it('with no block is the beat itself', () => {
    const same = only();
    for (const name of ['waveform', 'features', 'before', 'after'] as const) expect(same[name]).toEqual(beat[name]);
  });

  // Oracle: the definition: every part belongs to one block, so that turning them one by one turns all.
  it('turns parts that do not overlap, and together everything that has a usual value', () => {
    const touched = EVIDENCE_BLOCKS.map((block) => changed(only(block).features, beat.features));
    const all = touched.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(changed(only(...EVIDENCE_BLOCKS).features, beat.features)).toEqual(all.sort((a, b) => a - b));
    for (const columns of touched) expect(columns.length).toBeGreaterThan(5);
  });

  it('puts a beat on time: every ratio of its own intervals is 1', () => {
    const { features } = only('timing');
    TIMING_FEATURES.forEach((name, i) => {
      if (/^(before|after)/.test(name)) expect(features[FEATURE_BLOCKS.timing + i]).toBe(0);
    });
    expect(only('timing').waveform).toEqual(beat.waveform);
  });

  it('makes the P zone usual with the P wave, and the rest of the window with the wave', () => {
    const samples = (block: EvidenceBlock) =>
      new Set(changed(only(block).waveform, beat.waveform).map((i) => Math.floor(i / WAVEFORM_CHANNELS)));
    const [first, end] = [windowSample(-0.26), windowSample(-0.07)];
    expect([...samples('p')]).toEqual(Array.from({ length: end - first }, (_, i) => first + i));
    expect(samples('wave').size).toBe(BEAT_WINDOW.samples - (end - first));
    expect(samples('timing').size).toBe(0);
  });

  it('makes the beats around usual with the rhythm, and only then', () => {
    for (const block of EVIDENCE_BLOCKS) {
      const { before, after } = only(block);
      expect(changed(before, beat.before).length > 0).toBe(block === 'rhythm');
      expect(before).toHaveLength(15 * FEATURE_COUNT);
      expect(after).toHaveLength(15 * FEATURE_COUNT);
    }
  });
});

describe('shareOfBlocks', () => {
  /** A classifier whose log odds of class 1 are what a function makes of the blocks that are not usual. */
  const classifierOf =
    (logOdds: (own: Record<EvidenceBlock, boolean>) => number) => (beats: readonly NetworkInputs[]) =>
      Promise.resolve(
        Float32Array.from(
          beats.flatMap((one) => {
            const at = (a: Float32Array, b: Float32Array, i: number) => a[i] === b[i];
            const own = {
              wave: at(one.waveform, beat.waveform, 0),
              timing: at(one.features, beat.features, FEATURE_BLOCKS.timing),
              p: at(one.waveform, beat.waveform, windowSample(-0.16) * WAVEFORM_CHANNELS + 1),
              rhythm: at(one.features, beat.features, FEATURE_BLOCKS.runs),
            };
            const p = 1 / (1 + Math.exp(-logOdds(own)));
            return [1 - p, p, 0, 0, 0];
          }),
        ),
      );

  // Closed form: of a sum every block gets its own term; what two give only together they share; all add up.
  it('gives every block what it adds, and half of what it adds with another', async () => {
    const classify = classifierOf(({ wave, timing, p, rhythm }) => {
      return Number(wave) - 0.5 * Number(p) + 2 * Number(timing && rhythm) - 1;
    });
    const { shares, probability, probabilityOnTime } = await shareOfBlocks(classify, beat, 1);
    expect(shares.wave).toBeCloseTo(1, 4);
    expect(shares.p).toBeCloseTo(-0.5, 4);
    expect(shares.timing).toBeCloseTo(1, 4);
    expect(shares.rhythm).toBeCloseTo(1, 4);
    expect(probability).toBeCloseTo(1 / (1 + Math.exp(-1.5)), 5);
    expect(probabilityOnTime).toBeCloseTo(1 / (1 + Math.exp(0.5)), 5);
  });
});
