import { describe, expect, it } from 'vitest';
import { overviewBins } from '../../../../src/app/chart/overview/overview-bins.ts';
import { densityBars, envelopePath, heartRatePath } from '../../../../src/app/chart/overview/overview-paths.ts';
import { makeBeats } from '../../views/beat/made-beats.ts';

// Oracle: counts and rates by hand. Beats at 0.5, 1.139, 1.778, 2.417 s; RR before is 0.46 s throughout: 130.4 per minute.
describe('overview', () => {
  const beats = makeBeats('NVVS');
  const bins = overviewBins(beats, 360, 3, 3);

  it('counts every beat once, by class and time', () => {
    expect([...bins.counts]).toEqual([1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(bins.mostEctopic).toBe(2);
  });

  it('averages the heart rate, and has none without a predecessor', () => {
    expect(bins.heartRate[1]).toBeCloseTo(130.43, 1);
    const first = makeBeats('N');
    first.rrBeforeSeconds[0] = NaN;
    expect(overviewBins(first, 360, 3, 3).heartRate[0]).toBeNaN();
  });

  it('counts a beat at the very end into the last bin', () => {
    const late = makeBeats('NN');
    late.rPeakSample[1] = 3 * 360;
    expect(overviewBins(late, 360, 3, 3).counts[10]).toBe(1);
  });

  it('draws bars for the beats that are not Normal, four beats to full height', () => {
    expect(densityBars(bins, 300, 60, 20)).toEqual([
      { classIndex: 1, x: 100.5, y: 50, width: 99, height: 10 },
      { classIndex: 2, x: 200.5, y: 55, width: 99, height: 5 },
    ]);
  });

  it('interrupts the rate line and the outline where nothing is known', () => {
    const gap = { ...bins, heartRate: new Float32Array([60, NaN, 80]) };
    expect(heartRatePath(gap, 300, 0, 100)).toBe('M50.0,80.0M250.0,60.0');
    const envelope = {
      leadIndex: 0,
      startSeconds: 0,
      columnSeconds: 1,
      samplesPerColumn: 9,
      minMv: new Float32Array([-1, NaN]),
      maxMv: new Float32Array([1, NaN]),
    };
    expect(envelopePath(envelope, { lowMv: -1, highMv: 1 }, 100, 40)).toBe('M25.0,0.0V40.0');
  });

  it('joins neighbouring columns of the outline, as the trace of a short recording is', () => {
    const envelope = {
      leadIndex: 0,
      startSeconds: 0,
      columnSeconds: 1,
      samplesPerColumn: 1,
      minMv: new Float32Array([0, 1, Number.NaN, 0]),
      maxMv: new Float32Array([0, 1, Number.NaN, 0]),
    };
    const path = envelopePath(envelope, { lowMv: -1, highMv: 1 }, 40, 40);
    expect(path).toBe('M5.0,20.0V20.0L15.0,0.0V0.0M35.0,20.0V20.0');
  });
});
