import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryEdits, carrySamples } from '../../../src/ecg/beats/carry-edits.ts';
import { applyEdits, type BeatEdit } from '../../../src/ecg/beats/edit-beats.ts';

const RATE_HZ = 360;
/** 75 ms at 360 Hz. */
const REACH = 27;
const BEATS = [300, 600, 900, 1200, 1500];

/** Edits as a person can make them: each of a beat that is there at that moment. */
const possibleEdits = fc
  .array(
    fc.record({ pick: fc.nat(1000), kind: fc.constantFrom('relabel', 'delete', 'add', 'move'), by: fc.nat(140) }),
    {
      maxLength: 12,
    },
  )
  .map((choices) => {
    const beats = new Set(BEATS);
    const edits: BeatEdit[] = [];
    for (const { pick, kind, by } of choices) {
      const sample = [...beats][pick % Math.max(1, beats.size)];
      if (sample === undefined) break;
      const toSample = sample + by + 1;
      if (kind === 'relabel') edits.push({ kind, sample, classIndex: pick % 5 });
      if (kind === 'delete') edits.push({ kind, sample });
      if (beats.has(toSample)) continue;
      // A beat added right beside another is taken for that one.
      if (kind === 'add' && [...beats].some((beat) => Math.abs(beat - toSample) <= REACH)) continue;
      if (kind === 'add') edits.push({ kind, sample: toSample, classIndex: -1 });
      if (kind === 'move') edits.push({ kind, sample, toSample });
      if (kind === 'delete' || kind === 'move') beats.delete(sample);
      if (kind === 'add' || kind === 'move') beats.add(toSample);
    }
    return edits;
  });

// Oracle: properties (nothing changes over the same beats; a common shift in reach loses no relabelled beat), and small
// cases worked out by hand.
describe('carryEdits', () => {
  it('gives every edit back over the beats it was made over', () => {
    fc.assert(
      fc.property(possibleEdits, (edits) => {
        expect(carryEdits(BEATS, edits, RATE_HZ)).toEqual({ edits, lost: [] });
      }),
    );
  });

  it('follows beats that are found a little earlier or later', () => {
    fc.assert(
      fc.property(fc.integer({ min: -REACH, max: REACH }), fc.array(fc.nat(4), { maxLength: 6 }), (shift, picks) => {
        const edits = picks.map((pick) => ({ kind: 'relabel' as const, sample: BEATS[pick] ?? 0, classIndex: 1 }));
        const moved = BEATS.map((sample) => sample + shift);
        const carried = carryEdits(moved, edits, RATE_HZ);
        expect(carried.lost).toEqual([]);
        expect([...applyEdits(moved, carried.edits).givenClass]).toEqual(
          BEATS.map((_, beat) => (picks.includes(beat) ? 1 : -1)),
        );
      }),
    );
  });

  it('says which beats are gone', () => {
    const edits: BeatEdit[] = [
      { kind: 'delete', sample: 300 },
      { kind: 'relabel', sample: 600, classIndex: 2, also: [900, 1200] },
      { kind: 'move', sample: 1500, toSample: 1510 },
    ];
    expect(carryEdits([605, 1190], edits, RATE_HZ)).toEqual({
      edits: [{ kind: 'relabel', sample: 605, classIndex: 2, also: [1190] }],
      lost: [300, 900, 1500],
    });
  });

  it('leaves out what is found by itself now', () => {
    const edits: BeatEdit[] = [
      { kind: 'add', sample: 1000, classIndex: -1 },
      { kind: 'relabel', sample: 1000, classIndex: 1 },
      { kind: 'add', sample: 1350, classIndex: 2 },
    ];
    expect(carryEdits([300, 1004, 1352], edits, RATE_HZ)).toEqual({
      edits: [
        { kind: 'relabel', sample: 1004, classIndex: 1 },
        { kind: 'relabel', sample: 1352, classIndex: 2 },
      ],
      lost: [],
    });
  });
});

describe('carrySamples', () => {
  it('goes to the nearest beat within 75 ms', () => {
    expect(carrySamples(BEATS, [300, 600 + REACH, 900 + REACH + 1, 1190], RATE_HZ)).toEqual([300, 600, 1200]);
  });
});
