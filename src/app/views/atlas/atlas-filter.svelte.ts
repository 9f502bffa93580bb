import type { AtlasClass, AtlasEntry } from '../../../ecg/atlas/beat-atlas.ts';

export const WIDTHS = ['narrow', 'wide'] as const;
export const TIMINGS = ['early', 'on-time', 'late'] as const;
type Width = (typeof WIDTHS)[number];
type Timing = (typeof TIMINGS)[number];

/** A QRS from here on is wide (AHA/ACCF/HRS 2009); an interval that differs by less from the usual one is on time (as `remarkOnBeat` says it). */
const WIDE_SECONDS = 0.12;
const ON_TIME_SHARE = 0.1;

/** Which shapes of the atlas are shown. Null stands for any. */
export class AtlasFilter {
  beatClass = $state<AtlasClass | null>(null);
  lead = $state<string | null>(null);
  width = $state<Width | null>(null);
  timing = $state<Timing | null>(null);

  shows(entry: AtlasEntry): boolean {
    return (
      (this.beatClass === null || entry.beatClass === this.beatClass) &&
      (this.lead === null || entry.lead === this.lead) &&
      (this.width === null || widthOf(entry) === this.width) &&
      (this.timing === null || timingOf(entry) === this.timing)
    );
  }

  clear(): void {
    this.beatClass = null;
    this.lead = null;
    this.width = null;
    this.timing = null;
  }
}

/** Null where the QRS of too few beats was measured. */
function widthOf({ qrsSeconds }: AtlasEntry): Width | null {
  if (!qrsSeconds) return null;
  return qrsSeconds.median >= WIDE_SECONDS ? 'wide' : 'narrow';
}

function timingOf({ rrChange }: AtlasEntry): Timing | null {
  if (!rrChange) return null;
  if (Math.abs(rrChange.median) <= ON_TIME_SHARE) return 'on-time';
  return rrChange.median < 0 ? 'early' : 'late';
}
