/** Raised cosines, limits in seconds from R: each wave is exactly zero outside its limits. */
export interface MadeWave {
  readonly from: number;
  readonly to: number;
  readonly mv: number;
}
export const MADE_P: MadeWave = { from: -0.2, to: -0.1, mv: 0.15 };
export const MADE_QRS: MadeWave = { from: -0.04, to: 0.04, mv: 1.2 };
export const MADE_T: MadeWave = { from: 0.18, to: 0.38, mv: 0.3 };
const RR_SECONDS = 0.85;
const FIRST_R_SECONDS = 0.5;

/** A lead of `beats` beats; `wavesOf` says which waves a beat has, the same ones unless given. */
export function madeHeart(
  rateHz: number,
  beats: number,
  wavesOf: (beat: number) => readonly MadeWave[] = () => [MADE_P, MADE_QRS, MADE_T],
): { lead: Float32Array; peaks: Int32Array } {
  const lead = new Float32Array(Math.round((beats * RR_SECONDS + FIRST_R_SECONDS) * rateHz));
  const peaks = Int32Array.from({ length: beats }, (_, beat) =>
    Math.round((FIRST_R_SECONDS + RR_SECONDS * beat) * rateHz),
  );
  peaks.forEach((peak, beat) => {
    for (const { from, to, mv } of wavesOf(beat)) {
      for (let i = Math.ceil(from * rateHz); i <= to * rateHz; i++) {
        if (lead[peak + i] === undefined) continue;
        lead[peak + i] += (mv / 2) * (1 - Math.cos((2 * Math.PI * (i / rateHz - from)) / (to - from)));
      }
    }
  });
  return { lead, peaks };
}

/** Noise of a known seed, up to `mv` to each side. */
export function madeNoise(length: number, mv: number, seed = 1): Float32Array {
  let state = seed;
  return Float32Array.from({ length }, () => 2 * mv * ((state = (state * 16807) % 2147483647) / 2147483647 - 0.5));
}
