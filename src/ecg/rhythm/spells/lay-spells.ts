import type { RhythmSpell, SpellEvidence } from './rhythm-spell.ts';

/** A spell on its way into the list: while it is cut and joined, what speaks for it is only how it is measured. */
export interface LaidSpell extends RhythmSpell {
  /** Its evidence over beats first…last, in so many seconds, none where there are too few beats to tell; where there is no such function, what it came with stands. */
  readonly measure?: (first: number, last: number, seconds: number) => readonly SpellEvidence[];
}

/** Two ends nearer than this are one: a tenth of a sample of the fastest recordings. */
const SAME_SECONDS = 1e-5;

/**
 * Lays spells over others: where they meet, the upper ones stand. Both lists ascend without overlap; so does the answer, which
 * has a gap only where neither has a spell.
 */
export function layOver(lower: readonly LaidSpell[], upper: readonly LaidSpell[]): LaidSpell[] {
  const laid: LaidSpell[] = [];
  let next = 0;
  for (const spell of lower) {
    let from = spell.fromSeconds;
    // Upper spells that end before this one begins are over; those that reach beyond it also cover the next.
    while (next < upper.length && upper[next].toSeconds <= from) laid.push(upper[next++]);
    let over = next;
    for (; over < upper.length && upper[over].fromSeconds < spell.toSeconds; over++) {
      if (upper[over].fromSeconds - from > SAME_SECONDS) laid.push({ ...spell, fromSeconds: from, toSeconds: upper[over].fromSeconds }); // prettier-ignore
      from = upper[over].toSeconds;
      if (from > spell.toSeconds) break;
      laid.push(upper[over]);
    }
    next = over;
    if (spell.toSeconds - from > SAME_SECONDS) laid.push({ ...spell, fromSeconds: from });
  }
  return [...laid, ...upper.slice(next)];
}

/** Joins spells of one rhythm that touch: the longer one's evidence stands, confidence is averaged over time. Two pauses are no longer one. */
export function joinAlike(spells: Iterable<LaidSpell>): LaidSpell[] {
  const joined: LaidSpell[] = [];
  for (const spell of spells) {
    const before = joined.at(-1);
    if (before?.rhythm === spell.rhythm && spell.rhythm !== 'pause') joined[joined.length - 1] = joinTwo(before, spell);
    else joined.push(spell);
  }
  return joined;
}

/**
 * Gives spells that may not stand alone to the one before, the first to the one after. A spell that is alone stays.
 */
export function absorb(spells: readonly LaidSpell[], maySpellStand: (spell: LaidSpell) => boolean): LaidSpell[] {
  const kept: LaidSpell[] = [];
  let from = spells[0]?.fromSeconds ?? 0;
  for (const spell of spells) {
    const before = kept.at(-1);
    if (maySpellStand(spell)) kept.push({ ...spell, fromSeconds: before?.toSeconds ?? from });
    else if (before) kept[kept.length - 1] = { ...before, toSeconds: spell.toSeconds };
    from = kept.at(-1)?.toSeconds ?? from;
  }
  return kept.length > 0 ? kept : longestOver(spells);
}

/** The longest spell, over the time of all: where none may stand alone, something has to. */
function longestOver(spells: readonly LaidSpell[]): LaidSpell[] {
  const [longest] = spells.toSorted((a, b) => secondsOf(b) - secondsOf(a));
  if (!longest) return [];
  return [{ ...longest, fromSeconds: spells[0].fromSeconds, toSeconds: spells[spells.length - 1].toSeconds }];
}

function joinTwo(a: LaidSpell, b: LaidSpell): LaidSpell {
  const [first, second] = [secondsOf(a), secondsOf(b)];
  return {
    ...(first >= second ? a : b),
    fromSeconds: a.fromSeconds,
    toSeconds: b.toSeconds,
    confidence: (a.confidence * first + b.confidence * second) / (first + second),
  };
}

function secondsOf({ fromSeconds, toSeconds }: RhythmSpell): number {
  return toSeconds - fromSeconds;
}
