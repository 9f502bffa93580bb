import { describe, expect, it } from 'vitest';
import { pressCaliperKey } from '../../../../src/app/chart/trace/caliper-keys.ts';
import { holdCalipers } from '../../../../src/app/chart/trace/caliper-hold.ts';
import { Calipers } from '../../../../src/app/state/look/calipers.svelte.ts';
import { snapTime } from '../../../../src/app/chart/geometry/snap-time.ts';

// Oracle: arithmetic done by hand.
const free = <T>(point: T): T => point;

function placed(from: number, to: number): Calipers {
  const calipers = new Calipers();
  calipers.on = true;
  calipers.place({ seconds: from, mv: 0.2 }, { seconds: to, mv: 1.2 });
  return calipers;
}

describe('Calipers', () => {
  it('measure from the earlier to the later leg, whichever was set first', () => {
    expect(placed(1, 1.8).measured).toEqual({ seconds: 0.8, beatsPerMinute: 75, mv: 1 });
    const backwards = placed(1.8, 1).measured;
    expect(backwards?.seconds).toBeCloseTo(0.8, 9);
    expect(backwards?.mv).toBeCloseTo(-1, 9);
  });

  it('march out over the window, without the legs themselves', () => {
    const calipers = placed(1, 1.5);
    expect(calipers.marks(0, 3, 100)).toEqual([]);
    calipers.marching = true;
    expect(calipers.marks(0, 3, 100)).toEqual([0, 0.5, 2, 2.5, 3]);
    expect(calipers.marks(0, 3, 4)).toEqual([]);
  });

  it('a press near a leg moves that leg, one between them moves both, one elsewhere measures anew', () => {
    const leg = placed(1, 2);
    holdCalipers(leg, { seconds: 1.95, mv: 0 }, 1, free)({ seconds: 2.4, mv: 0.5 });
    expect([leg.first?.seconds, leg.second?.seconds]).toEqual([1, 2.4]);

    const both = placed(1, 2);
    holdCalipers(both, { seconds: 1.5, mv: 0 }, 1, free)({ seconds: 2, mv: 0 });
    expect([both.first?.seconds, both.second?.seconds]).toEqual([1.5, 2.5]);

    const anew = placed(1, 2);
    holdCalipers(anew, { seconds: 5, mv: 0 }, 1, free)({ seconds: 5.3, mv: 0.1 });
    expect([anew.first?.seconds, anew.second?.seconds]).toEqual([5, 5.3]);
  });

  it('keys move the active leg, finely with Shift, and are the trace’s own again when the calipers are away', () => {
    const calipers = placed(1, 2);
    expect(pressCaliperKey(calipers, { key: 'ArrowRight', shiftKey: false })).toBe(true);
    expect(calipers.second?.seconds).toBeCloseTo(2.04, 9);
    pressCaliperKey(calipers, { key: 'x', shiftKey: false });
    pressCaliperKey(calipers, { key: 'ArrowLeft', shiftKey: true });
    expect(calipers.first?.seconds).toBeCloseTo(0.999, 9);
    expect(pressCaliperKey(calipers, { key: 'n', shiftKey: false })).toBe(false);
    pressCaliperKey(calipers, { key: 'Escape', shiftKey: false });
    expect(pressCaliperKey(calipers, { key: 'ArrowRight', shiftKey: false })).toBe(false);
  });
});

describe('snapTime', () => {
  it('takes the nearest landmark within reach, and nothing else', () => {
    expect(snapTime(1.02, [0.2, 1, 1.05, 1.8], 0.04)).toBe(1);
    expect(snapTime(1.04, [0.2, 1, 1.05, 1.8], 0.04)).toBe(1.05);
    expect(snapTime(1.4, [0.2, 1, 1.05, 1.8], 0.04)).toBe(1.4);
  });
});
