/** Kaiser window shape and half length (in periods of the slower rate) of SciPy's `resample_poly`. */
const KAISER_BETA = 5;
const HALF_LENGTH_PERIODS = 10;

/** Resampling by a fixed rational factor; the anti-alias filter is computed once. */
export interface Resampler {
  /**
   * Output samples first … first + count − 1 of `samples`; output m lies at input position m · down / up.
   * Outside its ends the signal counts as zero.
   */
  range(samples: ArrayLike<number>, first: number, count: number): Float64Array;
}

/**
 * Polyphase resampling by up/down with a zero-phase Kaiser low-pass, the filter of SciPy's `resample_poly`.
 * `up` and `down` are positive whole numbers.
 */
export function createResampler(up: number, down: number): Resampler {
  const divisor = greatestCommonDivisor(up, down);
  const upStep = up / divisor;
  const downStep = down / divisor;
  const taps = upStep === downStep ? Float64Array.of(1) : antiAliasTaps(upStep, downStep);
  const halfLength = (taps.length - 1) / 2;
  // Every upStep-th tap, from each first one, the last tap first: an output needs one such row, and reads it without gaps.
  const rows = Array.from({ length: upStep }, (_, phase) => {
    const row = new Float64Array(Math.max(0, Math.ceil((taps.length - phase) / upStep)));
    for (let k = 0; k < row.length; k++) row[row.length - 1 - k] = taps[phase + k * upStep];
    return row;
  });
  /** The first input that has a tap for an output: `centre` is half a filter after it, at `up` times the rate. */
  const oldestInput = (centre: number) => Math.ceil((centre - taps.length + 1) / upStep);
  return {
    range(samples, first, count) {
      const output = new Float64Array(count);
      for (let i = 0; i < count;) {
        // y[m] = Σ x[k] · h[m·down − k·up + half], over the k whose tap exists
        const centre = (first + i) * downStep + halfLength;
        const lastCentre = centre + (4 * upStep - 1) * downStep;
        const areInside = oldestInput(centre) >= 0 && Math.floor(lastCentre / upStep) < samples.length;
        if (areInside && i + 4 * upStep <= count) {
          for (let phase = 0; phase < upStep; phase++) {
            const ownCentre = centre + phase * downStep;
            const row = rows[ownCentre % upStep];
            resampleFourApart(samples, oldestInput(ownCentre), downStep, row, output, i + phase, upStep);
          }
          i += 4 * upStep;
          continue;
        }
        const row = rows[centre % upStep];
        const oldest = oldestInput(centre);
        const newest = Math.min(samples.length - 1, Math.floor(centre / upStep));
        let sum = 0;
        for (let k = Math.max(0, oldest); k <= newest; k++) sum += samples[k] * row[k - oldest];
        output[i++] = sum;
      }
      return output;
    },
  };
}

/** Four outputs that use the same taps, inputs and outputs evenly apart: their sums don't wait for each other. */
function resampleFourApart(
  samples: ArrayLike<number>,
  first: number,
  inputStep: number,
  taps: Float64Array,
  output: Float64Array,
  at: number,
  outputStep: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let k = 0; k < taps.length; k++) {
    const tap = taps[k];
    a += samples[first + k] * tap;
    b += samples[first + inputStep + k] * tap;
    c += samples[first + 2 * inputStep + k] * tap;
    d += samples[first + 3 * inputStep + k] * tap;
  }
  output[at] = a;
  output[at + outputStep] = b;
  output[at + 2 * outputStep] = c;
  output[at + 3 * outputStep] = d;
}

/** The whole signal resampled: equal to SciPy's `resample_poly(samples, up, down)`, ceil(length · up / down) samples. */
export function resample(samples: ArrayLike<number>, up: number, down: number): Float64Array {
  return createResampler(up, down).range(samples, 0, Math.ceil((samples.length * up) / down));
}

/** Windowed-sinc low-pass at the lower of the two Nyquist rates, unit gain at DC, times `up`. */
function antiAliasTaps(up: number, down: number): Float64Array {
  const slower = Math.max(up, down);
  const halfLength = HALF_LENGTH_PERIODS * slower;
  const taps = new Float64Array(2 * halfLength + 1);
  let sum = 0;
  for (let i = 0; i < taps.length; i++) {
    const offset = i - halfLength;
    const phase = (Math.PI * offset) / slower;
    const sinc = offset === 0 ? 1 : Math.sin(phase) / phase;
    const tap = sinc * besselI0(KAISER_BETA * Math.sqrt(1 - (offset / halfLength) ** 2));
    taps[i] = tap;
    sum += tap;
  }
  for (let i = 0; i < taps.length; i++) taps[i] = (taps[i] * up) / sum;
  return taps;
}

/** Modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number): number {
  const quarterSquare = (x * x) / 4;
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * Number.EPSILON; k++) {
    term *= quarterSquare / (k * k);
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
