/** The wave of one beat: millivolts, the time of its first sample relative to R, and the time between samples. */
export interface BeatWaveform {
  readonly samplesMv: Float32Array;
  readonly startSeconds: number;
  readonly stepSeconds: number;
}
