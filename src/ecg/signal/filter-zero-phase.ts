import type { Biquad } from './design-band-pass.ts';

/**
 * Runs the sections forward, then backward: zero phase, squared magnitude. The ends are extended by odd reflection and
 * every pass starts in the steady state of its first sample, as SciPy's `sosfiltfilt` does by default.
 * Any length works: a signal shorter than the extension is extended by what it has. Input must be free of NaN.
 */
export function filterZeroPhase(sections: readonly Biquad[], samples: ArrayLike<number>): Float64Array {
  const length = samples.length;
  if (length === 0) return new Float64Array(0);
  const edge = Math.min(3 * (2 * sections.length + 1), length - 1);
  const extended = extendByOddReflection(samples, edge);
  filterInPlace(sections, extended);
  extended.reverse();
  filterInPlace(sections, extended);
  extended.reverse();
  return extended.subarray(edge, edge + length);
}

function extendByOddReflection(samples: ArrayLike<number>, edge: number): Float64Array<ArrayBuffer> {
  const length = samples.length;
  const extended = new Float64Array(length + 2 * edge);
  extended.set(samples, edge);
  const first = samples[0];
  const last = samples[length - 1];
  for (let i = 1; i <= edge; i++) {
    extended[edge - i] = 2 * first - samples[i];
    extended[edge + length - 1 + i] = 2 * last - samples[length - 1 - i];
  }
  return extended;
}

/** Direct form II transposed, one section after the other, each started in its steady state for the first sample. */
function filterInPlace(sections: readonly Biquad[], samples: Float64Array): void {
  let steadyInput = samples[0];
  for (const { b0, b1, b2, a1, a2 } of sections) {
    const steadyOutput = (steadyInput * (b0 + b1 + b2)) / (1 + a1 + a2);
    let state2 = b2 * steadyInput - a2 * steadyOutput;
    let state1 = b1 * steadyInput - a1 * steadyOutput + state2;
    for (let i = 0; i < samples.length; i++) {
      const input = samples[i];
      const output = b0 * input + state1;
      state1 = b1 * input - a1 * output + state2;
      state2 = b2 * input - a2 * output;
      samples[i] = output;
    }
    steadyInput = steadyOutput;
  }
}
