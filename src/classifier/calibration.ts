/** How logits become honest probabilities: softmax of logits / temperature + class bias (vector scaling, Guo 2017). */
export interface Calibration {
  readonly temperature: number;
  /** One number per class, in BEAT_CLASSES order. */
  readonly classBias: readonly number[];
}

/** Logits as they are. */
export const NO_CALIBRATION: Calibration = { temperature: 1, classBias: [0, 0, 0, 0, 0] };
