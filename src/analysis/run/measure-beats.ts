import { cutWindows } from '../../ecg/preparation/cut-windows.ts';
import { loadPart } from '../../ecg/part/load-part.ts';
import { prepareBeats, type PreparedBeats } from '../../ecg/preparation/prepare-beats.ts';
import type { RrIntervals } from '../../ecg/preparation/rr-intervals.ts';
import { cutBeats } from '../../ecg/quality/cut-beats.ts';
import { judgeQuality } from '../../ecg/quality/judge-quality.ts';
import type { SignalQuality } from '../../ecg/quality/signal-quality.ts';
import { letGo } from '../../ecg/recording/let-go.ts';
import type { Lead } from '../../ecg/recording/recording.ts';
import { fillGaps, letGoFilled } from '../../ecg/signal/fill-gaps.ts';
import { combineLeads } from '../../ecg/waves/delineate.ts';
import { delineateLead } from '../../ecg/waves/delineate-lead.ts';
import { measureIntervals, type Intervals } from '../../ecg/waves/intervals.ts';
import { pacedShare } from '../../ecg/waves/paced-share.ts';
import { usualWaves, type UsualWaves } from '../../ecg/waves/usual-waves.ts';
import type { Waves } from '../../ecg/waves/waves.ts';
import { nextTask } from './next-task.ts';

/** Everything measured on the beats of a lead before any of them has a label: parallel arrays, one entry per beat. */
export interface MeasuredBeats {
  readonly rPeakSample: Int32Array;
  readonly rr: RrIntervals;
  readonly waves: Waves;
  readonly intervals: Intervals;
  readonly quality: SignalQuality;
  /** 1 where the QRS may have been cut by an end of the recording or a gap. */
  readonly isCut: Uint8Array;
  /** What may go on around each beat (`rhythmContexts`), row-major [count × RHYTHM_CONTEXTS.length]; no label changes it. */
  readonly contexts: Float32Array;
}

/** The same with the network's inputs, which are only kept for a section at a time, and what the lead usually shows. */
export interface PreparedMeasures extends MeasuredBeats {
  readonly prepared: PreparedBeats;
  readonly usual: UsualWaves;
}

/**
 * Measures beats at the given R peaks: network inputs, signal quality, limits of the waves.
 * @param filteredLeadsMv from `filterLeads`, the analysed lead first.
 * @param pause awaited between the parts of the work; what it throws ends it.
 */
export async function measureBeats(
  lead: Lead,
  filteredLeadsMv: readonly Float32Array[],
  sampleRateHz: number,
  rPeakSample: Int32Array,
  pause: () => Promise<void> = nextTask,
): Promise<PreparedMeasures> {
  const prepared = prepareBeats(filteredLeadsMv, sampleRateHz, rPeakSample);
  const { rr } = prepared;
  await pause();
  const windowsMv = comparedWindows(filteredLeadsMv[0], sampleRateHz, rPeakSample);
  const leadWaves = filteredLeadsMv.map(
    (filteredMv, index) => prepared.waves[index] ?? delineateLead(filteredMv, sampleRateHz, rPeakSample),
  );
  const waves = combineLeads(leadWaves, rr.beforeSeconds);
  const { contextsOfBeats } = await loadPart(() => import('../../ecg/rhythm/decoding/contexts-of-beats.ts'));
  await pause();
  const quality = judgeQuality(lead.samplesMv, sampleRateHz, rPeakSample, windowsMv);
  letGo(windowsMv);
  return {
    rPeakSample,
    rr,
    waves,
    intervals: measureIntervals(waves, rr.beforeSeconds),
    quality,
    isCut: cutBeats(lead.samplesMv, sampleRateHz, rPeakSample),
    contexts: contextsOfBeats(prepared.features),
    prepared,
    usual: usualWaves(leadWaves[0], pacedShare(lead.samplesMv, sampleRateHz, rPeakSample, leadWaves[0])),
  };
}

/** The windows in millivolts by which beats are judged and compared, row-major [count × 200]. */
export function comparedWindows(filteredMv: Float32Array, sampleRateHz: number, rPeakSample: Int32Array): Float32Array {
  const filled = fillGaps(filteredMv);
  const windowsMv = cutWindows(filled, sampleRateHz, rPeakSample);
  letGoFilled(filled, filteredMv);
  return windowsMv;
}
