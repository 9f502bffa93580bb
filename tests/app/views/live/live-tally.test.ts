import { describe, expect, it } from 'vitest';
import type { LiveAnswer, RecordingDoubt } from '../../../../src/analysis/analysis.ts';
import { LiveTally, type Shown } from '../../../../src/app/views/live/live-tally.svelte.ts';
import { NOT_SURE_REASONS } from '../../../../src/ecg/beats/beats.ts';
import { GrowingSignal } from '../../../../src/ecg/recording/growing-signal.ts';

const RATE_HZ = 100;
const NO_LABELS = {
  rPeakSample: new Int32Array(),
  classIndex: new Uint8Array(),
  confidence: new Float32Array(),
  notSureReason: new Uint8Array(),
  delaySeconds: new Float32Array(),
  doubts: [],
};

/** So much was shown, `speed` times as fast as it was recorded, without a halt. */
const shownTo = (sample: number, speed = 1): Shown => ({
  sample,
  speed,
  secondsSince: (before) => (sample - before) / RATE_HZ / speed,
});

const labelled = (
  rPeakSample: readonly number[],
  reason: (typeof NOT_SURE_REASONS)[number] = 'none',
  doubts: readonly RecordingDoubt[] = [],
): LiveAnswer => ({
  found: new Int32Array(),
  labels: {
    rPeakSample: Int32Array.from(rPeakSample),
    classIndex: Uint8Array.from(rPeakSample, () => 0),
    confidence: Float32Array.from(rPeakSample, () => 0.9),
    notSureReason: Uint8Array.from(rPeakSample, () => NOT_SURE_REASONS.indexOf(reason)),
    delaySeconds: Float32Array.from(rPeakSample, () => 1),
    doubts,
  },
});

describe('LiveTally', () => {
  // Oracle: a beat every 0.8 s is a rate of 75, whatever is missing between two of them.
  it('makes no rate of an interval over a gap', () => {
    const signal = new GrowingSignal(['II'], RATE_HZ);
    const samplesMv = new Float32Array(20 * RATE_HZ).fill(0.1);
    samplesMv.fill(NaN, 500, 650);
    signal.append([samplesMv]);
    const tally = new LiveTally(signal);
    const beats = Array.from({ length: 12 }, (_, i) => 80 * i).filter((at) => at < 500 || at >= 650);
    tally.add({ found: Int32Array.from(beats), labels: NO_LABELS }, shownTo(1000));
    expect(tally.rate).toBeCloseTo(75, 5);
    tally.add({ found: Int32Array.of(1100), labels: NO_LABELS }, shownTo(1100));
    expect(tally.rate).toBeLessThan(75);
  });

  // Oracle: ten times as fast, three seconds of signal are 0.3 s by the clock; at once after a change of the speed nothing is mixed.
  it('tells how late labels come by the clock and in the recording, each speed by itself', () => {
    const tally = new LiveTally(new GrowingSignal(['II'], RATE_HZ));
    tally.add(labelled([100, 200]), shownTo(300));
    expect(tally.delay?.byClock).toEqual(tally.delay?.ofSignal);
    expect(tally.delay?.ofSignal).toEqual({ median: 1.5, most: 2 });
    tally.add(labelled([400]), shownTo(700, 10));
    expect(tally.delay?.ofSignal).toEqual({ median: 3, most: 3 });
    expect(tally.delay?.byClock.most).toBeCloseTo(0.3, 10);
  });

  // Oracle: the doubts that the beats came with.
  it('keeps what made the latest beats unsure of those around which nothing was like what the network learned', () => {
    const tally = new LiveTally(new GrowingSignal(['II'], RATE_HZ));
    tally.add(labelled([100], 'none', ['irregular-rhythm']), shownTo(300));
    expect(tally.doubts).toEqual([]);
    tally.add(labelled([200], 'unusual-recording', ['paced']), shownTo(400));
    tally.add(labelled([300], 'low-confidence', ['irregular-rhythm']), shownTo(500));
    expect(tally.doubts).toEqual(['paced']);
    tally.add(labelled([400], 'unusual-recording', ['mostly-ectopic', 'paced']), shownTo(600));
    expect(tally.doubts).toEqual(['mostly-ectopic', 'paced']);
    expect(tally.notSure).toBe(3);
  });
});
