import { firstBeatFrom } from '../../beats/find-beat.ts';
import { findPauses } from '../find-pauses.ts';
import type { Interruption } from '../intervals-between-beats.ts';
import { pacedSpells, pauseSpells, stretchSpells } from './claim-spells.ts';
import { absorb, joinAlike, layOver, type LaidSpell } from './lay-spells.ts';
import type { RhythmSpell } from './rhythm-spell.ts';
import { spellConfidence, type ConfidenceOf } from './spell-confidence.ts';
import { spellContext, type SpellContext, type SpellInputs } from './spell-context.ts';
import { stateSpells } from './state-spells.ts';

/** Spells that stand without a beat of their own: what they say is about its absence. */
const BEATLESS = new Set<RhythmSpell['rhythm']>(['pause', 'ventricular-flutter-fibrillation']);
/** Shorter unreadable spells are no part of a rhythm's story: a single second lies within any rhythm. */
const LEAST_UNREADABLE_SECONDS = 3;

/** In rhythms that are irregular by themselves, drop beats or are as slow as an escape, only a longer interval is a pause of its own. */
const PAUSE_WITHIN_SECONDS = 3;
const WITH_LONG_INTERVALS = new Set<RhythmSpell['rhythm']>([
  'fibrillation',
  'flutter',
  'wenckebach',
  'second-degree-block',
  'dropped-beats',
  'idioventricular',
]);

/**
 * The rhythm of every moment as spells that lie side by side from 0 to `durationSeconds`, at least one. The one place where
 * rhythms get their names: a decoder reads them from the classes of the beats and from what goes on around them; pacing, pauses, large waves
 * without beats and what can't be read are laid over. The confidence of a rhythm comes from its mean posterior
 * probability over the spell's beats.
 * @param confidenceOf turns that posterior into a confidence.
 */
export function nameSpells(inputs: SpellInputs, confidenceOf: ConfidenceOf = spellConfidence): RhythmSpell[] {
  const context = spellContext(inputs);
  const { sequence, durationSeconds, flutter } = context;
  if (durationSeconds <= 0) return [];
  const decoded = stateSpells(context, confidenceOf);
  const layers = [
    pacedSpells(context, decoded),
    pauseSpells(context, findPauses(sequence)).filter((pause) => standsOut(pause, decoded)),
    unreadableSpells(context, ({ isNoise }) => isNoise === true),
    // Waves in which no beat stands out are noise to who asks for beats. Regular ones are none: no second of nstdb, svdb and cinc2017 has them.
    stretchSpells(context, flutter, 'ventricular-flutter-fibrillation'),
    unreadableSpells(context, ({ isNoise }) => isNoise !== true),
  ];
  const laid = layers.reduce<LaidSpell[]>((spells, layer) => joinAlike(layOver(spells, layer)), decoded);
  const whole = joinAlike(absorb(laid, (spell) => maySpellStand(context, spell)));
  return whole.map((spell) => measured(context, spell));
}

/** Those of the unreadable stretches that are long enough to be told. */
function unreadableSpells(context: SpellContext, isMeant: (stretch: Interruption) => boolean): LaidSpell[] {
  const spells = stretchSpells(context, context.unreadable.filter(isMeant), 'unreadable');
  return spells.filter((spell) => isLongUnreadable(context, spell));
}

function isLongUnreadable({ durationSeconds }: SpellContext, { fromSeconds, toSeconds }: RhythmSpell): boolean {
  return toSeconds - fromSeconds >= Math.min(LEAST_UNREADABLE_SECONDS, durationSeconds);
}

/** Whether a spell is more than what others that were laid over it left. */
function maySpellStand(context: SpellContext, spell: RhythmSpell): boolean {
  if (spell.rhythm === 'unreadable') return isLongUnreadable(context, spell);
  return BEATLESS.has(spell.rhythm) || holdsBeat(context, spell);
}

/** A spell as it stands in the end, with its evidence measured between its own ends. */
function measured(context: SpellContext, { measure, ...spell }: LaidSpell): RhythmSpell {
  if (!measure) return spell;
  const { fromSeconds, toSeconds } = spell;
  const [first, end] = beatsIn(context, spell);
  const evidence = measure(first, end - 1, toSeconds - fromSeconds);
  return { ...spell, evidence: evidence.length > 0 ? evidence : [{ code: 'few-beats', value: end - first }] };
}

/** Whether a pause is more than the rhythm it stands in explains. */
function standsOut({ fromSeconds, toSeconds }: RhythmSpell, spells: readonly RhythmSpell[]): boolean {
  if (toSeconds - fromSeconds >= PAUSE_WITHIN_SECONDS) return true;
  return !spells.some(
    (spell) => WITH_LONG_INTERVALS.has(spell.rhythm) && spell.fromSeconds < toSeconds && spell.toSeconds > fromSeconds,
  );
}

/** Whether an R peak lies in a spell; without any beats nothing more can be asked. */
function holdsBeat(context: SpellContext, spell: RhythmSpell): boolean {
  const [first, end] = beatsIn(context, spell);
  return context.beats.count === 0 || first < end;
}

/** The first beat with its R peak in a spell, and the one after the last. */
function beatsIn(
  { beats: { rPeakSample }, sampleRateHz }: SpellContext,
  spell: RhythmSpell,
): readonly [number, number] {
  const from = (seconds: number): number => firstBeatFrom(rPeakSample, seconds * sampleRateHz);
  return [from(spell.fromSeconds), from(spell.toSeconds)];
}
