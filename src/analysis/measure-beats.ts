import { prepareBeats, type PreparedBeats } from '../ecg/beats/prepare-beats.ts';
import { judgeQuality } from '../ecg/quality/judge-quality.ts';
import type { SignalQuality } from '../ecg/quality/signal-quality.ts';
import type { Lead } from '../ecg/recording/recording.ts';
import { delineate } from '../ecg/waves/delineate.ts';
import { measureIntervals, type Intervals } from '../ecg/waves/intervals.ts';
import type { Waves } from '../ecg/waves/waves.ts';

/** Everything measured on the beats of a lead before any of them has a label. */
export interface MeasuredBeats {
  readonly rPeakSample: Int32Array;
  readonly prepared: PreparedBeats;
  readonly quality: SignalQuality;
  readonly waves: Waves;
  readonly intervals: Intervals;
}

/**
 * Measures beats at the given R peaks: network inputs, signal quality, limits of the waves.
 * @param filteredLeadsMv from `filterLeads`, the analysed lead first.
 */
export function measureBeats(
  lead: Lead,
  filteredLeadsMv: readonly Float32Array[],
  sampleRateHz: number,
  rPeakSample: Int32Array,
): MeasuredBeats {
  const prepared = prepareBeats(filteredLeadsMv[0], sampleRateHz, rPeakSample);
  const waves = delineate(filteredLeadsMv, sampleRateHz, rPeakSample);
  return {
    rPeakSample,
    prepared,
    quality: judgeQuality(lead.samplesMv, sampleRateHz, rPeakSample, prepared.windowsMv),
    waves,
    intervals: measureIntervals(waves, prepared.rr.beforeSeconds),
  };
}
