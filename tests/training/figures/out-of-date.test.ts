import { describe, expect, it } from 'vitest';
import { isOtherData, outOfDate } from '../../../training/figures/out-of-date.ts';
import type { Provenance } from '../../../training/figures/provenance.ts';

const ANSWERS = { beats: 'b1', classes: 'c1', waves: 'w1', rhythm: 'r1' };
const MODEL = { version: 'model-1', sha256: 'm1' };
const MEASURED: Provenance = {
  date: '2026-11-29T00:00:00.000Z',
  command: 'npm run figures',
  commit: 'abc',
  model: MODEL,
  answers: ANSWERS,
  data: { mitdb: { records: 48, sha256: 'd1' } },
};

// Oracle: figures stand as long as nothing they depend on changed; the detector's do not depend on the network.
describe('outOfDate', () => {
  it('lets figures stand while model and answers are the same, under whatever version', () => {
    const present = { model: { ...MODEL, version: 'renamed' }, answers: ANSWERS };
    expect(outOfDate('classes', MEASURED, present)).toBeNull();
  });

  it('names what changed', () => {
    expect(outOfDate('classes', undefined, { model: MODEL, answers: ANSWERS })).toBe('never measured');
    const otherModel = { model: { ...MODEL, sha256: 'm2' }, answers: ANSWERS };
    expect(outOfDate('classes', MEASURED, otherModel)).toBe('the model changed');
    expect(outOfDate('detector', MEASURED, otherModel)).toBeNull();
    const otherRhythm = { model: MODEL, answers: { ...ANSWERS, rhythm: 'r2' } };
    expect(outOfDate('rhythm', MEASURED, otherRhythm)).toBe('the findings of the example changed');
    expect(outOfDate('classes', MEASURED, otherRhythm)).toBeNull();
    const otherBeats = { model: MODEL, answers: { ...ANSWERS, beats: 'b2' } };
    expect(outOfDate('detector', MEASURED, otherBeats)).toBe('the beats found in the example changed');
  });
});

describe('isOtherData', () => {
  it.each([
    [{ mitdb: { records: 48, sha256: 'd1' } }, false],
    [{ mitdb: { records: 48, sha256: 'd2' } }, true],
    [{ mitdb: { records: 48, sha256: 'd1' }, svdb: { records: 52, sha256: 'd3' } }, true],
    [{}, true],
  ])('%j: %s', (data, other) => {
    expect(isOtherData(MEASURED.data, data)).toBe(other);
  });
});
