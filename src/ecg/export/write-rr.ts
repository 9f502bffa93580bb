import type { Beats } from '../beats/beats.ts';

/** A tenth of a millisecond: finer than the sampling of any recording that is analysed. */
const DIGITS = 4;

/**
 * RR intervals as text: one per line in seconds, from each R peak to the next, in time order; none where a beat may have been missed between
 * (`intervalsBetweenBeats`). No header line and no note, because programs that read such lists (Kubios HRV among them) take every line for an interval.
 */
export function writeRr({ count, rrAfterSeconds }: Pick<Beats, 'count' | 'rrAfterSeconds'>): string {
  const lines: string[] = [];
  // The last beat has no next one.
  for (let beat = 0; beat + 1 < count; beat++) {
    if (!Number.isNaN(rrAfterSeconds[beat])) lines.push(`${rrAfterSeconds[beat].toFixed(DIGITS)}\n`);
  }
  return lines.join('');
}
