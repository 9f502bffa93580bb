import type { BeatClass } from '../../../ecg/beats/beat-class.ts';
import type { FindingKind } from '../../../ecg/rhythm/finding.ts';
import { counted, listed } from './grammar.ts';

const KINDS: Readonly<Record<BeatClass, string>> = {
  N: 'normal',
  V: 'ventricular',
  S: 'supraventricular',
  F: 'fusion',
  Q: 'unknown',
};

/** How many beats of a class. */
export interface ToldCount {
  readonly beatClass: BeatClass;
  readonly count: number;
}

const beatsOf = (counts: readonly ToldCount[]): string =>
  listed(counts.map(({ beatClass, count }) => `${count} ${KINDS[beatClass]}`));

/** What the charts show, said instead of drawn. */
export const inWords = {
  /** What findings are called over the trace where there is little room. */
  findings: {
    pause: 'Pause',
    couplet: 'Couplet',
    run: 'Run',
    bigeminy: 'Big.',
    trigeminy: 'Trig.',
    fast: 'Fast',
    slow: 'Slow',
    irregular: 'Irreg.',
    'irregular-without-p': 'Irreg., no P',
    flutter: 'Large waves',
  } satisfies Record<FindingKind, string>,
  /** Where a step has led to: which of how many. */
  stepped: ({ what, number, count }: { what: string; number: string; count: string }) =>
    `${what} (${number} of ${count})`,
  noLaterFinding: 'No later finding.',
  noEarlierFinding: 'No earlier finding.',
  noLaterRhythm: 'The rhythm does not change any more.',
  noEarlierRhythm: 'No earlier change of rhythm.',
  /** What a stretch of the trace shows; `rate` is null where it is not known, `rhythms` empty where none is named. */
  stretch: ({
    from,
    to,
    rhythms,
    rate,
    beats,
    others,
    notSure,
  }: {
    from: string;
    to: string;
    rhythms: readonly string[];
    rate: string | null;
    beats: number;
    others: readonly ToldCount[];
    notSure: number;
  }) =>
    `${[
      `${from} to ${to}: ${counted(beats, { one: 'beat', other: 'beats' })}`,
      rate === null ? [] : `${rate} per minute`,
      rhythms.length === 0 ? [] : listed(rhythms),
      others.length === 0 ? [] : `of them ${beatsOf(others)}`,
      notSure === 0 ? [] : `${notSure} not sure`,
    ]
      .flat()
      .join(', ')}.`,
  nextEctopic: ({ beatClass, time }: { beatClass: BeatClass; time: string }) =>
    `Next ectopic beat: ${KINDS[beatClass]}, at ${time}.`,
  noNextEctopic: 'No ectopic beat after it.',
  nextRhythm: ({ name, time }: { name: string; time: string }) => `The rhythm changes at ${time}: ${name}.`,
  rateRange: ({ from, to }: { from: string; to: string }) => `Rate from ${from} to ${to} per minute.`,
  share: ({ name, share }: { name: string; share: string }) => `${name} ${share}`,
  findingsFrom: ({ count, first }: { count: number; first: string }) =>
    `${counted(count, { one: 'finding', other: 'findings' })}, the first: ${first}.`,
  intervals: ({ low, high, shortest, longest }: { low: string; high: string; shortest: string; longest: string }) =>
    `Half of the intervals between ${low} and ${high}, the shortest ${shortest}, the longest ${longest}.`,
  atTheEdge: ({ count, from, to }: { count: number; from: string; to: string }) =>
    `${counted(count, { one: 'point lies', other: 'points lie' })} outside ${from} to ${to} and ${count === 1 ? 'is' : 'are'} drawn at the edge as ${count === 1 ? 'a caret' : 'carets'}.`,
  leftOut: ({ count, to }: { count: number; from: string; to: string }) =>
    `${counted(count, { one: 'interval longer than', other: 'intervals longer than' })} ${to} ${count === 1 ? 'is' : 'are'} left out.`,
  longestAt: ({ time }: { time: string }) => `The longest ends at ${time}.`,
  alike: ({ share }: { share: string }) =>
    `In ${share} of the pairs the next interval is within a tenth of the one before: the closer to all, the steadier the rhythm.`,
  noIntervals: 'No intervals.',
  /** Where a histogram has one hump, or several. */
  humps: ({ at }: { at: readonly string[] }) =>
    at.length === 1 ? `Most intervals lie near ${at[0]}.` : `The intervals gather near ${listed(at)}.`,
  /** What parts of a wave speak for its class, largest first. */
  sharesFor: ({ letter, shares }: { letter: string; shares: readonly string[] }) =>
    `What speaks for ${letter}: ${listed(shares)}.`,
  /** A reliability diagram: on which side of the line its points lie, and which is farthest from it. */
  reliability: {
    above: 'Most of it lies above the line: right more often than it says.',
    below: 'Most of it lies under the line: right less often than it says.',
    on: 'It lies about the line: right as often as it says.',
  },
  farthest: ({ confidence, accuracy, count }: { confidence: string; accuracy: string; count: string }) =>
    `Farthest from it: where it says ${confidence}, ${accuracy} of ${count} are right.`,
  /** A simulated strip. */
  strip: ({ lead, seconds, beats }: { lead: string; seconds: string; beats: number }) =>
    `Lead ${lead}, ${seconds}: ${counted(beats, { one: 'beat', other: 'beats' })}.`,
  stripIntervals: ({ intervals }: { intervals: readonly string[] }) => `Intervals ${intervals.join(', ')}.`,
  stripQrs: ({ narrow, wide }: { narrow: string; wide: string }) =>
    narrow === wide ? `QRS ${wide}.` : `QRS from ${narrow} to ${wide}.`,
  stripP: ({ count, blocked }: { count: number; blocked: number }) =>
    `${counted(count, { one: 'P wave', other: 'P waves' })}${blocked === 0 ? '' : `, ${blocked} without a beat`}.`,
  /** What has run over the screen so far. */
  live: ({
    leads,
    beats,
    rate,
    others,
    notSure,
  }: {
    leads: string;
    beats: number;
    rate: string | null;
    others: readonly ToldCount[];
    notSure: number;
  }) =>
    `${[
      `${leads}: ${counted(beats, { one: 'beat', other: 'beats' })} so far`,
      rate === null ? [] : `${rate} per minute`,
      others.length === 0 ? [] : `of them ${beatsOf(others)}`,
      notSure === 0 ? [] : `${notSure} not sure`,
    ]
      .flat()
      .join(', ')}.`,
  /** Letters of the latest beats. */
  latest: ({ letters }: { letters: string }) => `The latest: ${letters}.`,
};
