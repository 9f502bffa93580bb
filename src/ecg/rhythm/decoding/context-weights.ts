import published from './context-weights.json' with { type: 'json' };

/** What the network of rhythm contexts has learnt. */
export interface ContextWeights {
  /** Mean and spread of every input in training. */
  readonly mean: ArrayLike<number>;
  readonly deviation: ArrayLike<number>;
  /** A row for each hidden unit and each context: a weight for every input, then the bias. */
  readonly hidden: readonly ArrayLike<number>[];
  readonly output: readonly ArrayLike<number>[];
  /** Share of every context in training: dividing by it leaves what the evidence alone says. */
  readonly prior: ArrayLike<number>;
}

/** As published by `npm run train -- --model rhythm`. */
export const CONTEXT_WEIGHTS: ContextWeights = published;
