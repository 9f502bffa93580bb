import { ECTOPIC_PATTERNS, RUN_BEATS } from '../rhythm/ectopic-patterns.ts';
import type { RhythmName, RhythmSpell } from '../rhythm/spells/rhythm-spell.ts';
import type { Activations } from './conduction/activations.ts';
import type { Heart } from './conduction/heart.ts';
import type { SimulatedBeat } from './simulated-beats.ts';

/** A run of ventricular beats slower than 100 per minute is idioventricular. */
const SLOW_RUN_SECONDS = 0.6;
/** An interval this long, within a rhythm that does not explain it, is a pause. */
const PAUSE_SECONDS = 2;
/** What drops beats shows by so many of them; Wenckebach's by a PR that changes by more than this. */
const LEAST_DROPPED = 2;
const PR_CHANGE_SECONDS = 0.02;
/** A ventricular beat so near to a P wave is why it was not conducted. */
const IN_THE_WAY_SECONDS = 0.6;
/** Breathing that changes the cycle by more than this share is told of. */
const ARRHYTHMIA_SHARE = 0.1;

/** What the heart did at every moment, by the names that the reader uses, as it follows from what began each beat. */
export function rhythmTruth(heart: Heart, activations: Activations, beats: readonly SimulatedBeat[]): RhythmSpell[] {
  const block = droppingOf(activations, heart.ventricularFibrillationFrom - IN_THE_WAY_SECONDS);
  const names = beats.map((_, i) => usualRhythm(heart, activations, beats, i, block));
  overwriteRuns(beats, names);
  overwritePatterns(beats, names);
  const marks = beats.map(({ rSeconds }, i) => ({ at: rSeconds, rhythm: names[i] }));
  const spells: { from: number; rhythm: RhythmName }[] = [];
  for (const [i, { at, rhythm }] of marks.entries()) {
    const last = i > 0 ? marks[i - 1].at : at;
    if (i > 0 && at - last > PAUSE_SECONDS && rhythm === 'sinus') {
      spells.push({ from: last, rhythm: 'pause' }, { from: at, rhythm });
    } else if (spells.at(-1)?.rhythm !== rhythm) spells.push({ from: i === 0 ? 0 : (last + at) / 2, rhythm });
  }
  const { ventricularFibrillationFrom } = heart;
  const end = activations.durationSeconds;
  if (ventricularFibrillationFrom < end) {
    spells.push({ from: ventricularFibrillationFrom, rhythm: 'ventricular-flutter-fibrillation' });
  }
  return spells.map(({ from, rhythm }, i) => ({
    fromSeconds: from,
    toSeconds: spells[i + 1]?.from ?? end,
    rhythm,
    confidence: 1,
    evidence: [],
  }));
}

/** The rhythm a single beat belongs to, before runs and patterns are looked for. */
function usualRhythm(
  heart: Heart,
  { atrial, ventricular, spikes }: Activations,
  beats: readonly SimulatedBeat[],
  i: number,
  block: ReturnType<typeof droppingOf>,
): RhythmName {
  const { origin } = beats[i];
  if (heart.atria.kind !== 'follow' && origin !== 'ventricular-pacing') return heart.atria.kind;
  if (origin === 'ventricular-pacing' || (origin === 'paced' && spikes.length > 0)) return 'paced';
  if (origin === 'ventricular-escape') return 'idioventricular';
  if (origin === 'junction' || (origin === 'junctional-escape' && block === null)) return 'junctional';
  if (block !== null) return block;
  const near = ventricular.slice(Math.max(0, i - 6), i + 7).filter((beat) => beat.atrial !== null);
  const ectopic = near.filter((beat) => beat.atrial !== null && atrial[beat.atrial].origin === 'focus').length;
  if (ectopic > 0.6 * near.length && beats[i].beatClass === 'N') return 'ectopic-atrial';
  return heart.sinus.breathingShare >= ARRHYTHMIA_SHARE ? 'sinus-arrhythmia' : 'sinus';
}

/**
 * What drops beats again and again, if anything does: a block leaves a sinus impulse without an answer though no ventricular beat stood in
 * its way, Wenckebach's with a PR that is longer before the dropped beat than after it; without a block, atrial beats most of which come too early.
 */
function droppingOf(
  { atrial, ventricular }: Activations,
  until: number,
): 'wenckebach' | 'second-degree-block' | 'dropped-beats' | null {
  const sinus = atrial.filter(
    ({ origin, atSeconds }) => (origin === 'sinus' || origin === 'paced') && atSeconds < until,
  );
  const hidden = ventricular.filter(({ fronts }) => fronts[0].kind !== 'his').map(({ atSeconds }) => atSeconds);
  const pr = (k: number): number => {
    const to = sinus[k]?.conductedTo ?? null;
    return to === null ? Number.NaN : ventricular[to].atSeconds - sinus[k].atSeconds;
  };
  // The last one may have had no time to be answered.
  const dropped = [...sinus.keys()].slice(1, -1).filter((k) => {
    const at = sinus[k].atSeconds;
    return sinus[k].conductedTo === null && !hidden.some((time) => Math.abs(time - at) < IN_THE_WAY_SECONDS);
  });
  if (dropped.length < LEAST_DROPPED) {
    const early = atrial.filter(({ origin, atSeconds }) => origin === 'focus' && atSeconds < until);
    const blocked = early.filter(({ conductedTo }) => conductedTo === null);
    return blocked.length >= LEAST_DROPPED && blocked.length > early.length / 2 ? 'dropped-beats' : null;
  }
  const longer = dropped.filter((k) => pr(k - 1) - pr(k + 1) > PR_CHANGE_SECONDS && pr(k - 1) > pr(k - 2));
  return longer.length > dropped.length / 2 ? 'wenckebach' : 'second-degree-block';
}

function overwriteRuns(beats: readonly SimulatedBeat[], names: RhythmName[]): void {
  // A beat in which the sinus node had a share does not end a ventricular run.
  const kind = (i: number): string => (beats[i].beatClass === 'F' ? 'V' : beats[i].beatClass);
  for (let from = 0; from < beats.length;) {
    const beatClass = kind(from);
    let to = from;
    while (to + 1 < beats.length && kind(to + 1) === beatClass) to++;
    const count = to - from + 1;
    if (count >= RUN_BEATS && (beatClass === 'V' || beatClass === 'S') && beats[from].symbol !== 'E') {
      const cycle = (beats[to].rSeconds - beats[from].rSeconds) / (count - 1);
      const ventricular: RhythmName = cycle > SLOW_RUN_SECONDS ? 'idioventricular' : 'ventricular-run';
      names.fill(beatClass === 'V' ? ventricular : 'supraventricular-run', from, to + 1);
    }
    from = to + 1;
  }
}

/** Every second, or every third, beat ectopic. */
function overwritePatterns(beats: readonly SimulatedBeat[], names: RhythmName[]): void {
  for (const name of ['bigeminy', 'trigeminy'] as const) {
    const { cycle: every, ectopicBeats } = ECTOPIC_PATTERNS[name];
    const isEctopic = (i: number): boolean => beats[i]?.beatClass === 'V' || beats[i]?.beatClass === 'S';
    for (let from = 0; from < beats.length; from++) {
      if (!isEctopic(from)) continue;
      let to = from;
      while (isEctopic(to + every) && range(to + 1, to + every).every((i) => beats[i].beatClass === 'N')) to += every;
      const { beatClass } = beats[from];
      if ((to - from) / every + 1 >= ectopicBeats[beatClass === 'S' ? 'S' : 'V']) {
        names.fill(name, Math.max(0, from - every + 1), to + 1);
        from = to;
      }
    }
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
