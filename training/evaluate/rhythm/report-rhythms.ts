import { formatTable } from '../format-table.ts';
import { SCORED_RHYTHMS, type RhythmCounts, type RhythmScore, type ScoredRhythm } from './score-rhythms.ts';
import type { Sureness } from './sureness.ts';

/** Columns of the confusion table besides the reader's own names. */
const MOST_ANSWERS = 6;
const CONFIDENCE_STEPS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01] as const;

/** Sensitivity, positive predictivity and F1 by duration and by episode, a row for each rhythm that somebody named. */
export function durationTable({ counts }: RhythmScore): string {
  const names = (Object.keys(SCORED_RHYTHMS) as ScoredRhythm[]).filter(
    (name) => counts[name].referenceSeconds > 0 || counts[name].calledSeconds > 0,
  );
  return formatTable(
    ['rhythm', 'reader s', 'app s', 'Se', '+P', 'F1', 'episodes', 'Se', 'app', '+P'],
    names.map((name) => {
      const own = counts[name];
      return [
        name,
        own.referenceSeconds.toFixed(0),
        own.calledSeconds.toFixed(0),
        percent(own.foundSeconds, own.referenceSeconds),
        percent(own.foundSeconds, own.calledSeconds),
        own.referenceSeconds > 0 ? f1Of(own).toFixed(1) : '–',
        String(own.referenceEpisodes),
        percent(own.foundEpisodes, own.referenceEpisodes),
        String(own.calledEpisodes),
        percent(own.rightEpisodes, own.calledEpisodes),
      ];
    }),
  );
}

/** F1 by duration in per cent. */
export function f1Of({ foundSeconds, referenceSeconds, calledSeconds }: RhythmCounts): number {
  return (200 * foundSeconds) / (referenceSeconds + calledSeconds);
}

/** What the app says in each of a reader's rhythms, in seconds, the most first. */
export function confusionTable({ confusion }: RhythmScore): string {
  const byReader = new Map<string, { said: string; seconds: number }[]>();
  for (const [key, seconds] of confusion) {
    const [reader, said] = key.split('>');
    byReader.set(reader, [...(byReader.get(reader) ?? []), { said, seconds }]);
  }
  const rows = [...byReader].map(([reader, answers]) => {
    const sorted = answers.sort((a, b) => b.seconds - a.seconds).slice(0, MOST_ANSWERS);
    return [reader, sorted.map(({ said, seconds }) => `${said} ${seconds.toFixed(0)}`).join(', ')];
  });
  return formatTable(['reader', 'what the app says there, seconds'], rows);
}

/** How often spells of a confidence are right, by duration, and the expected calibration error: how far the two lie apart, over all time. */
export function reliabilityTable(sure: readonly Sureness[]): string {
  const bins = reliabilityBins(sure);
  const rows = bins.map(({ from, spells, seconds, mean, right }) => [
    `${from} and more`,
    String(spells),
    seconds.toFixed(0),
    mean.toFixed(2),
    right.toFixed(2),
  ]);
  const table = formatTable(['confidence', 'spells', 'seconds', 'mean', 'right'], rows);
  return `${table}\nexpected calibration error ${expectedError(bins).toFixed(3)}`;
}

interface ReliabilityBin {
  readonly from: number;
  readonly spells: number;
  readonly seconds: number;
  /** Mean confidence, and the share that is right. */
  readonly mean: number;
  readonly right: number;
}

/** Spells by their confidence; bins without any time are left out. */
export function reliabilityBins(sure: readonly Omit<Sureness, 'group'>[]): ReliabilityBin[] {
  return CONFIDENCE_STEPS.slice(0, -1).flatMap((from, i) => {
    const own = sure.filter(({ confidence }) => confidence >= from && confidence < CONFIDENCE_STEPS[i + 1]);
    const right = own.reduce((sum, { rightSeconds }) => sum + rightSeconds, 0);
    const seconds = own.reduce((sum, { wrongSeconds }) => sum + wrongSeconds, right);
    if (seconds === 0) return [];
    const mean = own.reduce((sum, o) => sum + o.confidence * (o.rightSeconds + o.wrongSeconds), 0) / seconds;
    return [{ from, spells: own.length, seconds, mean, right: right / seconds }];
  });
}

/** How far confidence and the share that is right lie apart, over all time; NaN without any. */
export function expectedError(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((sum, { seconds }) => sum + seconds, 0);
  return bins.reduce((sum, { seconds, mean, right }) => sum + seconds * Math.abs(mean - right), 0) / total;
}

function percent(part: number, whole: number): string {
  return whole > 0 ? ((100 * part) / whole).toFixed(1) : '–';
}
