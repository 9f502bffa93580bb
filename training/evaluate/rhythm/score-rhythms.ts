import type { RhythmName } from '../../../src/ecg/rhythm/spells/rhythm-spell.ts';
import type { NamedStretch } from './reference-rhythms.ts';

/** What is scored as one: sinus arrhythmia is sinus rhythm, an atrial rhythm a slow supraventricular run, all dropped beats are second-degree block. */
export const SCORED_RHYTHMS = {
  sinus: ['sinus', 'sinus-arrhythmia'],
  'fibrillation + flutter': ['fibrillation', 'flutter'],
  fibrillation: ['fibrillation'],
  flutter: ['flutter'],
  'supraventricular run': ['supraventricular-run', 'ectopic-atrial'],
  'second-degree block': ['second-degree-block', 'wenckebach', 'dropped-beats'],
  junctional: ['junctional'],
  'ventricular run': ['ventricular-run'],
  idioventricular: ['idioventricular'],
  bigeminy: ['bigeminy'],
  trigeminy: ['trigeminy'],
  'ventricular flutter/fibrillation': ['ventricular-flutter-fibrillation'],
  paced: ['paced'],
} as const satisfies Record<string, readonly RhythmName[]>;
export type ScoredRhythm = keyof typeof SCORED_RHYTHMS;

/** Seconds and episodes of one rhythm; they add up over records. */
export interface RhythmCounts {
  referenceSeconds: number;
  foundSeconds: number;
  /** Seconds so called where a reader gave a name. */
  calledSeconds: number;
  /** Episodes, each right when it overlaps one of the other list (epicmp of EC57, which asks for no more). */
  referenceEpisodes: number;
  foundEpisodes: number;
  calledEpisodes: number;
  rightEpisodes: number;
}

export interface RhythmScore {
  readonly counts: Readonly<Record<ScoredRhythm, RhythmCounts>>;
  /** Seconds by what the reader and what the app says, "sinus>fibrillation". */
  readonly confusion: ReadonlyMap<string, number>;
}

/** Compares the spells of one record with a reader's. What the reader left without a name counts nowhere. */
export function scoreRhythms(reference: readonly NamedStretch[], called: readonly NamedStretch[]): RhythmScore {
  const confusion = new Map<string, number>();
  for (const { rhythm, other, seconds } of overlaps(reference, called)) {
    if (rhythm === null) continue;
    const key = `${rhythm}>${other ?? 'unknown'}`;
    confusion.set(key, (confusion.get(key) ?? 0) + seconds);
  }
  const counts = Object.fromEntries(
    Object.entries(SCORED_RHYTHMS).map(([name, members]) => [name, countsOf(reference, called, members)]),
  ) as Record<ScoredRhythm, RhythmCounts>;
  return { counts, confusion };
}

/** The scores of several records as one. */
export function addScores(scores: readonly RhythmScore[]): RhythmScore {
  const confusion = new Map<string, number>();
  for (const score of scores) {
    for (const [key, seconds] of score.confusion) confusion.set(key, (confusion.get(key) ?? 0) + seconds);
  }
  const names = Object.keys(SCORED_RHYTHMS) as ScoredRhythm[];
  const counts = Object.fromEntries(
    names.map((name) => {
      const sum = noCounts();
      for (const score of scores) {
        for (const key of Object.keys(sum) as (keyof RhythmCounts)[]) sum[key] += score.counts[name][key];
      }
      return [name, sum];
    }),
  ) as Record<ScoredRhythm, RhythmCounts>;
  return { counts, confusion };
}

function noCounts(): RhythmCounts {
  return {
    referenceSeconds: 0,
    foundSeconds: 0,
    calledSeconds: 0,
    referenceEpisodes: 0,
    foundEpisodes: 0,
    calledEpisodes: 0,
    rightEpisodes: 0,
  };
}

function countsOf(
  reference: readonly NamedStretch[],
  called: readonly NamedStretch[],
  members: readonly RhythmName[],
): RhythmCounts {
  const counts = noCounts();
  const isMember = (rhythm: RhythmName | null) => rhythm !== null && members.includes(rhythm);
  for (const { rhythm, other, seconds } of overlaps(reference, called)) {
    if (rhythm === null) continue;
    if (isMember(rhythm)) counts.referenceSeconds += seconds;
    if (isMember(other)) counts.calledSeconds += seconds;
    if (isMember(rhythm) && isMember(other)) counts.foundSeconds += seconds;
  }
  const theirs = episodes(reference, isMember);
  const ours = episodes(called, isMember).filter((episode) =>
    reference.some((stretch) => stretch.rhythm !== null && meet(stretch, episode)),
  );
  counts.referenceEpisodes = theirs.length;
  counts.foundEpisodes = theirs.filter((episode) => ours.some((other) => meet(episode, other))).length;
  counts.calledEpisodes = ours.length;
  counts.rightEpisodes = ours.filter((episode) => theirs.some((other) => meet(episode, other))).length;
  return counts;
}

/** Neighbouring stretches of a rhythm are one episode. */
function episodes(
  stretches: readonly NamedStretch[],
  isMember: (rhythm: RhythmName | null) => boolean,
): { fromSeconds: number; toSeconds: number }[] {
  const found: { fromSeconds: number; toSeconds: number }[] = [];
  for (const { rhythm, fromSeconds, toSeconds } of stretches) {
    if (!isMember(rhythm)) continue;
    const before = found.at(-1);
    if (before?.toSeconds === fromSeconds) before.toSeconds = toSeconds;
    else found.push({ fromSeconds, toSeconds });
  }
  return found;
}

type Span = Pick<NamedStretch, 'fromSeconds' | 'toSeconds'>;

function meet(a: Span, b: Span): boolean {
  return a.fromSeconds < b.toSeconds && b.fromSeconds < a.toSeconds;
}

/** Both lists cut at each other's ends. */
function* overlaps(
  reference: readonly NamedStretch[],
  called: readonly NamedStretch[],
): Generator<{ rhythm: RhythmName | null; other: RhythmName | null; seconds: number }> {
  let next = 0;
  for (const { fromSeconds, toSeconds, rhythm } of reference) {
    while (next < called.length && called[next].toSeconds <= fromSeconds) next++;
    for (let at = next; at < called.length && called[at].fromSeconds < toSeconds; at++) {
      const seconds = Math.min(toSeconds, called[at].toSeconds) - Math.max(fromSeconds, called[at].fromSeconds);
      if (seconds > 0) yield { rhythm, other: called[at].rhythm, seconds };
    }
  }
}
