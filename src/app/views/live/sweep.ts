/** How quickly the line the wave is drawn around follows it, seconds: a monitor's 0.5 Hz (IEC 60601-2-27). */
const BASELINE_SECONDS = 1 / (2 * Math.PI * 0.5);

/** First, lowest, highest and last value of a column: a line through them covers what all its samples would. */
const PARTS = 4;

/**
 * A signal as a sweeping pen leaves it on a screen: the newest samples over the oldest. Samples are gathered into columns, which
 * are counted on and on; the screen holds the last `columns` of them.
 */
export class Sweep {
  readonly columns: number;
  readonly samplesPerColumn: number;
  readonly lanes: number;
  readonly #values: Float32Array;
  readonly #baseline: Float64Array;
  readonly #follow: number;
  #next: number;

  /** @param first sample that comes first; where on the screen it falls follows from its number. */
  constructor(lanes: number, columns: number, samplesPerColumn: number, sampleRateHz: number, first = 0) {
    this.lanes = lanes;
    this.columns = columns;
    this.samplesPerColumn = Math.max(1, samplesPerColumn);
    this.#values = new Float32Array(lanes * columns * PARTS).fill(Number.NaN);
    this.#baseline = new Float64Array(lanes).fill(Number.NaN);
    this.#follow = 1 / (BASELINE_SECONDS * sampleRateHz);
    this.#next = first;
  }

  /** The sample that comes next. */
  get next(): number {
    return this.#next;
  }

  /** The column the newest sample fell into. */
  get headColumn(): number {
    return this.columnOf(this.#next - 1);
  }

  columnOf(sample: number): number {
    return Math.floor(sample / this.samplesPerColumn);
  }

  /** Takes as many samples of every lane, millivolts, NaN in gaps. */
  push(samplesMv: readonly Float32Array[]): void {
    const count = samplesMv[0]?.length ?? 0;
    for (let lane = 0; lane < this.lanes; lane++) {
      for (let i = 0; i < count; i++) this.#put(lane, this.#next + i, samplesMv[lane][i]);
    }
    this.#next += count;
  }

  /** Values of a column of a lane, `PARTS` of them; NaN where there was no signal. */
  column(lane: number, column: number): Float32Array {
    const at = this.#place(lane, column);
    return this.#values.subarray(at, at + PARTS);
  }

  #put(lane: number, sample: number, mv: number): void {
    const at = this.#place(lane, this.columnOf(sample));
    if (this.columnOf(sample - 1) !== this.columnOf(sample)) this.#values.fill(Number.NaN, at, at + PARTS);
    if (Number.isNaN(mv)) return;
    const before = this.#baseline[lane];
    this.#baseline[lane] = Number.isNaN(before) ? mv : before + this.#follow * (mv - before);
    const value = mv - this.#baseline[lane];
    const isFirst = Number.isNaN(this.#values[at]);
    if (isFirst) this.#values[at] = value;
    this.#values[at + 1] = isFirst ? value : Math.min(this.#values[at + 1], value);
    this.#values[at + 2] = isFirst ? value : Math.max(this.#values[at + 2], value);
    this.#values[at + 3] = value;
  }

  #place(lane: number, column: number): number {
    return (lane * this.columns + (column % this.columns)) * PARTS;
  }
}
