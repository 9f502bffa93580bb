/** How logits become honest probabilities: softmax of logits / temperature + class bias (vector scaling, Guo 2017)
 * + what the rhythm around the beat rules out. */
export interface Calibration {
  readonly temperature: number;
  /** One number per class, in BEAT_CLASSES order. */
  readonly classBias: readonly number[];
  /** Added for class S in atrial fibrillation, see fibrillation.ts; 0 or less. */
  readonly fibrillationBias: number;
}

/** Logits as they are. */
export const NO_CALIBRATION: Calibration = { temperature: 1, classBias: [0, 0, 0, 0, 0], fibrillationBias: 0 };
