import { EVIDENCE_UNITS, type RhythmSpell, type SpellEvidence } from '../../ecg/rhythm/spells/rhythm-spell.ts';
import { formatDecimal } from './format-decimal.ts';
import { formatWholeShare } from './format-figure.ts';
import { formatTime } from './format-time.ts';
import { text } from './text.svelte.ts';

/** A name below this is marked as one that is not sure. */
const SURE_FROM = 0.6;

/** The name of a spell as it stands in the band, the list and on paper, and a short one: with a question mark where it is not sure. */
export function nameOfSpell({ rhythm, confidence }: Pick<RhythmSpell, 'rhythm' | 'confidence'>): {
  readonly name: string;
  readonly shortName: string;
} {
  const doubt = rhythm !== 'unknown' && confidence < SURE_FROM ? '\u00a0?' : '';
  return { name: text.spells.names[rhythm] + doubt, shortName: text.spells.shortNames[rhythm] + doubt };
}

/** What speaks for the name of a spell: "P waves (94 % of the beats), steady intervals (98 %)". */
export function evidenceInWords(evidence: readonly SpellEvidence[]): string {
  return evidence
    .map(({ code, value }) => text.spells.evidence[code]({ value: figureOf(code, value), count: Math.round(value) }))
    .join(', ');
}

/** A spell with its times: "Atrial fibrillation, 3:10 to 5:22". */
export function spellInWords(spell: RhythmSpell, decimals = 0): string {
  return text.spells.told(toldOf(spell, decimals));
}

/** Its name and its times, as sentences about a spell take them. */
function toldOf(spell: RhythmSpell, decimals = 0): { name: string; from: string; to: string } {
  return {
    name: nameOfSpell(spell).name,
    from: formatTime(spell.fromSeconds, decimals),
    to: formatTime(spell.toSeconds, decimals),
  };
}

function figureOf(code: SpellEvidence['code'], value: number): string {
  switch (EVIDENCE_UNITS[code]) {
    case 'share':
      return formatWholeShare(value);
    case 'seconds':
      return `${formatDecimal(value, value < 1 ? 2 : 1)}\u00a0s`;
    case 'beats':
      return String(Math.round(value));
  }
}
