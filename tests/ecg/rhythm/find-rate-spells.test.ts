import { describe, expect, it } from 'vitest';
import { BeatSequence } from '../../../src/ecg/rhythm/beat-sequence.ts';
import { findRateSpells } from '../../../src/ecg/rhythm/find-rate-spells.ts';
import { makeBeats, RATE_HZ } from './make-beats.ts';

function spells(intervals: readonly number[]): (string | number)[][] {
  const sequence = new BeatSequence(makeBeats('N'.repeat(intervals.length + 1), intervals), RATE_HZ);
  return findRateSpells(sequence).map(({ kind, firstBeat, lastBeat, ratePerMinute }) => [
    kind,
    firstBeat ?? -1,
    lastBeat ?? -1,
    Math.round(ratePerMinute),
  ]);
}

const times = (count: number, interval: number) => new Array<number>(count).fill(interval);

// Oracle: 60 over the interval, by hand.
describe('findRateSpells', () => {
  it('says nothing of rates from 50 to 100', () => {
    expect(spells(times(100, 600))).toEqual([]);
    expect(spells(times(100, 1200))).toEqual([]);
  });

  it('finds a steady fast or slow rate from its first to its last beat', () => {
    expect(spells(times(100, 500))).toEqual([['fast', 0, 100, 120]]);
    expect(spells(times(40, 1500))).toEqual([['slow', 0, 40, 40]]);
  });

  it('asks for 30 s', () => {
    expect(spells(times(59, 500))).toEqual([]);
    expect(spells(times(60, 500))).toEqual([['fast', 0, 60, 120]]);
  });

  it('begins and ends where eight intervals no longer average above the limit', () => {
    // Of eight intervals with k of 500 ms and the rest 800 ms the mean is below 600 ms from k = 6 on.
    expect(spells([...times(20, 800), ...times(100, 500), ...times(20, 800)])).toEqual([['fast', 18, 122, 117]]);
  });

  it('is not ended by one late beat', () => {
    expect(spells([...times(50, 500), 900, ...times(50, 500)])).toEqual([['fast', 0, 101, 119]]);
  });

  it.each([0, 1, 8])('finds nothing in %i beats', (count) => {
    expect(findRateSpells(new BeatSequence(makeBeats('N'.repeat(count), 300), RATE_HZ))).toEqual([]);
  });
});
