import { describe, expect, it } from 'vitest';
import { BEAT_WINDOW } from '../../../src/ecg/preparation/beat-window.ts';
import { medianWindow, referenceBeats } from '../../../src/ecg/preparation/reference-beats.ts';
import { rrIntervals } from '../../../src/ecg/preparation/rr-intervals.ts';
import { largestDifference } from '../largest-difference.ts';
import { beatOf, BROAD, leadOf, NARROW_QRS, rrOf, SINUS } from './made-leads.ts';

const SINUS_BEAT = beatOf(SINUS);
/** The same QRS behind a P wave that is upside down and nearer: an atrial ectopic beat. */
const ATRIAL_BEAT = beatOf([[-0.1, -0.11, 0.02], ...NARROW_QRS]);

function referencesOf(beats: readonly Float32Array[], intervalsMs: readonly number[]) {
  return referenceBeats(leadOf(beats, SINUS_BEAT).windows, rrOf(intervalsMs));
}

describe('referenceBeats', () => {
  // Oracle: all sinus beats are one wave, so their median is that wave, whatever a minority of others looks like.
  it('takes the beats that come on time and look alike', () => {
    const beats = Array.from({ length: 30 }, (_, i) => (i % 5 === 4 ? beatOf(BROAD) : SINUS_BEAT));
    const intervals = Array.from({ length: 29 }, (_, i) => (i % 5 === 3 ? 500 : i % 5 === 4 ? 1100 : 800));
    const { usual } = referencesOf(beats, intervals);
    expect(largestDifference(usual, SINUS_BEAT)).toBeLessThan(1e-6);
  });

  // Oracle: in runs of atrial beats the usual beat is the ectopic one; the beats after the pauses are sinus beats all the same.
  it('keeps the sinus P wave in the late beat where most beats are ectopic', () => {
    const beats = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? SINUS_BEAT : ATRIAL_BEAT));
    const intervals = Array.from({ length: 59 }, (_, i) => ((i + 1) % 3 === 0 ? 1500 : 600));
    const { usual, late } = referencesOf(beats, intervals);
    expect(largestDifference(usual, ATRIAL_BEAT)).toBeLessThan(1e-6);
    expect(largestDifference(late, SINUS_BEAT)).toBeLessThan(1e-6);
  });

  it('has a late beat like the usual one where too few come late', () => {
    const { usual, late } = referencesOf([SINUS_BEAT, SINUS_BEAT, SINUS_BEAT], [800, 800]);
    expect([...late]).toEqual([...usual]);
  });

  it('is zero without beats', () => {
    const { usual, late } = referenceBeats(new Float32Array(0), rrIntervals([], 250));
    expect([...usual, ...late].every((value) => value === 0)).toBe(true);
  });
});

// Oracle: the median of 1000 rising constants, of which 400 evenly spread ones are taken, is near that of all.
it('medianWindow samples many beats evenly', () => {
  const windows = new Float32Array(1000 * BEAT_WINDOW.samples);
  for (let beat = 0; beat < 1000; beat++) {
    windows.fill(beat, beat * BEAT_WINDOW.samples, (beat + 1) * BEAT_WINDOW.samples);
  }
  const median = medianWindow(windows, [...Array(1000).keys()]);
  expect(Math.abs(median[0] - 499.5)).toBeLessThan(3);
});
