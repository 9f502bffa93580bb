/** Whether beats have a P wave; `unsure` where too little speaks for either. */
export const P_WAVE_STATES = ['absent', 'present', 'unsure'] as const;
export type PWaveState = (typeof P_WAVE_STATES)[number];

/** Form of the T wave; `none` where none was found. */
export const T_SHAPES = ['none', 'upright', 'inverted', 'upright-inverted', 'inverted-upright'] as const;
export type TShape = (typeof T_SHAPES)[number];

/**
 * Onset, peak and end of the waves of every beat as parallel arrays: seconds relative to the beat's R peak (negative
 * before it), NaN where a wave was not found. A P wave has limits unless it is `absent`.
 */
export interface Waves {
  readonly count: number;
  readonly pOnset: Float32Array;
  readonly pPeak: Float32Array;
  readonly pEnd: Float32Array;
  readonly qrsOnset: Float32Array;
  readonly qrsEnd: Float32Array;
  readonly tOnset: Float32Array;
  readonly tPeak: Float32Array;
  readonly tEnd: Float32Array;
  /** Index into P_WAVE_STATES. */
  readonly pWave: Uint8Array;
  /** Index into T_SHAPES. */
  readonly tShape: Uint8Array;
}

/** The fields of `Waves` that are times. */
export const WAVE_POINTS = [
  'pOnset',
  'pPeak',
  'pEnd',
  'qrsOnset',
  'qrsEnd',
  'tOnset',
  'tPeak',
  'tEnd',
] as const satisfies readonly (keyof Waves)[];
export type WavePoint = (typeof WAVE_POINTS)[number];

/** Waves of `count` beats of which nothing is known yet. */
export function unknownWaves(count: number): Waves {
  const times = () => new Float32Array(count).fill(Number.NaN);
  return {
    count,
    pOnset: times(),
    pPeak: times(),
    pEnd: times(),
    qrsOnset: times(),
    qrsEnd: times(),
    tOnset: times(),
    tPeak: times(),
    tEnd: times(),
    pWave: new Uint8Array(count).fill(P_WAVE_STATES.indexOf('unsure')),
    tShape: new Uint8Array(count),
  };
}
