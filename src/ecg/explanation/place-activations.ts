import type { BeatClass } from '../beats/beat-class.ts';
import { CLASS_ORIGINS } from './class-origins.ts';
import type { HeartStructure } from './heart-structure.ts';

/** An activation on the time axis of one beat, seconds relative to the R peak. */
interface PlacedActivation {
  readonly structure: HeartStructure;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly front: number;
}

export interface PlacedBeat {
  readonly activations: readonly PlacedActivation[];
  /** Ventricular recovery (T wave), null for the unknown class. */
  readonly recoverySeconds: readonly [number, number] | null;
  readonly qrsSeconds: readonly [number, number];
}

/** Share of the QRS that lies before the R peak where the limits were not measured: R-wave peak time over QRS duration, about 40 of 90 ms. */
const ONSET_TO_R_SHARE = 0.45;

/**
 * Lays the typical activation of a class over one beat: everything within the QRS is stretched to the measured limits
 * (seconds relative to R; null: the class's typical length), everything before and after keeps its typical distance to the QRS onset or end.
 */
export function placeActivations(beatClass: BeatClass, qrsLimitsSeconds: readonly [number, number] | null): PlacedBeat {
  const { activations, typicalQrsMs, recoveryMs } = CLASS_ORIGINS[beatClass];
  const typicalSeconds = typicalQrsMs / 1000;
  const [onset, end] = qrsLimitsSeconds ?? [
    -ONSET_TO_R_SHARE * typicalSeconds,
    (1 - ONSET_TO_R_SHARE) * typicalSeconds,
  ];
  const place = (ms: number): number => {
    if (ms <= 0) return onset + ms / 1000;
    if (ms >= typicalQrsMs) return end + (ms - typicalQrsMs) / 1000;
    return onset + ((end - onset) * ms) / typicalQrsMs;
  };
  return {
    activations: activations.map(({ structure, startMs, endMs, front }) => ({
      structure,
      startSeconds: place(startMs),
      endSeconds: place(endMs),
      front,
    })),
    recoverySeconds: recoveryMs === null ? null : [place(recoveryMs[0]), place(recoveryMs[1])],
    qrsSeconds: [onset, end],
  };
}
