import type { Random } from '../random.ts';
import type { Heart } from '../conduction/heart.ts';
import type { AtrialActivation } from '../conduction/activations.ts';
import type { Dipole } from './dipole.ts';

/** Waves of fibrillation: their rates, Hz (Petrutiu et al. 2007, Europace 9:466), and how long their dipole is, millivolts; largest in V1. */
const FIBRILLATION_HZ = [4.5, 7.5] as const;
const FIBRILLATION_MV = 0.06;
/** The sawtooth of typical flutter: down in II, III and aVF, up in V1. */
const FLUTTER_MV = [-0.03, -0.27, -0.13] as const;
const SLOW_SHARE = 0.72;

/** Adds what the atria show when they follow no node. */
export function addAtrialWaves(
  dipole: Dipole,
  { atria }: Heart,
  activations: readonly AtrialActivation[],
  random: Random,
): void {
  if (atria.kind === 'flutter') addFlutter(dipole, activations);
  if (atria.kind === 'fibrillation') addFibrillation(dipole, random);
}

/** Between two activations the wave falls slowly and rises fast. */
function addFlutter({ x, y, z, sampleRateHz }: Dipole, activations: readonly AtrialActivation[]): void {
  let k = 0;
  for (let i = 0; i < x.length; i++) {
    const at = i / sampleRateHz;
    while (k + 2 < activations.length && activations[k + 1].atSeconds <= at) k++;
    const from = activations[k].atSeconds;
    const cycle = (activations[k + 1]?.atSeconds ?? from + 0.2) - from;
    const phase = ((((at - from) / cycle) % 1) + 1) % 1;
    const wave =
      phase < SLOW_SHARE
        ? Math.cos((Math.PI * phase) / SLOW_SHARE)
        : -Math.cos((Math.PI * (phase - SLOW_SHARE)) / (1 - SLOW_SHARE));
    x[i] -= FLUTTER_MV[0] * 0.5 * wave;
    y[i] -= FLUTTER_MV[1] * 0.5 * wave;
    z[i] -= FLUTTER_MV[2] * 0.5 * wave;
  }
}

function addFibrillation({ x, y, z, sampleRateHz }: Dipole, random: Random): void {
  const waves = [x, y, z].map((axis, i) => ({
    axis,
    mv: FIBRILLATION_MV * [0.45, 0.7, 1][i],
    phase: 2 * Math.PI * random.next(),
    hz: 4.5 + 3 * random.next(),
    swell: random.next(),
  }));
  for (let i = 0; i < x.length; i++) {
    for (const wave of waves) {
      wave.hz = wander(wave.hz, FIBRILLATION_HZ, 8 / sampleRateHz, random);
      wave.phase += (2 * Math.PI * wave.hz) / sampleRateHz;
      wave.swell = wander(wave.swell, [0.4, 1.2], 3 / sampleRateHz, random);
      wave.axis[i] += wave.mv * wave.swell * (Math.sin(wave.phase) + 0.35 * Math.sin(2 * wave.phase + 1));
    }
  }
}

/** A number that changes a little at every step and stays within its range. */
function wander(value: number, [low, high]: readonly [number, number], step: number, random: Random): number {
  return Math.max(low, Math.min(high, value + step * (2 * random.next() - 1) * 3));
}

/** Ventricular fibrillation while it is coarse: one leading rate of 4–5 Hz that wanders and a weaker one, turning through all axes. */
export function addVentricularFibrillation(
  { x, y, z, sampleRateHz }: Dipole,
  fromSeconds: number,
  random: Random,
): void {
  const first = Math.max(0, Math.ceil(fromSeconds * sampleRateHz));
  const waves = [
    { mv: 0.5, phase: 2 * Math.PI * random.next(), hz: 4.4, limits: [3.9, 5.2] as const, swell: 0.8 },
    { mv: 0.14, phase: 2 * Math.PI * random.next(), hz: 6, limits: [5, 7.5] as const, swell: 0.8 },
  ];
  const lag = [0, 0.9 + random.next(), 2 + random.next()];
  for (let i = first; i < x.length; i++) {
    for (const wave of waves) {
      wave.hz = wander(wave.hz, wave.limits, 3 / sampleRateHz, random);
      wave.swell = wander(wave.swell, [0.45, 1.2], 1.6 / sampleRateHz, random);
      wave.phase += (2 * Math.PI * wave.hz) / sampleRateHz;
      const tall = wave.mv * wave.swell;
      x[i] += 0.7 * tall * Math.sin(wave.phase + lag[0]);
      y[i] += tall * Math.sin(wave.phase + lag[1]);
      z[i] += 0.9 * tall * Math.sin(wave.phase + lag[2]);
    }
  }
}
