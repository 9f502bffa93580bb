import { describe, expect, it } from 'vitest';
import { BeatSequence } from '../../../src/ecg/rhythm/beat-sequence.ts';
import { findIrregularSpells } from '../../../src/ecg/rhythm/find-irregular-spells.ts';
import { P_WAVE_STATES } from '../../../src/ecg/waves/waves.ts';
import { makeBeats, RATE_HZ } from './make-beats.ts';

/** Intervals that change by more than a tenth from each to the next, in no order: multiples of the golden section. */
const irregular = (count: number) =>
  Array.from({ length: count }, (_, i) => Math.round(500 + 500 * ((i * 0.618034) % 1)));
const steady = (count: number) => new Array<number>(count).fill(800);
const sequenceOf = (intervals: readonly number[], letters = 'N'.repeat(intervals.length + 1)) =>
  new BeatSequence(makeBeats(letters, intervals), RATE_HZ);
const kindsOf = (sequence: BeatSequence, pWaves: ArrayLike<number> | null = null) =>
  findIrregularSpells(sequence, pWaves).map(({ kind }) => kind);

// Oracle: sequences made to be one or the other.
describe('findIrregularSpells', () => {
  it('finds a recording that is irregular throughout, from the first to the last beat', () => {
    const spells = findIrregularSpells(sequenceOf(irregular(120)), null);
    expect(spells.map(({ kind, firstBeat, lastBeat }) => [kind, firstBeat, lastBeat])).toEqual([['irregular', 0, 120]]);
  });

  it('finds an irregular part to within half a window', () => {
    const [spell, ...others] = findIrregularSpells(
      sequenceOf([...steady(150), ...irregular(150), ...steady(150)]),
      null,
    );
    expect(others).toEqual([]);
    expect(Math.abs((spell.firstBeat ?? NaN) - 150)).toBeLessThanOrEqual(24);
    expect(Math.abs((spell.lastBeat ?? NaN) - 300)).toBeLessThanOrEqual(24);
  });

  it.each([
    ['a metronome', steady(200)],
    ['slow breathing', Array.from({ length: 200 }, (_, i) => Math.round(850 + 120 * Math.sin(i / 2)))],
    ['a slow change of rate', Array.from({ length: 200 }, (_, i) => 500 + 3 * i)],
    ['a spell shorter than 30 s', irregular(35)],
  ])('finds nothing in %s', (_, intervals) => {
    expect(kindsOf(sequenceOf(intervals))).toEqual([]);
  });

  it('is not deceived by ventricular beats and their pauses', () => {
    const letters = 'NNNV'.repeat(60);
    const intervals = Array.from({ length: 239 }, (_, i) => ['NNNV'[(i + 1) % 4], 'NNNV'[i % 4]].join(''));
    const lengths = intervals.map((pair) => (pair === 'VN' ? 450 : pair === 'NV' ? 1150 : 800));
    expect(kindsOf(sequenceOf(lengths, letters))).toEqual([]);
  });

  it('says that P waves are missing where most beats with an answer lack one', () => {
    const [absent, present, unsure] = P_WAVE_STATES.keys();
    const sequence = sequenceOf(irregular(120));
    const pWaves = (states: readonly number[]) => Uint8Array.from({ length: 121 }, (_, i) => states[i % states.length]);
    expect(kindsOf(sequence, pWaves([absent]))).toEqual(['irregular-without-p']);
    expect(kindsOf(sequence, pWaves([absent, absent, present, unsure]))).toEqual(['irregular-without-p']);
    expect(kindsOf(sequence, pWaves([present, present, absent]))).toEqual(['irregular']);
    expect(kindsOf(sequence, pWaves([unsure]))).toEqual(['irregular']);
  });

  it('is interrupted where the signal cannot be read', () => {
    const beats = makeBeats('N'.repeat(201), irregular(200));
    const middle = beats.rPeakSample[100];
    const interruption = { startSample: middle + 10, endSample: middle + 20 };
    const spells = findIrregularSpells(new BeatSequence(beats, RATE_HZ, [interruption]), null);
    expect(spells.map(({ firstBeat, lastBeat }) => [firstBeat, lastBeat])).toEqual([
      [0, 100],
      [101, 200],
    ]);
  });

  it.each([0, 1, 2, 49])('finds nothing in %i beats', (count) => {
    expect(kindsOf(new BeatSequence(makeBeats('N'.repeat(count), irregular(count)), RATE_HZ))).toEqual([]);
  });
});
