import { kernelAt, kernelSpan } from './kernel.ts';
import type { Vector } from './kernel.ts';
import type { PlacedWave } from './place-waves.ts';

/** The heart's dipole over time, millivolts along each axis. */
export interface Dipole {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  readonly sampleRateHz: number;
}

export function restingDipole(length: number, sampleRateHz: number): Dipole {
  return { x: new Float32Array(length), y: new Float32Array(length), z: new Float32Array(length), sampleRateHz };
}

/** Adds a wave where it lies; what is beyond either end is left out. */
export function addWave({ x, y, z, sampleRateHz }: Dipole, { fromSeconds, kernels }: PlacedWave): void {
  for (const kernel of kernels) {
    const [from, to] = kernelSpan([kernel]);
    const first = Math.max(0, Math.ceil((fromSeconds + from) * sampleRateHz));
    const last = Math.min(x.length - 1, Math.floor((fromSeconds + to) * sampleRateHz));
    for (let i = first; i <= last; i++) {
      const share = kernelAt(kernel, i / sampleRateHz - fromSeconds);
      x[i] += share * kernel.vectorMv[0];
      y[i] += share * kernel.vectorMv[1];
      z[i] += share * kernel.vectorMv[2];
    }
  }
}

/** What a lead shows of a dipole, millivolts. */
export function projectLead({ x, y, z }: Dipole, [a, b, c]: Vector): Float32Array {
  return x.map((value, i) => a * value + b * y[i] + c * z[i]);
}
