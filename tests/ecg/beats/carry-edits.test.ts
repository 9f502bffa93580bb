import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditCarrier } from '../../../src/ecg/beats/carry-edits.ts';
import { applyEdits, type BeatEdit } from '../../../src/ecg/beats/edit-beats.ts';

const RATE_HZ = 360;
/** 75 ms at 360 Hz. */
const REACH = 27;
const BEATS = [300, 600, 900, 1200, 1500];

/** All edits carried, and the beats that are not there any more. */
function carryEdits(rPeakSample: ArrayLike<number>, edits: readonly BeatEdit[], sampleRateHz: number) {
  const carrier = new EditCarrier(rPeakSample, sampleRateHz);
  return { edits: edits.flatMap((edit) => carrier.carry(edit) ?? []), lost: carrier.lost };
}

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
      if (kind !== 'delete' && beats.has(toSample)) continue;
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
describe('EditCarrier', () => {
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

  it('carries what the network made of other beats, beat by beat', () => {
    const labels = [
      { classIndex: 1, samples: [300, 600] },
      { classIndex: 2, samples: [900] },
    ];
    expect(carryEdits([305, 1190], [{ kind: 'adapt', sample: 600, labels }], RATE_HZ)).toEqual({
      edits: [{ kind: 'adapt', sample: 305, labels: [{ classIndex: 1, samples: [305] }] }],
      lost: [600, 900],
    });
  });

  it('leaves edits made over these very beats as they are, and goes on from them', () => {
    const carrier = new EditCarrier([300, 600], RATE_HZ);
    carrier.take({ kind: 'add', sample: 610, classIndex: 1 });
    carrier.take({ kind: 'move', sample: 300, toSample: 330 });
    expect(carrier.carry({ kind: 'delete', sample: 612 })).toEqual({ kind: 'delete', sample: 610 });
    expect([carrier.nearest(300), carrier.nearest(329), carrier.nearest(612)]).toEqual([null, 330, 600]);
  });

  it('finds the nearest beat within 75 ms', () => {
    const carrier = new EditCarrier(BEATS, RATE_HZ);
    const samples = [300, 600 + REACH, 900 + REACH + 1, 1190];
    expect(samples.map((sample) => carrier.nearest(sample))).toEqual([300, 600, null, 1200]);
  });
});
