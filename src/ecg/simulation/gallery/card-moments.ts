import type { PathwayName } from '../../explanation/pathways.ts';
import type { RhythmName } from '../../rhythm/spells/rhythm-spell.ts';
import type { SimulatedBeat } from '../simulated-beats.ts';
import type { SimulationTruth } from '../simulate.ts';
import type { CardEvent, RhythmCard } from './rhythm-card.ts';

/** From when to when something is seen, seconds of the recording. */
export type Moment = readonly [fromSeconds: number, toSeconds: number];

/** A run is known by so many of its beats. */
const RUN_BEATS = 4;
/** What begins at once and has no beats: so much before it and of it, seconds. */
const ONSET_SECONDS = [1, 2.5] as const;
/** Nothing that matters touches the edge of a strip, seconds. */
const EDGE_SECONDS = 0.1;

const FINDERS: Readonly<Record<CardEvent, (truth: SimulationTruth, pathway: PathwayName) => Moment[]>> = {
  beat: ({ beats }, pathway) => beats.flatMap((beat, i) => (beat.pathway === pathway ? around(beats, i - 1, i) : [])),
  'beat-after-long-and-short': ({ beats }, pathway) =>
    beats.flatMap((beat, i) => (beat.pathway === pathway ? around(beats, i - 2, i) : [])),
  run: ({ beats }, pathway) =>
    beats.flatMap((_, i) => {
      const isRun = beats.slice(i, i + RUN_BEATS).every((beat) => beat.pathway === pathway);
      return isRun && beats[i - 1]?.pathway !== pathway ? around(beats, i - 1, i + RUN_BEATS - 1) : [];
    }),
  // Two beats before it show whether PR grows.
  'dropped-beat': ({ beats, pWaves }) =>
    pWaves.flatMap(({ state, peak }) => (state === 'blocked' ? between(beats, peak, 2) : [])),
  'missed-spike': ({ beats, activations }) =>
    activations.spikes.flatMap(({ captured, atSeconds }) => (captured ? [] : between(beats, atSeconds, 1))),
  pause: ({ beats, spells }) => beginningsOf(spells, 'pause').flatMap((at) => between(beats, at + EDGE_SECONDS, 1)),
  'ventricular-fibrillation': ({ spells }) =>
    beginningsOf(spells, 'ventricular-flutter-fibrillation').map((at) => [
      at - ONSET_SECONDS[0],
      at + ONSET_SECONDS[1],
    ]),
};

/**
 * Where a strip of a card begins, seconds: where the card says, unless what it is about does not happen within so many seconds of it;
 * then so that it does, in the middle. Null where it never happens in `truth`.
 */
export function stripStart(
  { event = 'beat', pathway, stripFromSeconds }: RhythmCard,
  truth: SimulationTruth,
  seconds: number,
): number | null {
  const first = FINDERS[event](truth, pathway).find(([from]) => from >= stripFromSeconds + EDGE_SECONDS);
  if (!first) return null;
  const [from, to] = first;
  if (to <= stripFromSeconds + seconds - EDGE_SECONDS) return stripFromSeconds;
  // Longer than the strip: its end matters more, where what came before has led to.
  const start = Math.max((from + to - seconds) / 2, to + EDGE_SECONDS - seconds);
  return Math.max(0, start);
}

/** From the first beat, P wave and all, to the end of the last; none where one of them is beyond the truth. */
function around(beats: readonly SimulatedBeat[], first: number, last: number): Moment[] {
  const [one, other] = [beats[first], beats[last]];
  return one && other ? [[one.p?.onset ?? one.qrs.onset, other.t.end]] : [];
}

/** The beats before a moment and the one after it. */
function between(beats: readonly SimulatedBeat[], atSeconds: number, before: number): Moment[] {
  const next = beats.findIndex(({ rSeconds }) => rSeconds > atSeconds);
  return around(beats, next - before, next);
}

function beginningsOf(spells: SimulationTruth['spells'], name: RhythmName): number[] {
  return spells.flatMap(({ rhythm, fromSeconds }) => (rhythm === name ? [fromSeconds] : []));
}
