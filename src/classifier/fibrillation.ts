import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';

const SUPRAVENTRICULAR = BEAT_CLASSES.indexOf('S');

/**
 * Row-major [beats × 5] log odds to add to the networks' answers: in fibrillation there is no sinus beat that another could come
 * before, so an early beat there is far less likely supraventricular ectopic than the same beat elsewhere.
 */
export function fibrillationBiases(marks: Uint8Array, bias: number): Float32Array {
  const biases = new Float32Array(marks.length * BEAT_CLASSES.length);
  marks.forEach((mark, beat) => {
    if (mark === 1) biases[beat * BEAT_CLASSES.length + SUPRAVENTRICULAR] = bias;
  });
  return biases;
}
