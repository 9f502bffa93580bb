import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { FEATURE_BLOCKS, FEATURE_COUNT, LEAD_FEATURES } from '../ecg/beats/prepare-beats.ts';
import { TIMING_FEATURES } from '../ecg/beats/timing-features.ts';

const SUPRAVENTRICULAR = BEAT_CLASSES.indexOf('S');

const leadColumn = (name: (typeof LEAD_FEATURES)[number]): number => FEATURE_BLOCKS.lead + LEAD_FEATURES.indexOf(name);
const IRREGULARITY = TIMING_FEATURES.indexOf('local irregularity');
const PATTERN = TIMING_FEATURES.indexOf('local pattern');
const PROJECTION = leadColumn('local projection');
const COHERENCE = leadColumn('local coherence');

/**
 * Intervals change by more than a tenth from beat to beat and follow no pattern, and the beats around have no P wave in common,
 * neither the recording's usual one nor any other. Chosen on DS1 and svdb; the figures hardly depend on it.
 */
const LEAST_IRREGULARITY = 0.1;
const MOST_PATTERN = -1;
const MOST_PROJECTION = 0.5;
const MOST_COHERENCE = 0.2;

/** Whether a beat lies in atrial fibrillation, as far as its features (a row of FEATURE_COUNT) can tell. */
function isInFibrillation(row: Float32Array): boolean {
  return (
    row[IRREGULARITY] > LEAST_IRREGULARITY &&
    row[PATTERN] < MOST_PATTERN &&
    row[PROJECTION] < MOST_PROJECTION &&
    row[COHERENCE] < MOST_COHERENCE
  );
}

/** For every beat of row-major [beats × FEATURE_COUNT] features: 1 in fibrillation, else 0. */
export function markFibrillation(features: Float32Array): Uint8Array {
  return Uint8Array.from({ length: features.length / FEATURE_COUNT }, (_, beat) =>
    isInFibrillation(features.subarray(beat * FEATURE_COUNT, (beat + 1) * FEATURE_COUNT)) ? 1 : 0,
  );
}

/**
 * Row-major [beats × 5] log odds to add to a network's answers: in fibrillation there is no sinus beat that another could come
 * before, so an early beat there is far less likely supraventricular ectopic than the same beat elsewhere.
 */
export function fibrillationBiases(marks: Uint8Array, bias: number): Float32Array {
  const biases = new Float32Array(marks.length * BEAT_CLASSES.length);
  marks.forEach((mark, beat) => {
    biases[beat * BEAT_CLASSES.length + SUPRAVENTRICULAR] = mark * bias;
  });
  return biases;
}
