import { describe, expect, it } from 'vitest';
import { NOT_SURE_REASONS } from '../../../src/ecg/beats/beats.ts';
import { EDIT_MARKS } from '../../../src/ecg/beats/edit-beats.ts';
import { judgeBeats } from '../../../src/ecg/beats/judge-beats.ts';
import { makeBeats } from '../../app/views/beat/made-beats.ts';

const LOW = NOT_SURE_REASONS.indexOf('low-confidence');
const POOR = NOT_SURE_REASONS.indexOf('poor-signal');
const FLUTTER = NOT_SURE_REASONS.indexOf('flutter');

// Oracle: the definition of "not sure" in the model card, on probabilities written out here.
describe('judgeBeats', () => {
  const beats = {
    ...makeBeats('NVNNV'),
    probabilities: Float32Array.from([
      0.9, 0.1, 0, 0, 0, 0.4, 0.6, 0, 0, 0, 0.9, 0.1, 0, 0, 0, 0.5, 0.5, 0, 0, 0, 0, 1, 0, 0, 0,
    ]),
    notSureReason: Uint8Array.from([0, 0, POOR, 0, FLUTTER]),
    editMarks: Uint8Array.from([0, 0, 0, EDIT_MARKS.relabelled, 0]),
  };

  it.each([
    [0.5, [0, 0, POOR, 0, FLUTTER]],
    [0.75, [0, LOW, POOR, 0, FLUTTER]],
    [0.95, [LOW, LOW, POOR, 0, FLUTTER]],
  ])('below %s', (threshold, reasons) => {
    const judged = judgeBeats(beats, threshold);
    expect([...judged.notSureReason]).toEqual(reasons);
    expect([...judged.notSure]).toEqual(reasons.map((reason) => Number(reason > 0)));
  });

  it('can be taken back', () => {
    expect(judgeBeats(judgeBeats(beats, 0.95), 0.5)).toEqual(judgeBeats(beats, 0.5));
  });
});
