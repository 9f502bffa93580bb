import { letGo } from '../recording/let-go.ts';

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
  const { length } = samples;
  const extended = new Float64Array(length + 2 * half);
  extended.set(samples, half);
  extended.fill(samples[0], 0, half).fill(samples[length - 1], half + length);
  const filtered = new Float64Array(length);
  let i = 0;
  // Four sums at a time don't wait for each other, and share all but two of the samples they read.
  for (; i + 4 <= length; i += 4) {
    let left = i + half;
    let right = left + 3;
    // One by one: taken apart from a list, they would make one here every time.
    let l0 = extended[left];
    let l1 = extended[left + 1];
    let l2 = extended[left + 2];
    let l3 = extended[right];
    let r0 = l0;
    let r1 = l1;
    let r2 = l2;
    let r3 = l3;
    let a = taps[half] * l0;
    let b = taps[half] * l1;
    let c = taps[half] * l2;
    let d = taps[half] * l3;
    for (let j = half + 1; j < taps.length; j++) {
      const tap = taps[j];
      l3 = l2;
      l2 = l1;
      l1 = l0;
      l0 = extended[--left];
      r0 = r1;
      r1 = r2;
      r2 = r3;
      r3 = extended[++right];
      a += tap * (l0 + r0);
      b += tap * (l1 + r1);
      c += tap * (l2 + r2);
      d += tap * (l3 + r3);
    }
    filtered[i] = a;
    filtered[i + 1] = b;
    filtered[i + 2] = c;
    filtered[i + 3] = d;
  }
  for (; i < length; i++) {
    const centre = i + half;
    let value = taps[half] * extended[centre];
    for (let j = 1; j <= half; j++) value += taps[half + j] * (extended[centre - j] + extended[centre + j]);
    filtered[i] = value;
  }
  letGo(extended);
  return filtered;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
