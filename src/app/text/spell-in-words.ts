import { EVIDENCE_UNITS, type RhythmSpell, type SpellEvidence } from '../../ecg/rhythm/spells/rhythm-spell.ts';
import { formatDecimal } from './format-decimal.ts';
import { formatWholeShare } from './format-figure.ts';
import { formatTime } from './format-time.ts';
import { text } from './text.svelte.ts';

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
function toldOf(
  { rhythm, fromSeconds, toSeconds }: RhythmSpell,
  decimals = 0,
): { name: string; from: string; to: string } {
  return {
    name: text.spells.names[rhythm],
    from: formatTime(fromSeconds, decimals),
    to: formatTime(toSeconds, decimals),
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
