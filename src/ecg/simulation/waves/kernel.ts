/** A vector in millivolts: x to the left, y to the feet, z to the back (Frank's axes). */
export type Vector = readonly [x: number, y: number, z: number];

/**
 * One part of a wave: a dipole that grows and fades, as the square of a raised cosine with its own time up and down. McSharry 2003 (IEEE
 * Trans Biomed Eng 50:289) and Sameni 2007 (EURASIP J Adv Signal Process 43407) use Gaussians of the same place and width; these begin as
 * gently and end, so that onset and end of a wave are exact.
 */
export interface Kernel {
  /** When it is greatest, seconds from the onset of the wave. */
  readonly peakSeconds: number;
  readonly riseSeconds: number;
  readonly fallSeconds: number;
  readonly vectorMv: Vector;
}

/** How large a kernel is at a time from the onset of its wave, as a share of its greatest. */
export function kernelAt({ peakSeconds, riseSeconds, fallSeconds }: Kernel, seconds: number): number {
  const from = seconds - peakSeconds;
  const share = from < 0 ? -from / riseSeconds : from / fallSeconds;
  return share >= 1 ? 0 : (0.5 + 0.5 * Math.cos(Math.PI * share)) ** 2;
}

/** When the first kernel of a wave begins and the last one ends, seconds from its onset. */
export function kernelSpan(kernels: readonly Kernel[]): readonly [number, number] {
  return [
    Math.min(...kernels.map(({ peakSeconds, riseSeconds }) => peakSeconds - riseSeconds)),
    Math.max(...kernels.map(({ peakSeconds, fallSeconds }) => peakSeconds + fallSeconds)),
  ];
}

/** Onset, peak and end of a wave, seconds from where its first kernel begins. */
export interface WaveLimits {
  readonly onset: number;
  readonly peak: number;
  readonly end: number;
}

const STEP_SECONDS = 0.001;

/** Where the dipole of a wave is visible: from the first to the last moment at which it is as long as `leastMv`, and where it is longest. */
export function visibleLimits(kernels: readonly Kernel[], leastMv: number): WaveLimits {
  const [from, to] = kernelSpan(kernels);
  let [onset, peak, end, longest] = [Number.NaN, Number.NaN, Number.NaN, 0];
  for (let at = from; at <= to; at += STEP_SECONDS) {
    const length = Math.hypot(...dipoleAt(kernels, at));
    if (length >= leastMv) {
      if (Number.isNaN(onset)) onset = at;
      end = at;
    }
    if (length > longest) [peak, longest] = [at, length];
  }
  return { onset, peak, end };
}

function dipoleAt(kernels: readonly Kernel[], seconds: number): [number, number, number] {
  let [x, y, z] = [0, 0, 0];
  for (const kernel of kernels) {
    const share = kernelAt(kernel, seconds);
    x += share * kernel.vectorMv[0];
    y += share * kernel.vectorMv[1];
    z += share * kernel.vectorMv[2];
  }
  return [x, y, z];
}
