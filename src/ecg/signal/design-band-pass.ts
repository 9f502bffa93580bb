/** One second-order section: y = b0·x + b1·x₋₁ + b2·x₋₂ − a1·y₋₁ − a2·y₋₂ (a0 = 1). */
export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

interface Complex {
  readonly re: number;
  readonly im: number;
}

/**
 * Butterworth band-pass of the given prototype order (the digital filter has twice that order) as biquads.
 * Analogue prototype → band-pass → bilinear transform with pre-warped edges; the same filter as SciPy's
 * `butter(order, [low, high], 'bandpass', fs=…)`. Throws RangeError unless 0 < low < high < fs/2.
 * Source: Oppenheim & Schafer, Discrete-Time Signal Processing, 7.1.
 */
export function designBandPass(order: number, lowHz: number, highHz: number, sampleRateHz: number): Biquad[] {
  if (!(lowHz > 0 && lowHz < highHz && highHz < sampleRateHz / 2)) {
    throw new RangeError(`band ${lowHz}–${highHz} Hz does not fit a sampling rate of ${sampleRateHz} Hz`);
  }
  const lowWarped = 2 * Math.tan((Math.PI * lowHz) / sampleRateHz);
  const highWarped = 2 * Math.tan((Math.PI * highHz) / sampleRateHz);
  const bandwidth = highWarped - lowWarped;
  const centreSquared = lowWarped * highWarped;

  const poles: Complex[] = [];
  for (let k = 0; k < order; k++) {
    const angle = (Math.PI * (2 * k + 1 + order)) / (2 * order);
    const half: Complex = { re: (Math.cos(angle) * bandwidth) / 2, im: (Math.sin(angle) * bandwidth) / 2 };
    const root = squareRoot({ re: half.re * half.re - half.im * half.im - centreSquared, im: 2 * half.re * half.im });
    poles.push(
      bilinear({ re: half.re + root.re, im: half.im + root.im }),
      bilinear({ re: half.re - root.re, im: half.im - root.im }),
    );
  }
  // Each section takes one zero at DC and one at Nyquist (1 − z⁻²), and is scaled to gain 1 at the band's centre: every
  // stage then keeps the signal's size, and the product is the Butterworth filter, whose centre gain is 1.
  const centreAngle = 2 * Math.atan(Math.sqrt(centreSquared) / 2);
  return pairConjugates(poles).map(([a1, a2]) => {
    const gain = 1 / centreGain(a1, a2, centreAngle);
    return { b0: gain, b1: 0, b2: -gain, a1, a2 };
  });
}

/** |1 − z⁻²| / |1 + a1·z⁻¹ + a2·z⁻²| at z = e^{iω}. */
function centreGain(a1: number, a2: number, angle: number): number {
  const zeros = Math.hypot(1 - Math.cos(2 * angle), Math.sin(2 * angle));
  const poles = Math.hypot(
    1 + a1 * Math.cos(angle) + a2 * Math.cos(2 * angle),
    a1 * Math.sin(angle) + a2 * Math.sin(2 * angle),
  );
  return zeros / poles;
}

function squareRoot({ re, im }: Complex): Complex {
  const size = Math.hypot(re, im);
  const rootRe = Math.sqrt((size + re) / 2);
  const rootIm = Math.sqrt((size - re) / 2);
  return { re: rootRe, im: im < 0 ? -rootIm : rootIm };
}

/** z = (2 + s) / (2 − s): the bilinear transform with T = 1. */
function bilinear({ re, im }: Complex): Complex {
  const scale = 1 / ((2 - re) ** 2 + im ** 2);
  return { re: (4 - re * re - im * im) * scale, im: 4 * im * scale };
}

/** Denominators [a1, a2] from a set of poles closed under conjugation; real poles are paired in order. */
function pairConjugates(poles: readonly Complex[]): [number, number][] {
  const sections = poles
    .filter((pole) => pole.im > REAL_POLE_TOLERANCE)
    .map((pole): [number, number] => [-2 * pole.re, pole.re ** 2 + pole.im ** 2]);
  const realPoles = poles.filter((pole) => Math.abs(pole.im) <= REAL_POLE_TOLERANCE).map((pole) => pole.re);
  for (let i = 0; i + 1 < realPoles.length; i += 2) {
    const [first, second] = [realPoles[i], realPoles[i + 1]];
    sections.push([-(first + second), first * second]);
  }
  return sections;
}

/** Rounding leaves real poles with an imaginary part near 1e-17. */
const REAL_POLE_TOLERANCE = 1e-12;
