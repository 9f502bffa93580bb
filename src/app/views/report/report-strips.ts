import type { Finding, FindingKind } from '../../../ecg/rhythm/finding.ts';
import { placeStrip } from '../../state/work/place-strip.ts';

/** One strip of the report: which finding it shows and from when. */
export interface ReportStrip {
  readonly startSeconds: number;
  /** Null for the opening strip. */
  readonly finding: Finding | null;
}

/** Strips of one kind unless all are asked for, the most telling first; more would fill pages and say no more. */
const STRIPS_OF_A_KIND = 2;
/** Findings that are printed when all are asked for: more than 40 pages are no report. */
const MOST_STRIPS = 200;

/** What makes one finding of a kind more telling than another. */
const WEIGHTS: Readonly<Record<FindingKind, (finding: Finding) => number>> = {
  pause: ({ seconds }) => seconds,
  couplet: ({ ratePerMinute }) => ratePerMinute,
  run: ({ beatCount }) => beatCount,
  bigeminy: ({ beatCount }) => beatCount,
  trigeminy: ({ beatCount }) => beatCount,
  fast: ({ ratePerMinute }) => ratePerMinute,
  slow: ({ ratePerMinute }) => -ratePerMinute,
  irregular: ({ seconds }) => seconds,
  'irregular-without-p': ({ seconds }) => seconds,
  flutter: ({ seconds }) => seconds,
};

/**
 * The strips of a report: the start of the recording, then the most telling findings of each kind (and, for ectopic ones,
 * of each class) or all of them, in time order.
 */
export function chooseStrips(
  findings: readonly Finding[],
  choice: 'telling' | 'all',
  sampleRateHz: number,
  durationSeconds: number,
): ReportStrip[] {
  const strips = (choice === 'all' ? findings.slice(0, MOST_STRIPS) : mostTelling(findings))
    .toSorted((a, b) => a.startSample - b.startSample)
    .map((finding): ReportStrip => {
      const from = finding.startSample / sampleRateHz;
      return { startSeconds: placeStrip(from, from + finding.seconds, durationSeconds), finding };
    });
  return [{ startSeconds: 0, finding: null }, ...strips];
}

function mostTelling(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.ectopicClass ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => WEIGHTS[b.kind](b) - WEIGHTS[a.kind](a)).slice(0, STRIPS_OF_A_KIND),
  );
}
