import { describe, expect, it } from 'vitest';
import { LiveTally } from '../../../../src/app/views/live/live-tally.svelte.ts';
import { GrowingSignal } from '../../../../src/ecg/recording/growing-signal.ts';

const RATE_HZ = 100;
const NO_LABELS = {
  rPeakSample: new Int32Array(),
  classIndex: new Uint8Array(),
  confidence: new Float32Array(),
  notSureReason: new Uint8Array(),
  delaySeconds: new Float32Array(),
};

describe('LiveTally', () => {
  // Oracle: a beat every 0.8 s is a rate of 75, whatever is missing between two of them.
  it('makes no rate of an interval over a gap', () => {
    const signal = new GrowingSignal(['II'], RATE_HZ);
    const samplesMv = new Float32Array(20 * RATE_HZ).fill(0.1);
    samplesMv.fill(NaN, 500, 650);
    signal.append([samplesMv]);
    const tally = new LiveTally(signal);
    const beats = Array.from({ length: 12 }, (_, i) => 80 * i).filter((at) => at < 500 || at >= 650);
    tally.add({ found: Int32Array.from(beats), labels: NO_LABELS }, 1000);
    expect(tally.rate).toBeCloseTo(75, 5);
    tally.add({ found: Int32Array.of(1100), labels: NO_LABELS }, 1100);
    expect(tally.rate).toBeLessThan(75);
  });
});
