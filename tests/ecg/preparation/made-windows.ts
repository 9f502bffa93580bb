import { WINDOW_R_SAMPLE, WINDOW_RATE_HZ, WINDOW_SAMPLES } from '../../../src/ecg/preparation/cut-windows.ts';

/** One Gaussian wave of a made beat: height in mV, time and width in seconds, relative to R. */
export type Bump = readonly [heightMv: number, atSeconds: number, widthSeconds: number];

export const NARROW: readonly Bump[] = [
  [1, 0, 0.012],
  [-0.3, 0.03, 0.01],
  [0.3, 0.25, 0.04],
];
/** Wide and notched, with a T wave the other way: nothing like `NARROW`. */
export const WIDE: readonly Bump[] = [
  [1.4, 0.02, 0.045],
  [-0.6, 0.12, 0.03],
  [-0.4, 0.28, 0.05],
];

/** Windows as `cutWindows` gives them, of beats made of bumps; `noise` is added to every sample. */
export function makeWindows(beats: readonly (readonly Bump[])[], noise: () => number = () => 0): Float32Array {
  return Float32Array.from({ length: beats.length * WINDOW_SAMPLES }, (_, i) => {
    const seconds = ((i % WINDOW_SAMPLES) - WINDOW_R_SAMPLE) / WINDOW_RATE_HZ;
    const bumps = beats[Math.floor(i / WINDOW_SAMPLES)];
    return bumps.reduce(
      (sum, [height, at, width]) => sum + height * Math.exp(-(((seconds - at) / width) ** 2) / 2),
      noise(),
    );
  });
}

/** The same beat at another size. */
export function scaled(bumps: readonly Bump[], factor: number): Bump[] {
  return bumps.map(([height, at, width]) => [height * factor, at, width]);
}

/** The same beat with its R peak misplaced. */
export function shifted(bumps: readonly Bump[], seconds: number): Bump[] {
  return bumps.map(([height, at, width]) => [height, at + seconds, width]);
}
