import { BEAT_CLASSES, type BeatClass } from '../../beats/beat-class.ts';
import type { DecodedStates } from '../decoding/decode-states.ts';
import { RUN_BEATS } from '../ectopic-patterns.ts';
import { RHYTHM_STATES, type StateName } from '../decoding/rhythm-states.ts';

/** The class of the first beat of a cycle. Between two such there are normal beats, in ventricular patterns supraventricular ones too. */
const FIRST: Partial<Readonly<Record<StateName, BeatClass>>> = {
  bigeminy: 'V',
  trigeminy: 'V',
  'atrial-bigeminy': 'S',
  'atrial-trigeminy': 'S',
};
const RUN = RHYTHM_STATES.findIndex(({ name }) => name === 'ventricular-run');
/** Where a pattern is broken, ectopic beats come without one. */
const WITHOUT_PATTERN = RHYTHM_STATES.findIndex(({ name, leastBeats }) => name === 'sinus' && leastBeats > 1);

/**
 * Bigeminy and trigeminy only as far as the likeliest classes of the beats keep to the pattern: readers end them at the first beat that
 * breaks it. The decoder goes on over such beats, which costs it less than changing there and back. A ventricular run with fewer than three ventricular
 * or fusion beats is what stands beside it.
 * @param classIndex of every beat, an index into BEAT_CLASSES.
 * @param isGap 1 where a beat does not follow the one before: a pattern goes through no gap.
 */
export function keepToPattern(
  { state, posterior }: DecodedStates,
  classIndex: Uint8Array,
  isGap: Uint8Array,
): DecodedStates {
  const kept = { state: state.slice(), posterior: posterior.slice() };
  for (let first = 0, end = 0; first < state.length; first = end) {
    do end++;
    while (end < state.length && state[end] === state[first] && isGap[end] === 0);
    if (state[first] === RUN && ventricularBeats(classIndex.subarray(first, end)) < RUN_BEATS) {
      // Where nothing stands beside it, it is what the decoder says.
      giveTo(kept, posterior, first, end, state[end] ?? state[first - 1] ?? RUN);
    }
    if (!FIRST[RHYTHM_STATES[state[first]].name]) continue;
    const isCut = end === state.length || isGap[end] === 1;
    const keeps = beatsInPattern(classIndex.subarray(first, end), state[first], isGap[first] === 1, isCut);
    for (let beat = first; beat < end; beat++) {
      if (keeps[beat - first] === 1) continue;
      giveTo(kept, posterior, beat, beat + 1, WITHOUT_PATTERN);
    }
  }
  return kept;
}

/** Gives beats first…end − 1 to another state, with all that is said for theirs. */
function giveTo(kept: DecodedStates, posterior: Float32Array, first: number, end: number, to: number): void {
  for (let beat = first; beat < end; beat++) {
    const row = beat * RHYTHM_STATES.length;
    const from = kept.state[beat];
    if (from === to) continue;
    kept.state[beat] = to;
    kept.posterior[row + to] += posterior[row + from];
    kept.posterior[row + from] = 0;
  }
}

function ventricularBeats(classIndex: Uint8Array): number {
  return classIndex.filter((index) => BEAT_CLASSES[index] === 'V' || BEAT_CLASSES[index] === 'F').length;
}

/** 1 for the beats of a spell that stand in its pattern, from one ectopic beat to another; where it is cut it may begin or end between two. */
function beatsInPattern(classIndex: Uint8Array, state: number, isStart: boolean, isEnd: boolean): Uint8Array {
  const { name, cycle, leastBeats } = RHYTHM_STATES[state];
  const { length } = cycle;
  const classOf = (beat: number) => BEAT_CLASSES[classIndex[beat]];
  const isFirst = (beat: number) => classOf(beat) === FIRST[name];
  const isBetween = (beat: number) => classOf(beat) === 'N' || (classOf(beat) === 'S' && FIRST[name] === 'V');
  const keeps = new Uint8Array(classIndex.length);
  for (let beat = 0; beat < keeps.length; beat++) {
    if (!isFirst(beat)) continue;
    let last = beat;
    while (
      isFirst(last + length) &&
      classIndex.subarray(last + 1, last + length).every((_, i) => isBetween(last + 1 + i))
    )
      last += length;
    if (last - beat + 1 < leastBeats) continue;
    keeps.fill(
      1,
      isStart && beat < length ? 0 : beat,
      isEnd && keeps.length - last <= length ? keeps.length : last + 1,
    );
    beat = last;
  }
  return keeps;
}
