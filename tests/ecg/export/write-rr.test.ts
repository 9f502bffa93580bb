import { describe, expect, it } from 'vitest';
import { writeRr } from '../../../src/ecg/export/write-rr.ts';
import { THREE_BEATS } from './three-beats.ts';

describe('writeRr', () => {
  it('writes one interval per line in seconds, and nothing else', () => {
    // Oracle: written by hand; R peaks at samples 77, 370 and 530 at 360 Hz: 293 / 360 and 160 / 360 s.
    expect(writeRr(THREE_BEATS)).toBe('0.8139\n0.4444\n');
  });

  it('gives the times of all beats back from the first', () => {
    // Oracle: the beats; a sample at 360 Hz lasts 2.8 ms, the lines are exact to 0.05 ms.
    const intervals = writeRr(THREE_BEATS).trimEnd().split('\n').map(Number);
    let seconds = THREE_BEATS.rPeakSample[0] / 360;
    const samples = intervals.map((interval) => Math.round((seconds += interval) * 360));
    expect(samples).toEqual([...THREE_BEATS.rPeakSample.subarray(1)]);
  });

  it('writes nothing for one beat or none', () => {
    expect([writeRr({ ...THREE_BEATS, count: 1 }), writeRr({ ...THREE_BEATS, count: 0 })]).toEqual(['', '']);
  });
});
