import type { RhythmSpell } from './rhythm-spell.ts';

/** Two ends nearer than this are one: a tenth of a sample of the fastest recordings. */
const SAME_SECONDS = 1e-5;

/**
 * Lays spells over others: where they meet, the upper ones stand. Both lists ascend without overlap; so does the answer, which
 * has a gap only where neither has a spell.
 */
export function layOver(lower: readonly RhythmSpell[], upper: readonly RhythmSpell[]): RhythmSpell[] {
  const laid: RhythmSpell[] = [];
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

/** Joins spells of one rhythm that touch: the longer one's evidence stands, confidence is averaged over time. */
export function joinAlike(spells: readonly RhythmSpell[]): RhythmSpell[] {
  const joined: RhythmSpell[] = [];
  for (const spell of spells) {
    const before = joined.at(-1);
    if (before?.rhythm === spell.rhythm) joined[joined.length - 1] = joinTwo(before, spell);
    else joined.push(spell);
  }
  return joined;
}

/**
 * Gives spells that may not stand alone to the one before, the first to the one after. A spell that is alone stays.
 */
export function absorb(spells: readonly RhythmSpell[], maySpellStand: (spell: RhythmSpell) => boolean): RhythmSpell[] {
  const kept: RhythmSpell[] = [];
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
function longestOver(spells: readonly RhythmSpell[]): RhythmSpell[] {
  const [first] = spells;
  if (!first) return [];
  const longest = spells.reduce((best, spell) => (secondsOf(spell) > secondsOf(best) ? spell : best), first);
  return [{ ...longest, fromSeconds: first.fromSeconds, toSeconds: spells[spells.length - 1].toSeconds }];
}

function joinTwo(a: RhythmSpell, b: RhythmSpell): RhythmSpell {
  const [first, second] = [secondsOf(a), secondsOf(b)];
  return {
    fromSeconds: a.fromSeconds,
    toSeconds: b.toSeconds,
    rhythm: a.rhythm,
    confidence: (a.confidence * first + b.confidence * second) / (first + second),
    evidence: first >= second ? a.evidence : b.evidence,
  };
}

function secondsOf({ fromSeconds, toSeconds }: RhythmSpell): number {
  return toSeconds - fromSeconds;
}
