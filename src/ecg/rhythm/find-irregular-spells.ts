import type { BeatSequence } from './beat-sequence.ts';
import { isLargeChange } from '../waves/large-change.ts';
import { P_WAVE_STATES } from '../waves/waves.ts';
import type { Finding } from './finding.ts';

/** Successive changes that are looked at together, and most beats they may be spread over: beyond, nothing is said. */
const WINDOW_CHANGES = 48;
const WIDEST_WINDOW_BEATS = 3 * WINDOW_CHANGES;
/**
 * Share of large changes from which a window is irregular. Chosen with those above on MIT-BIH DS1 with reference beats
 * (by duration 98.7 % of the atrial fibrillation found, 75 % of what is found is fibrillation, 87 % with flutter; it occurs
 * in two records only). Run once on DS2, where irregularity is often milder: 48 %, 71 % and 80 %. The root mean square of
 * changes, their median and sample entropy were no better on DS1.
 */
const IRREGULAR_SHARE = 0.58;
/** Shorter spells are left out: the usual least length of an episode (ESC guideline on atrial fibrillation, 2020). */
export const SHORTEST_SECONDS = 30;

const [ABSENT, PRESENT] = P_WAVE_STATES.keys();
/** Share of the beats with an answer that lack a P wave from which a spell is "without P waves". */
const WITHOUT_P_SHARE = 0.5;

/**
 * Spells of 30 s and more in which intervals keep changing without order: at least 58 % of 48 successive changes are larger
 * than a tenth. Only intervals between N and S beats are looked at, so that ventricular beats and their pauses do not count.
 * A spell whose beats mostly lack a P wave is `irregular-without-p`. It describes the beats; it is no diagnosis.
 * @param pWaves per beat an index into P_WAVE_STATES; null when not measured.
 */
export function findIrregularSpells(sequence: BeatSequence, pWaves: ArrayLike<number> | null): Finding[] {
  const irregular = irregularBeats(sequence);
  const spells: Finding[] = [];
  for (let beat = 0; beat < sequence.count; beat++) {
    if (irregular[beat] === 0) continue;
    const first = beat;
    while (irregular[beat + 1] === 1 && sequence.follows(beat + 1)) beat++;
    const kind = lacksPWaves(pWaves, first, beat) ? 'irregular-without-p' : 'irregular';
    const spell = sequence.finding(kind, first, beat);
    if (spell.seconds >= SHORTEST_SECONDS) spells.push(spell);
  }
  return spells;
}

/** 1 for every beat in the middle of an irregular window; the first and last window speak for the beats at the ends. */
function irregularBeats(sequence: BeatSequence): Uint8Array {
  const irregular = new Uint8Array(sequence.count);
  const { beats, isLarge } = successiveChanges(sequence);
  let large = 0;
  for (let last = 0; last < beats.length; last++) {
    large += isLarge[last];
    if (last >= WINDOW_CHANGES) large -= isLarge[last - WINDOW_CHANGES];
    const first = last - WINDOW_CHANGES + 1;
    const isSparse = beats[last] - beats[first] > WIDEST_WINDOW_BEATS;
    if (first < 0 || isSparse || large < IRREGULAR_SHARE * WINDOW_CHANGES) continue;
    const middle = last - WINDOW_CHANGES / 2;
    const from = first === 0 ? 0 : beats[middle];
    const to = last === beats.length - 1 ? sequence.count : (beats[middle + 1] ?? sequence.count);
    irregular.fill(1, from, to);
  }
  return irregular;
}

/** Beats whose intervals before and after both lie between N or S beats, and whether the two differ by more than a tenth. */
function successiveChanges({ count, roles, rrSeconds }: BeatSequence): { beats: number[]; isLarge: number[] } {
  const usable = (beat: number) => isConducted(roles[beat]) && isConducted(roles[beat - 1]) && rrSeconds[beat] > 0;
  const beats: number[] = [];
  const isLarge: number[] = [];
  for (let beat = 1; beat + 1 < count; beat++) {
    if (!usable(beat) || !usable(beat + 1)) continue;
    const [before, after] = [rrSeconds[beat], rrSeconds[beat + 1]];
    beats.push(beat);
    isLarge.push(Number(isLargeChange(before, after)));
  }
  return { beats, isLarge };
}

function isConducted(role: string | undefined): boolean {
  return role === 'N' || role === 'S';
}

function lacksPWaves(pWaves: ArrayLike<number> | null, first: number, last: number): boolean {
  if (!pWaves) return false;
  let [absent, present] = [0, 0];
  for (let beat = first; beat <= last; beat++) {
    if (pWaves[beat] === ABSENT) absent++;
    if (pWaves[beat] === PRESENT) present++;
  }
  return absent > 0 && absent >= WITHOUT_P_SHARE * (absent + present);
}
