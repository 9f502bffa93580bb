import { describe, expect, it } from 'vitest';
import { BeatSequence } from '../../../src/ecg/rhythm/beat-sequence.ts';
import { findEctopicSequences } from '../../../src/ecg/rhythm/find-ectopic-sequences.ts';
import type { EctopicClass, Stretch } from '../../../src/ecg/rhythm/finding.ts';
import { makeBeats, RATE_HZ } from './make-beats.ts';

function found(letters: string, ectopicClass: EctopicClass = 'V', interruptions: readonly Stretch[] = []) {
  const sequence = new BeatSequence(makeBeats(letters), RATE_HZ, interruptions);
  const { findings, isolatedCount } = findEctopicSequences(sequence, ectopicClass);
  const stretches = findings.map(({ kind, firstBeat, lastBeat }) => `${kind} ${firstBeat}-${lastBeat}`);
  return isolatedCount > 0 ? [...stretches, `${isolatedCount} alone`] : stretches;
}

// Oracle: counted by hand from the letters.
describe('findEctopicSequences', () => {
  it.each([
    ['', []],
    ['N', []],
    ['V', ['1 alone']],
    ['NVN', ['1 alone']],
    ['NVVN', ['couplet 1-2']],
    ['VV', ['couplet 0-1']],
    ['NVVVN', ['run 1-3']],
    ['VVVVV', ['run 0-4']],
    ['NVVNVVVNVN', ['couplet 1-2', 'run 4-6', '1 alone']],
    ['NVvVN', ['run 1-3']],
    // Fused, unknown and unreadable beats, and beats of the other kind, end a run.
    ['VVFVV', ['couplet 0-1', 'couplet 3-4']],
    ['VVQVV', ['couplet 0-1', 'couplet 3-4']],
    ['VV!VV', ['couplet 0-1', 'couplet 3-4']],
    ['VVSVV', ['couplet 0-1', 'couplet 3-4']],
  ])('in %s are %j', (letters, expected) => {
    expect(found(letters)).toEqual(expected);
  });

  it.each([
    ['NVNVN', ['2 alone']],
    ['NVNVNVN', ['bigeminy 1-5', '3 alone']],
    ['VNVNVNV', ['bigeminy 0-6', '4 alone']],
    ['NNVNNVNNV', ['3 alone']],
    ['NNVNNVNNVNNV', ['trigeminy 2-11', '4 alone']],
    ['VNVNVNNVNNVNNV', ['bigeminy 0-4', 'trigeminy 4-13', '6 alone']],
    ['VNVVNVNV', ['couplet 2-3', '3 alone']],
    ['VNVSVNV', ['4 alone']],
    ['VNNNVNNNVNNNV', ['4 alone']],
  ])('alternate in %s as %j', (letters, expected) => {
    expect(found(letters)).toEqual(expected);
  });

  it('are found for either class alike', () => {
    expect(found('NSSSNVVNSNSNSNS', 'S')).toEqual(['run 1-3', 'bigeminy 8-14', '4 alone']);
    expect(found('SNNSNNSNNS', 'S')).toEqual(['trigeminy 0-9', '4 alone']);
  });

  // As the rhythm of every moment asks for (`ECTOPIC_PATTERNS`).
  it('have four supraventricular beats for three ventricular ones in bigeminy', () => {
    expect(found('NSNSNSN', 'S')).toEqual(['3 alone']);
  });

  it('end where the signal cannot be read', () => {
    // Beats at 500, 1300, 2100, 2900, 3700 and so on; the interruption lies between the third and the fourth.
    const interruption = [{ startSample: 2200, endSample: 2800 }];
    expect(found('VVVVVV', 'V', interruption)).toEqual(['run 0-2', 'run 3-5']);
    expect(found('VNVNVN', 'V', interruption)).toEqual(['3 alone']);
  });
});
