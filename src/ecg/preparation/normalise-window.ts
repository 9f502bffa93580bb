/** Below this spread (millivolts) a window is flat: it is centred but not scaled, so that noise is not blown up. */
const FLAT_MV = 1e-4;

/** Mean and standard deviation (population) of a window. */
export function windowSpread(window: Float32Array): { mean: number; deviation: number } {
  let sum = 0;
  for (const value of window) sum += value;
  const mean = sum / window.length;
  let squares = 0;
  for (const value of window) squares += (value - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / window.length) };
}

/** Per-beat z-normalisation: mean 0, standard deviation 1 (a flat window becomes all zeros but for rounding). */
export function normaliseWindow(window: Float32Array): Float32Array {
  const { mean, deviation } = windowSpread(window);
  const scale = deviation > FLAT_MV ? 1 / deviation : 1;
  return window.map((value) => (value - mean) * scale);
}
