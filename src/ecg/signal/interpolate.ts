/** Taps on either side of the position asked for, and how finely positions between two samples are tabulated. */
const HALF_TAPS = 8;
const PHASES = 64;
/** Cut-off relative to the Nyquist rate, and the shape of the Kaiser-like window: the signal ends well below Nyquist. */
const CUT_OFF = 0.95;

const TABLE = sincTable();

/**
 * Value of a band-limited signal at a position between its samples, by a windowed sinc of 16 taps (positions are rounded
 * to 1/64 sample). Beyond its ends the signal counts as zero.
 */
export function interpolate(samples: ArrayLike<number>, position: number): number {
  const scaled = Math.round(position * PHASES);
  const base = Math.floor(scaled / PHASES);
  const taps = (scaled - base * PHASES) * 2 * HALF_TAPS;
  const first = base - HALF_TAPS + 1;
  let sum = 0;
  if (first >= 0 && first + 2 * HALF_TAPS <= samples.length) {
    for (let k = 0; k < 2 * HALF_TAPS; k++) sum += TABLE[taps + k] * samples[first + k];
    return sum;
  }
  for (let k = 0; k < 2 * HALF_TAPS; k++) {
    const index = first + k;
    if (index >= 0 && index < samples.length) sum += TABLE[taps + k] * samples[index];
  }
  return sum;
}

/** One row of taps per phase; every row sums to 1, so that a constant stays what it is. */
function sincTable(): Float64Array {
  const table = new Float64Array(PHASES * 2 * HALF_TAPS);
  for (let phase = 0; phase < PHASES; phase++) {
    const row = table.subarray(phase * 2 * HALF_TAPS, (phase + 1) * 2 * HALF_TAPS);
    for (let k = 0; k < row.length; k++) {
      const offset = k - HALF_TAPS + 1 - phase / PHASES;
      const angle = Math.PI * CUT_OFF * offset;
      const sinc = offset === 0 ? CUT_OFF : (CUT_OFF * Math.sin(angle)) / angle;
      row[k] = sinc * Math.cos((Math.PI * offset) / (2 * HALF_TAPS + 1)) ** 2;
    }
    const sum = row.reduce((total, tap) => total + tap, 0);
    for (let k = 0; k < row.length; k++) row[k] /= sum;
  }
  return table;
}
