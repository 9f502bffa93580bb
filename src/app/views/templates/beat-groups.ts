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
  const found = Array.from({ length: count + 1 }, () => ({
    members: [] as number[],
    classCounts: BEAT_CLASSES.map(() => 0),
    rrSeconds: 0,
    rrCount: 0,
  }));
  // One pass: a day has more than a hundred thousand beats.
  for (let beat = 0; beat < beats.count; beat++) {
    const group = found[groupOf[beat] ?? count];
    if (!group) continue;
    group.members.push(beat);
    const beatClass = beats.classIndex[beat] ?? 0;
    group.classCounts[beatClass] = (group.classCounts[beatClass] ?? 0) + 1;
    const rr = beats.rrBeforeSeconds[beat] ?? NaN;
    if (!(rr > 0)) continue;
    group.rrSeconds += rr;
    group.rrCount++;
  }
  const samples = meanMv.length / (count + 1);
  return found.flatMap(({ members, classCounts, rrSeconds, rrCount }, index) =>
    members.length === 0
      ? []
      : [
          {
            index,
            isRest: index === count,
            members,
            classCounts,
            share: members.length / beats.count,
            meanRrSeconds: rrSeconds / rrCount,
            meanMv: meanMv.subarray(index * samples, (index + 1) * samples),
            spreadMv: spreadMv.subarray(index * samples, (index + 1) * samples),
          },
        ],
  );
}
