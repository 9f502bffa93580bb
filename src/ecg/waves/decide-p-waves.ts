import { median } from '../signal/quantile.ts';
import { isLargeChange } from './large-change.ts';
import { P_WAVE_STATES, type Waves } from './waves.ts';

const [ABSENT, PRESENT, UNSURE] = P_WAVE_STATES.keys();
/** What a state counts in the share of beats with a P wave. */
const COUNTED = P_WAVE_STATES.map((_, state) => (state === PRESENT ? 1 : state === UNSURE ? 0.5 : 0));

// Chosen on MIT-BIH DS1, cpsc2021 and LUDB with the leads of the app (beats in fibrillation said to have a P wave 0.3, 3.3 and 15 %,
// normal ones without 4.6, 2.4 and 0 %; any lead alone: 17, 12, 42 and 4.3, 1.5, 0 %). They hardly matter: spells of 12 to 24 beats,
// shares from 0.45 and from 0.65 to 0.75, and QRS complexes 20 to 40 ms longer than usual all do much the same.
/** Beats on each side that make the spell a beat lies in. */
const SPELL_BEATS = 16;
/** A QRS longer than the usual one by more is ventricular or aberrant: it need not have a P wave, and its intervals say nothing. */
const LONGER_QRS_SECONDS = 0.03;
/** Share of large changes among a spell's intervals from which it is irregular, and how many changes there must be to tell. */
const IRREGULAR_SHARE = 0.5;
const FEWEST_CHANGES = 5;
/** An irregular spell has P waves when more of its beats show one: halfway between the lead with the most and the mean of all. */
const LEAST_COMMON_SHARE = 0.7;
/** A lead that shows P waves in fewer of the spell's beats than this share of what the best lead does has no say in it. */
const CREDIBLE_SHARE = 0.75;

/** Which beats have a P wave, as all leads together say. */
export interface PWaveDecision {
  /** Index into P_WAVE_STATES of every beat. */
  readonly pWave: Uint8Array;
  /** Whether a lead bears out what was decided of a beat, so that its limits of the P wave count. */
  readonly bearsOut: (lead: number, beat: number) => boolean;
}

/**
 * One decision on the P wave of every beat from what each lead says of it and of the beats around. Leads in which the spell has P
 * waves decide: the fibrillation waves of a second lead now and then look alike by chance. A spell whose intervals keep changing and
 * whose beats do not have P waves in common has none (fibrillation): all its beats are `absent`.
 * @param leads the same beats in each lead, the analysed one first; at least one.
 * @param rrBeforeSeconds interval before every beat, NaN for the first.
 */
export function decidePWaves(leads: readonly Waves[], rrBeforeSeconds: ArrayLike<number>): PWaveDecision {
  const [{ count }] = leads;
  const isUsual = usualQrs(leads[0]);
  const changes = runningSums(count, (beat) => changeAt(beat, isUsual, rrBeforeSeconds));
  const large = runningSums(count, (beat) =>
    Number(
      changeAt(beat, isUsual, rrBeforeSeconds) === 1 && isLargeChange(rrBeforeSeconds[beat - 1], rrBeforeSeconds[beat]),
    ),
  );
  const usual = runningSums(count, (beat) => isUsual[beat]);
  const shown = leads.map(({ pWave }) => runningSums(count, (beat) => isUsual[beat] * COUNTED[pWave[beat]]));

  const pWave = new Uint8Array(count);
  const hasSay = leads.map(() => new Uint8Array(count));
  for (let beat = 0; beat < count; beat++) {
    const first = Math.max(0, beat - SPELL_BEATS);
    const end = Math.min(count, beat + SPELL_BEATS + 1);
    const inSpell = (sums: Float64Array) => sums[end] - sums[first];
    const shares = shown.map((sums) => inSpell(sums) / Math.max(1, inSpell(usual)));
    const best = Math.max(...shares);
    const mean = shares.reduce((sum, share) => sum + share) / shares.length;
    const isIrregular = inSpell(changes) >= FEWEST_CHANGES && inSpell(large) > IRREGULAR_SHARE * inSpell(changes);
    if (isIrregular && (best + mean) / 2 < LEAST_COMMON_SHARE) {
      pWave[beat] = ABSENT;
      continue;
    }
    let states = 0;
    shares.forEach((share, lead) => {
      if (share < CREDIBLE_SHARE * best) return;
      hasSay[lead][beat] = 1;
      states |= 1 << leads[lead].pWave[beat];
    });
    pWave[beat] = [PRESENT, UNSURE, ABSENT].find((state) => (states & (1 << state)) !== 0) ?? ABSENT;
  }
  return { pWave, bearsOut: (lead, beat) => hasSay[lead][beat] === 1 && leads[lead].pWave[beat] === pWave[beat] };
}

/** 1 for every beat whose QRS is not much longer than the usual one (or was not measured), else 0. */
function usualQrs({ qrsOnset, qrsEnd }: Waves): Uint8Array {
  const seconds = qrsEnd.map((end, beat) => end - qrsOnset[beat]);
  const longest = median(seconds.filter((value) => !Number.isNaN(value))) + LONGER_QRS_SECONDS;
  return Uint8Array.from(seconds, (value) => Number(!(value > longest)));
}

/** 1 when the intervals before a beat and before the one before it lie between beats with the usual QRS, else 0. */
function changeAt(beat: number, isUsual: Uint8Array, rrBeforeSeconds: ArrayLike<number>): number {
  if (beat < 2 || !(rrBeforeSeconds[beat - 1] > 0) || !(rrBeforeSeconds[beat] > 0)) return 0;
  return isUsual[beat - 2] * isUsual[beat - 1] * isUsual[beat];
}

/** Sums of a value over the beats before each place, one place more than there are beats. */
function runningSums(count: number, valueOf: (beat: number) => number): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let beat = 0; beat < count; beat++) sums[beat + 1] = sums[beat] + valueOf(beat);
  return sums;
}
