import { hiddenUnits, layer, softmax } from '../../src/ecg/rhythm/decoding/rhythm-contexts.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';

const HIDDEN_UNITS = 24;
const LEARNING_RATE = 3e-3;
const WEIGHT_DECAY = 0.002;
const [FIRST_MOMENT, SECOND_MOMENT] = [0.9, 0.999];
/** A beat's truth is not quite sure: readers change rhythms a beat or two late. */
const LABEL_SMOOTHING = 0.03;

/** One layer's rows of [weights …, bias], with the sums of its gradient and Adam's moments. */
class Layer {
  readonly rows: readonly Float64Array[];
  readonly gradient: readonly Float64Array[];
  readonly #moments: readonly (readonly [Float64Array, Float64Array])[];

  constructor(inputs: number, outputs: number, random: Random) {
    const spread = Math.sqrt(3 / inputs);
    const zeros = () => Array.from({ length: outputs }, () => new Float64Array(inputs + 1));
    this.rows = zeros().map((row) => row.map((_, i) => (i < inputs ? spread * (2 * random.next() - 1) : 0)));
    this.gradient = zeros();
    this.#moments = zeros().map((row) => [row, row.slice()] as const);
  }

  /** One step of Adam with decoupled weight decay (Loshchilov & Hutter 2019). */
  step(time: number, batch: number, rate: number): void {
    this.rows.forEach((row, r) => {
      const [first, second] = this.#moments[r];
      for (let i = 0; i < row.length; i++) {
        const gradient = this.gradient[r][i] / batch;
        this.gradient[r][i] = 0;
        first[i] = FIRST_MOMENT * first[i] + (1 - FIRST_MOMENT) * gradient;
        second[i] = SECOND_MOMENT * second[i] + (1 - SECOND_MOMENT) * gradient * gradient;
        const size = Math.sqrt(second[i] / (1 - SECOND_MOMENT ** time)) + 1e-8;
        const decay = i < row.length - 1 ? WEIGHT_DECAY * row[i] : 0;
        row[i] -= rate * (first[i] / (1 - FIRST_MOMENT ** time) / size + decay);
      }
    });
  }
}

/** The network of rhythm contexts while it learns: one hidden layer, cross entropy, Adam. */
export class ContextNetwork {
  readonly #hidden: Layer;
  readonly #output: Layer;
  #time = 0;

  constructor(inputs: number, outputs: number, random: Random) {
    this.#hidden = new Layer(inputs, HIDDEN_UNITS, random);
    this.#output = new Layer(HIDDEN_UNITS, outputs, random);
  }

  get rows(): { readonly hidden: readonly Float64Array[]; readonly output: readonly Float64Array[] } {
    return { hidden: this.#hidden.rows, output: this.#output.rows };
  }

  /** Adds the gradient of one beat. */
  learn(inputs: Float64Array, truth: number, weight: number): void {
    const units = hiddenUnits(inputs, { hidden: this.#hidden.rows });
    const shares = softmax(layer(units, this.#output.rows));
    const back = new Float64Array(units.length);
    shares.forEach((share, k) => {
      const target = (k === truth ? 1 - LABEL_SMOOTHING : 0) + LABEL_SMOOTHING / shares.length;
      const error = weight * (share - target);
      addGradient(this.#output.gradient[k], units, error);
      for (let h = 0; h < units.length; h++) back[h] += error * this.#output.rows[k][h];
    });
    for (let h = 0; h < units.length; h++) {
      if (units[h] > 0) addGradient(this.#hidden.gradient[h], inputs, back[h]);
    }
  }

  /** Moves all weights by the gradient of `batch` beats; `share` of the learning rate is left. */
  step(batch: number, share: number): void {
    this.#time++;
    this.#hidden.step(this.#time, batch, LEARNING_RATE * share);
    this.#output.step(this.#time, batch, LEARNING_RATE * share);
  }
}

function addGradient(row: Float64Array, inputs: Float64Array, error: number): void {
  for (let i = 0; i < inputs.length; i++) row[i] += error * inputs[i];
  row[inputs.length] += error;
}
