import type { BeatExplanation } from '../../../analysis/analysis.ts';
import { text } from '../../text/text.svelte.ts';

/** The waveform card in words, for people who do not see it. */
export function describeWave(explanation: BeatExplanation): string {
  const { waveformMv, usualWaveformMv, attribution, windowStartSeconds, windowStepSeconds, explainedClass } =
    explanation;
  const at = (index: number): string => {
    const ms = Math.round((windowStartSeconds + index * windowStepSeconds) * 1000);
    return ms === 0 ? 'at the R peak' : `${Math.abs(ms)} ms ${ms < 0 ? 'before' : 'after'} R`;
  };
  const extremes = (wave: Float32Array): string => {
    const high = indexOfLargest(wave, 1);
    const low = indexOfLargest(wave, -1);
    if (high < 0 || low < 0) return 'no samples';
    return `highest ${millivolts(wave[high])} ${at(high)}, lowest ${millivolts(wave[low])} ${at(low)}`;
  };
  const peak = indexOfLargest(attribution, 1);
  const attention =
    peak >= 0 && (attribution[peak] ?? 0) > 0
      ? `The network’s attention for ${text.classes.inSentence[explainedClass]} is highest ${at(peak)}.`
      : `Nothing in the wave speaks for ${text.classes.inSentence[explainedClass]}.`;
  return `This beat: ${extremes(waveformMv)}. Usual beat: ${extremes(usualWaveformMv)}. ${attention}`;
}

function indexOfLargest(values: Float32Array, sign: 1 | -1): number {
  let found = -1;
  values.forEach((value, i) => {
    if (Number.isFinite(value) && (found < 0 || sign * value > sign * (values[found] ?? 0))) found = i;
  });
  return found;
}

function millivolts(value: number | undefined): string {
  return `${(value ?? NaN).toFixed(2).replace('-', '−')} mV`;
}
