import type { Beats, SimilarBeatWaves } from '../../src/analysis/analysis.ts';
import { makeExplanation } from './views/beat/made-beats.ts';

/** The beats of the same class, the nearest in time first. */
export function madeSimilarBeats(made: Beats, beatIndex: number, most: number): SimilarBeatWaves {
  const { classIndex, count } = made;
  const beats = Array.from({ length: count }, (_, i) => i)
    .filter((i) => i !== beatIndex && classIndex[i] === classIndex[beatIndex])
    .sort((a, b) => Math.abs(a - beatIndex) - Math.abs(b - beatIndex));
  const { waveformMv, windowStartSeconds, windowStepSeconds } = makeExplanation(beatIndex, 'N');
  return {
    beatIndex: Int32Array.from(beats),
    likeness: Float32Array.from(beats, (_, i) => 0.999 - 0.001 * i),
    waveformsMv: Float32Array.from({ length: Math.min(most, beats.length) * 200 }, (_, i) => waveformMv[i % 200] ?? 0),
    windowStartSeconds,
    windowStepSeconds,
  };
}
