import type { Analysis, Beats } from '../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { countBeats } from '../../ecg/beats/count-beats.ts';
import type { RhythmSpell } from '../../ecg/rhythm/spells/rhythm-spell.ts';
import { burdens } from '../../ecg/rhythm/spells/spell-figures.ts';
import { findingWithTime } from './finding-in-words.ts';
import { formatRate, formatWholeShares } from './format-figure.ts';
import { formatTime } from './format-time.ts';
import { text } from './text.svelte.ts';

/** What trace and overview are drawn from. */
export interface Described {
  readonly beats: Beats;
  readonly analysis: Pick<Analysis, 'spells' | 'rhythm' | 'heartRate'> | null;
  readonly sampleRateHz: number;
  readonly durationSeconds: number;
}

/** Rhythms told of a whole recording: nobody listens to more at once. */
const MOST_TOLD = 3;
const ECTOPIC = ['V', 'S', 'F'] as const;

/** What a sighted person sees of a part of the trace: beats, rate, rhythm, and what comes next. */
export function describeStretch({ beats, analysis, sampleRateHz }: Described, from: number, to: number): string {
  const inView = beatsBetween(beats, from * sampleRateHz, to * sampleRateHz);
  const spells = analysis?.spells ?? [];
  const names = spells
    .filter(({ fromSeconds, toSeconds }) => toSeconds > from && fromSeconds < to)
    .map(({ rhythm }) => text.spells.names[rhythm]);
  return [
    stretchOf(beats, inView, { from, to, rhythms: [...new Set(names)] }),
    nextEctopic(beats, inView[1], sampleRateHz),
    nextRhythm(spells, to),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What a sighted person sees of the overview: the whole recording in two or three sentences. */
export function describeRecording({ beats, analysis, sampleRateHz, durationSeconds }: Described): string {
  const shares = burdens(analysis?.spells ?? []);
  const percents = formatWholeShares(shares.map(({ share }) => share));
  const rhythms = shares
    .slice(0, MOST_TOLD)
    .map(({ rhythm }, i) => text.inWords.share({ name: text.spells.names[rhythm], share: percents[i] ?? '' }));
  const sentences = [stretchOf(beats, [0, beats.count], { from: 0, to: durationSeconds, rhythms })];
  const { min, max } = analysis?.heartRate ?? { min: NaN, max: NaN };
  if (Number.isFinite(min)) sentences.push(text.inWords.rateRange({ from: formatRate(min), to: formatRate(max) }));
  const findings = analysis?.rhythm.findings ?? [];
  if (findings[0]) {
    const first = findingWithTime(findings[0], sampleRateHz);
    sentences.push(text.inWords.findingsFrom({ count: findings.length, first }));
  }
  return sentences.join(' ');
}

function stretchOf(
  beats: Beats,
  [first, end]: readonly [number, number],
  { from, to, rhythms }: { readonly from: number; readonly to: number; readonly rhythms: readonly string[] },
): string {
  const { byClass, notSure } = countBeats({
    count: end - first,
    classIndex: beats.classIndex.subarray(first, end),
    notSure: beats.notSure.subarray(first, end),
  });
  const others = BEAT_CLASSES.slice(1)
    .map((beatClass, i) => ({ beatClass, count: byClass[i + 1] ?? 0 }))
    .filter(({ count }) => count > 0);
  const intervals = beats.rrBeforeSeconds.subarray(first, end).filter(Number.isFinite);
  const mean = intervals.reduce((sum, seconds) => sum + seconds, 0) / intervals.length;
  const rate = intervals.length > 0 ? formatRate(60 / mean) : null;
  const told = { from: formatTime(from), to: formatTime(to), beats: end - first, rhythms, rate, others, notSure };
  return text.inWords.stretch(told);
}

function nextEctopic(beats: Beats, from: number, sampleRateHz: number): string {
  for (let i = from; i < beats.count; i++) {
    const beatClass = ECTOPIC.find((one) => one === BEAT_CLASSES[beats.classIndex[i] ?? 0]);
    const time = formatTime((beats.rPeakSample[i] ?? 0) / sampleRateHz);
    if (beatClass) return text.inWords.nextEctopic({ beatClass, time });
  }
  return text.inWords.noNextEctopic;
}

function nextRhythm(spells: readonly RhythmSpell[], seconds: number): string {
  const next = spells.find(({ fromSeconds }) => fromSeconds >= seconds);
  if (!next) return '';
  return text.inWords.nextRhythm({ name: text.spells.names[next.rhythm], time: formatTime(next.fromSeconds) });
}

/** First beat in a stretch, and the one after its last. */
function beatsBetween({ rPeakSample, count }: Beats, fromSample: number, toSample: number): [number, number] {
  const from = rPeakSample.findIndex((sample) => sample >= fromSample);
  const end = rPeakSample.findIndex((sample) => sample > toSample);
  return [from < 0 ? count : from, end < 0 ? count : end];
}
