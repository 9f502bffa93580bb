import type { RhythmSpell } from '../../ecg/rhythm/spells/rhythm-spell.ts';
import { spellInWords } from './spell-in-words.ts';
import { text } from './text.svelte.ts';

/** Nobody listens to more at once. */
const MOST_TOLD = 6;

/** The rhythms between two times in a sentence: the first six with their times, and how many more there are. */
export function describeBand(spells: readonly RhythmSpell[], startSeconds: number, endSeconds: number): string {
  const inView = spells.filter(({ fromSeconds, toSeconds }) => toSeconds > startSeconds && fromSeconds < endSeconds);
  if (inView.length === 0) return text.spells.none;
  const told = inView.slice(0, MOST_TOLD).map((spell) => spellInWords(spell));
  const left = inView.length - told.length;
  return text.spells.bandSays({ told: left > 0 ? [...told, text.spells.more({ count: left })] : told });
}
