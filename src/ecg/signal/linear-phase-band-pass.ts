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
  const signal = samples instanceof Float64Array ? samples : Float64Array.from(samples);
  const filtered = new Float64Array(signal.length);
  filterBetween(taps, signal, filtered, 0, signal.length);
  return filtered;
}

/** The same within `reach` samples of the centres, for who looks nowhere else; beyond, the result means nothing. */
export function filterNear(
  taps: Float64Array,
  signal: Float64Array,
  centres: ArrayLike<number>,
  reach: number,
): Float64Array {
  const filtered = new Float64Array(signal.length);
  let done = 0;
  for (const centre of Float64Array.from(centres).sort()) {
    const first = Math.max(done, centre - reach);
    done = filterBetween(taps, signal, filtered, first, Math.min(signal.length, centre + reach + 1));
  }
  return filtered;
}

/** Samples [first, end), or a few more; returns where the next one is. */
function filterBetween(
  taps: Float64Array,
  signal: Float64Array,
  filtered: Float64Array,
  first: number,
  end: number,
): number {
  const half = (taps.length - 1) / 2;
  const { length } = signal;
  let i = first;
  while (i < end) {
    if (i >= half && i + 3 + half < length) {
      filterFourNeighbours(taps, signal, filtered, i);
      i += 4;
      continue;
    }
    let value = taps[half] * signal[i];
    for (let j = 1; j <= half; j++) {
      value += taps[half + j] * (signal[Math.max(0, i - j)] + signal[Math.min(length - 1, i + j)]);
    }
    filtered[i++] = value;
  }
  return i;
}

/** Four sums at a time don't wait for each other, and share all but two of the samples they read. */
function filterFourNeighbours(taps: Float64Array, signal: Float64Array, filtered: Float64Array, i: number): void {
  const half = (taps.length - 1) / 2;
  let left = i;
  let right = i + 3;
  // One by one: taken apart from a list, they would make one here every time.
  let l0 = signal[left];
  let l1 = signal[left + 1];
  let l2 = signal[left + 2];
  let l3 = signal[right];
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
    l0 = signal[--left];
    r0 = r1;
    r1 = r2;
    r2 = r3;
    r3 = signal[++right];
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

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
