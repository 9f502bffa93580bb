import { BEAT_CLASSES, type BeatClass } from '../beats/beat-class.ts';
import { type Beats, NOT_SURE_REASONS } from '../beats/beats.ts';
import type { EctopicClass, Finding, FindingKind } from './finding.ts';
import { intervalsBetweenBeats, type Interruption } from './intervals-between-beats.ts';

export type RhythmBeats = Pick<Beats, 'count' | 'rPeakSample' | 'classIndex' | 'notSure' | 'notSureReason'>;

/** What a beat counts as; `other` ends every sequence and belongs to none. */
export type BeatRole = 'N' | 'V' | 'S' | 'other';

/** Beats that may be none. */
const DOUBTFUL = (['poor-signal', 'flutter', 'cut-off'] as const).map((reason) => NOT_SURE_REASONS.indexOf(reason));

/**
 * Beats in order, as everything about rhythm reads them. How beats count:
 * - N, V and S count as what they are called, also where the network is not sure: one doubtful beat would cut a run in two, so
 *   findings say how many of their beats are not sure instead. Variability alone leaves such beats out.
 * - Fusion beats, unknown beats and beats in poor signal or flutter, or cut off, are `other`.
 * - Two beats between which one may have been missed do not follow each other: there is no RR interval (`intervalsBetweenBeats`).
 */
export class BeatSequence {
  readonly beats: RhythmBeats;
  readonly sampleRateHz: number;
  readonly roles: readonly BeatRole[];
  /** Seconds from the beat before, NaN where the beat follows none. */
  readonly rrSeconds: Float64Array;

  constructor(beats: RhythmBeats, sampleRateHz: number, interruptions: readonly Interruption[] = []) {
    this.beats = beats;
    this.sampleRateHz = sampleRateHz;
    this.roles = Array.from({ length: beats.count }, (_, beat) => roleOf(beats, beat));
    const rPeakSample = beats.rPeakSample.subarray(0, beats.count);
    this.rrSeconds = intervalsBetweenBeats(rPeakSample, sampleRateHz, interruptions).map(
      (samples) => samples / sampleRateHz,
    );
  }

  get count(): number {
    return this.beats.count;
  }

  follows(beat: number): boolean {
    return !Number.isNaN(this.rrSeconds[beat]);
  }

  finding(kind: FindingKind, firstBeat: number, lastBeat: number, ectopicClass: EctopicClass | null = null): Finding {
    const startSample = this.beats.rPeakSample[firstBeat];
    const endSample = this.beats.rPeakSample[lastBeat];
    const seconds = (endSample - startSample) / this.sampleRateHz;
    let notSureCount = 0;
    for (let beat = firstBeat; beat <= lastBeat; beat++) notSureCount += this.beats.notSure[beat];
    return {
      kind,
      ectopicClass,
      startSample,
      endSample,
      seconds,
      firstBeat,
      lastBeat,
      beatCount: lastBeat - firstBeat + 1,
      notSureCount,
      ratePerMinute: seconds > 0 ? (60 * (lastBeat - firstBeat)) / seconds : Number.NaN,
    };
  }
}

const ROLES: Readonly<Record<BeatClass, BeatRole>> = { N: 'N', V: 'V', S: 'S', F: 'other', Q: 'other' };

function roleOf({ classIndex, notSureReason }: RhythmBeats, beat: number): BeatRole {
  return DOUBTFUL.includes(notSureReason[beat]) ? 'other' : ROLES[BEAT_CLASSES[classIndex[beat]]];
}
