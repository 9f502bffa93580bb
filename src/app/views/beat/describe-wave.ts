import type { BeatExplanation } from '../../../analysis/analysis.ts';
import { formatDecimal } from '../../text/format-decimal.ts';
import { formatWholePercent } from '../../text/format-figure.ts';
import { text } from '../../text/text.svelte.ts';

/** The waveform card in words, for people who do not see it. */
export function describeWave(explanation: BeatExplanation): string {
  const { waveformMv, usualWaveformMv, attribution, windowStartSeconds, windowStepSeconds, explainedClass } =
    explanation;
  const at = (index: number): string => {
    const ms = Math.round((windowStartSeconds + index * windowStepSeconds) * 1000);
    const time = `${Math.abs(ms)}\u00a0ms`;
    return ms === 0 ? text.beat.atR : ms < 0 ? text.beat.beforeR({ time }) : text.beat.afterR({ time });
  };
  const extremes = (wave: Float32Array): string => {
    const high = indexOfLargest(wave, 1);
    const low = indexOfLargest(wave, -1);
    if (high < 0 || low < 0) return text.beat.noSamples;
    return text.beat.extremes({
      high: millivolts(wave[high]),
      highAt: at(high),
      low: millivolts(wave[low]),
      lowAt: at(low),
    });
  };
  const peak = indexOfLargest(attribution, 1);
  const name = text.classes.inSentence[explainedClass];
  const attention =
    peak >= 0 && (attribution[peak] ?? 0) > 0
      ? text.beat.attentionPeak({ name, at: at(peak) })
      : text.reasons.noAttention({ name });
  return text.beat.wave({ own: extremes(waveformMv), usual: extremes(usualWaveformMv), attention });
}

/** The same, with the shares that stand under the wave, the largest first. */
export function tellWave(explanation: BeatExplanation): string {
  const shares = explanation.waveShares
    .filter(({ percent }) => percent > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ part, percent }) => `${text.beat.parts[part]} ${formatWholePercent(percent)}`);
  const words = describeWave(explanation);
  return shares.length === 0
    ? words
    : `${words} ${text.inWords.sharesFor({ letter: explanation.explainedClass, shares })}`;
}

function indexOfLargest(values: Float32Array, sign: 1 | -1): number {
  let found = -1;
  values.forEach((value, i) => {
    if (Number.isFinite(value) && (found < 0 || sign * value > sign * (values[found] ?? 0))) found = i;
  });
  return found;
}

function millivolts(value: number | undefined): string {
  return `${formatDecimal(value ?? NaN, 2)}\u00a0mV`;
}
