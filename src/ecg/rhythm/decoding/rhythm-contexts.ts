import { AROUND_FEATURES } from '../../preparation/features-around.ts';
import type { ContextWeights } from './context-weights.ts';

/** What the atria and the conduction to the ventricles may be doing around a beat. Ventricular beats are seen beat by beat instead. */
export const RHYTHM_CONTEXTS = ['sinus', 'fibrillation', 'flutter', 'atrial-run', 'block', 'junctional'] as const;
export type RhythmContext = (typeof RHYTHM_CONTEXTS)[number];

/** Standardised values beyond are held: one artefact must not decide. */
const LIMIT = 4;

/**
 * Probability of every rhythm context around each beat: a network of one hidden layer over the features that look around a beat.
 * @param around row-major [count × AROUND_FEATURES] of `featuresAround`.
 * @returns row-major [count × RHYTHM_CONTEXTS.length], each row sums to 1.
 */
export function rhythmContexts(around: Float32Array, weights: ContextWeights): Float32Array {
  const count = around.length / AROUND_FEATURES;
  const contexts = new Float32Array(count * RHYTHM_CONTEXTS.length);
  for (let beat = 0; beat < count; beat++) {
    const inputs = standardised(around.subarray(beat * AROUND_FEATURES, (beat + 1) * AROUND_FEATURES), weights);
    contexts.set(softmax(layer(hiddenUnits(inputs, weights), weights.output)), beat * RHYTHM_CONTEXTS.length);
  }
  return contexts;
}

/** Inputs over their usual mean and spread, held within ± 4. */
export function standardised(inputs: ArrayLike<number>, { mean, deviation }: ContextWeights): Float64Array {
  const values = new Float64Array(inputs.length);
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.min(LIMIT, Math.max(-LIMIT, (inputs[i] - mean[i]) / deviation[i]));
  }
  return values;
}

/** Hidden units of one beat, never below 0. */
export function hiddenUnits(inputs: Float64Array, { hidden }: Pick<ContextWeights, 'hidden'>): Float64Array {
  const units = layer(inputs, hidden);
  for (let h = 0; h < units.length; h++) units[h] = Math.max(0, units[h]);
  return units;
}

/** Rows of [weights of the inputs …, bias] applied to the inputs. */
export function layer(inputs: Float64Array, rows: readonly ArrayLike<number>[]): Float64Array {
  const sums = new Float64Array(rows.length);
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    let sum = row[inputs.length];
    for (let i = 0; i < inputs.length; i++) sum += row[i] * inputs[i];
    sums[r] = sum;
  }
  return sums;
}

/** Probabilities from log odds. */
export function softmax(logits: Float64Array): Float64Array {
  let largest = -Infinity;
  for (const logit of logits) largest = Math.max(largest, logit);
  const shares = new Float64Array(logits.length);
  let sum = 0;
  for (let k = 0; k < shares.length; k++) sum += shares[k] = Math.exp(logits[k] - largest);
  for (let k = 0; k < shares.length; k++) shares[k] /= sum;
  return shares;
}
