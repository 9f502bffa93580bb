import type { FindingKind } from '../../../ecg/rhythm/finding.ts';

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
};
