/**
 * Taps of a linear-phase band-pass: windowed sinc (Hamming), no response to a constant, gain 1 at the band's centre.
 * `halfLength` samples on each side of the middle one; `filterCentred` runs it without delay, a stream waits that long.
 */
export function linearPhaseBandPass(
  lowHz: number,
  highHz: number,
  halfLength: number,
  sampleRateHz: number,
): Float64Array {
  const length = 2 * halfLength + 1;
  const window = Float64Array.from(
    { length },
    (_, i) => 0.54 + 0.46 * Math.cos((Math.PI * (i - halfLength)) / (halfLength + 1)),
  );
  const lowPass = (edgeHz: number, offset: number) =>
    offset === 0
      ? (2 * edgeHz) / sampleRateHz
      : Math.sin((2 * Math.PI * edgeHz * offset) / sampleRateHz) / (Math.PI * offset);
  const taps = window.map((weight, i) => weight * (lowPass(highHz, i - halfLength) - lowPass(lowHz, i - halfLength)));
  const constantShare = sum(taps) / sum(window);
  const balanced = taps.map((tap, i) => tap - constantShare * window[i]);
  const centreAngle = (Math.PI * (lowHz + highHz)) / sampleRateHz;
  const centreGain = sum(balanced.map((tap, i) => tap * Math.cos(centreAngle * (i - halfLength))));
  return balanced.map((tap) => tap / centreGain);
}

/** Runs symmetric taps centred on every sample: no delay. Beyond the ends the signal keeps its last value. */
export function filterCentred(taps: Float64Array, samples: ArrayLike<number>): Float64Array {
  const half = (taps.length - 1) / 2;
  const last = samples.length - 1;
  const filtered = new Float64Array(samples.length);
  for (let i = 0; i < filtered.length; i++) {
    let value = taps[half] * samples[i];
    if (i >= half && i + half <= last) {
      for (let j = 1; j <= half; j++) value += taps[half + j] * (samples[i - j] + samples[i + j]);
    } else {
      for (let j = 1; j <= half; j++) {
        value += taps[half + j] * (samples[Math.max(0, i - j)] + samples[Math.min(last, i + j)]);
      }
    }
    filtered[i] = value;
  }
  return filtered;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
