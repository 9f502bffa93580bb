import type { RhythmSpell } from '../../../src/ecg/rhythm/spells/rhythm-spell.ts';
import {
  CONFIDENCE_GROUPS,
  confidenceGroup,
  type ConfidenceGroup,
} from '../../../src/ecg/rhythm/spells/spell-confidence.ts';
import type { NamedStretch } from './reference-rhythms.ts';
import { SCORED_RHYTHMS } from './score-rhythms.ts';

/** How sure a spell is, and for how long it is right and wrong. */
export interface Sureness {
  readonly group: ConfidenceGroup;
  readonly confidence: number;
  readonly rightSeconds: number;
  readonly wrongSeconds: number;
}

/** What counts as the same name; pauses and what can't be read are neither right nor wrong by a reader's rhythms. */
const JUDGED = Object.values(SCORED_RHYTHMS).map((members): readonly string[] => members);

/** Every named spell of the groups that are known against a reader, where the reader gave a name. */
export function sureness(
  reference: readonly NamedStretch[],
  spells: readonly RhythmSpell[],
  known: readonly ConfidenceGroup[] = Object.keys(CONFIDENCE_GROUPS) as ConfidenceGroup[],
): Sureness[] {
  return spells.flatMap(({ fromSeconds, toSeconds, rhythm, confidence }) => {
    const group = confidenceGroup(rhythm);
    if (group === null || !known.includes(group)) return [];
    let [rightSeconds, wrongSeconds] = [0, 0];
    for (const stretch of reference) {
      const seconds = Math.min(toSeconds, stretch.toSeconds) - Math.max(fromSeconds, stretch.fromSeconds);
      const { rhythm: said } = stretch;
      if (seconds <= 0 || said === null) continue;
      if (JUDGED.some((members) => members.includes(rhythm) && members.includes(said))) rightSeconds += seconds;
      else wrongSeconds += seconds;
    }
    return [{ group, confidence, rightSeconds, wrongSeconds }];
  });
}
