import { describe, expect, it } from 'vitest';
import { NOT_SURE_REASONS } from '../../../src/ecg/beats/beats.ts';
import { EDIT_MARKS } from '../../../src/ecg/beats/edit-beats.ts';
import { judgeBeats } from '../../../src/ecg/beats/judge-beats.ts';
import { makeBeats } from '../../app/views/beat/made-beats.ts';

const LOW = NOT_SURE_REASONS.indexOf('low-confidence');
const POOR = NOT_SURE_REASONS.indexOf('poor-signal');
const UNUSUAL = NOT_SURE_REASONS.indexOf('unusual-recording');
const never = () => false;
const FLUTTER = NOT_SURE_REASONS.indexOf('flutter');
const CUT_OFF = NOT_SURE_REASONS.indexOf('cut-off');

// Oracle: the definition of "not sure" in the model card, on probabilities written out here.
describe('judgeBeats', () => {
  const beats = {
    ...makeBeats('NVNNVV'),
    probabilities: Float32Array.from([
      0.9, 0.1, 0, 0, 0, 0.4, 0.6, 0, 0, 0, 0.9, 0.1, 0, 0, 0, 0.5, 0.5, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0,
    ]),
    notSureReason: Uint8Array.from([0, 0, POOR, 0, FLUTTER, CUT_OFF]),
    editMarks: Uint8Array.from([0, 0, 0, EDIT_MARKS.relabelled, 0, 0]),
  };

  it.each([
    [0.5, [0, 0, POOR, 0, FLUTTER, CUT_OFF]],
    [0.75, [0, LOW, POOR, 0, FLUTTER, CUT_OFF]],
    [0.95, [LOW, LOW, POOR, 0, FLUTTER, CUT_OFF]],
  ])('below %s', (threshold, reasons) => {
    const judged = judgeBeats(beats, threshold, never);
    expect([...judged.notSureReason]).toEqual(reasons);
    expect([...judged.notSure]).toEqual(reasons.map((reason) => Number(reason > 0)));
  });

  it('says of a beat in an unusual recording that this is why, also where the model was sure of it', () => {
    const isUnusual = (sample: number) => sample <= beats.rPeakSample[1];
    expect([...judgeBeats(beats, 0.95, isUnusual).notSureReason]).toEqual([
      UNUSUAL,
      UNUSUAL,
      POOR,
      0,
      FLUTTER,
      CUT_OFF,
    ]);
    expect([...judgeBeats(beats, 0.5, isUnusual).notSureReason]).toEqual([0, 0, POOR, 0, FLUTTER, CUT_OFF]);
  });

  it('can be taken back', () => {
    expect(judgeBeats(judgeBeats(beats, 0.95, never), 0.5, never)).toEqual(judgeBeats(beats, 0.5, never));
  });
});
