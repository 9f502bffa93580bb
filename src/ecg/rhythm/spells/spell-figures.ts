import { RHYTHM_NAMES, type RhythmName, type RhythmSpell } from './rhythm-spell.ts';

/** The beats in a spell. */
export interface SpellBeats {
  readonly beatCount: number;
  /** First beat in it, as an index; null without any. */
  readonly firstBeat: number | null;
  /** Mean rate over the intervals between its beats; NaN with fewer than two, and where the signal cannot be read. */
  readonly ratePerMinute: number;
}

/** How much of a recording a rhythm takes. */
export interface RhythmBurden {
  readonly rhythm: RhythmName;
  readonly seconds: number;
  /** Share (0…1) of the recording. */
  readonly share: number;
  readonly spellCount: number;
  readonly longest: RhythmSpell;
}

/** Beats and rate of each spell, in their order. @param rPeakSample ascending. */
export function beatsOfSpells(
  spells: readonly RhythmSpell[],
  rPeakSample: ArrayLike<number>,
  sampleRateHz: number,
): SpellBeats[] {
  let beat = 0;
  return spells.map(({ toSeconds, rhythm }) => {
    const first = beat;
    while (beat < rPeakSample.length && rPeakSample[beat] < toSeconds * sampleRateHz) beat++;
    const beatCount = beat - first;
    const isRate = beatCount > 1 && rhythm !== 'unreadable';
    const seconds = isRate ? (rPeakSample[beat - 1] - rPeakSample[first]) / sampleRateHz : Number.NaN;
    return { beatCount, firstBeat: beatCount > 0 ? first : null, ratePerMinute: (60 * (beatCount - 1)) / seconds };
  });
}

/** The rhythms there are, the one with the largest share first. */
export function burdens(spells: readonly RhythmSpell[]): RhythmBurden[] {
  const total = spells.reduce((sum, spell) => sum + secondsOf(spell), 0);
  return RHYTHM_NAMES.flatMap((rhythm) => {
    const own = spells.filter((spell) => spell.rhythm === rhythm);
    const [first] = own;
    if (!first) return [];
    const seconds = own.reduce((sum, spell) => sum + secondsOf(spell), 0);
    const longest = own.reduce((best, spell) => (secondsOf(spell) > secondsOf(best) ? spell : best), first);
    return [{ rhythm, seconds, share: seconds / total, spellCount: own.length, longest }];
  }).sort((a, b) => b.seconds - a.seconds);
}

/** The spell at a moment: the last one that begins at or before it; null without spells. */
export function spellAt(spells: readonly RhythmSpell[], seconds: number): RhythmSpell | null {
  let [low, high] = [0, spells.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spells[middle].fromSeconds <= seconds) low = middle + 1;
    else high = middle;
  }
  return spells[Math.max(0, low - 1)] ?? null;
}

function secondsOf({ fromSeconds, toSeconds }: RhythmSpell): number {
  return toSeconds - fromSeconds;
}
