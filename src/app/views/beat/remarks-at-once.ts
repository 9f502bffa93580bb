import type { Remark } from '../../../ecg/explanation/remark.ts';

/** Sentences read at one look; the others unfold. */
const MOST_AT_ONCE = 3;

/** What the heading, the line about timing and the shares under the wave say already: left out first where there are too many. */
const SAID_ELSEWHERE: readonly Remark['kind'][] = ['notSure', 'mostProbable', 'timingEffect', 'attention'];

/** The two or three remarks that say why, of all there are, in their order. */
export function remarksAtOnce(remarks: readonly Remark[]): readonly Remark[] {
  const kept = [...remarks];
  for (const kind of SAID_ELSEWHERE) {
    const place = kept.findIndex((remark) => remark.kind === kind);
    if (kept.length > MOST_AT_ONCE && place >= 0) kept.splice(place, 1);
  }
  return kept.slice(0, MOST_AT_ONCE);
}
