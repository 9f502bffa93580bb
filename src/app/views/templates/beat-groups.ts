import type { BeatTemplates, Beats } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';

/** One group of like beats, with what its members are now labelled. */
export interface BeatGroup {
  readonly index: number;
  /** Beats that are like hardly any other: they were put together only to be listed. */
  readonly isRest: boolean;
  /** In time order. */
  readonly members: readonly number[];
  /** Members of each class, in BEAT_CLASSES order. */
  readonly classCounts: readonly number[];
  /** Share of all beats, 0…1. */
  readonly share: number;
  /** Mean RR before its members; NaN when none has one. */
  readonly meanRrSeconds: number;
  readonly meanMv: Float32Array;
  readonly spreadMv: Float32Array;
}

/** The groups that have beats, the largest first and the rest last. Empty when the groups belong to other beats. */
export function beatGroups(templates: BeatTemplates, beats: Beats): BeatGroup[] {
  const { groupOf, count, meanMv, spreadMv } = templates;
  if (groupOf.length !== beats.count) return [];
  const members: number[][] = Array.from({ length: count + 1 }, () => []);
  groupOf.forEach((group, beat) => members[group]?.push(beat));
  const samples = meanMv.length / (count + 1);
  return members.flatMap((own, index) =>
    own.length === 0
      ? []
      : [
          {
            index,
            isRest: index === count,
            members: own,
            classCounts: classCounts(own, beats),
            share: own.length / beats.count,
            meanRrSeconds: meanRr(own, beats),
            meanMv: meanMv.subarray(index * samples, (index + 1) * samples),
            spreadMv: spreadMv.subarray(index * samples, (index + 1) * samples),
          },
        ],
  );
}

function classCounts(members: readonly number[], { classIndex }: Beats): number[] {
  const counts = BEAT_CLASSES.map(() => 0);
  for (const beat of members) counts[classIndex[beat] ?? 0] = (counts[classIndex[beat] ?? 0] ?? 0) + 1;
  return counts;
}

function meanRr(members: readonly number[], { rrBeforeSeconds }: Beats): number {
  const known = members.map((beat) => rrBeforeSeconds[beat] ?? NaN).filter((rr) => rr > 0);
  return known.reduce((sum, rr) => sum + rr, 0) / known.length;
}
