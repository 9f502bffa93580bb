import { companionLeads } from '../../ecg/recording/choose-lead.ts';
import { sampleCount, type Recording } from '../../ecg/recording/recording.ts';
import { filterLead } from '../../ecg/signal/filter-lead.ts';
import { findCalibrationPulses, type CalibrationPulse } from '../../ecg/signal/find-calibration-pulses.ts';

/** Leads that find and measure beats together: more add time and hardly anything else. */
const MOST_LEADS = 3;
/** Filtered samples kept at once (64 MB): of a very long recording only the analysed lead is used. */
const MOST_SAMPLES = 2 ** 24;

/**
 * The 0.5–40 Hz leads an analysis works on: the analysed one first, then others while they fit into memory. Calibration pulses are
 * gaps in them: nothing is found there.
 */
export function filterLeads(recording: Recording, leadIndex: number, mostLeads = MOST_LEADS): Float32Array[] {
  const { leads, sampleRateHz } = recording;
  const ecgs = [leadIndex, ...companionLeads(leads, leadIndex)].map((index) => leads[index].samplesMv);
  const pulses = findCalibrationPulses(ecgs, sampleRateHz);
  const count = Math.max(1, Math.min(mostLeads, Math.floor(MOST_SAMPLES / sampleCount(recording))));
  return ecgs.slice(0, count).map((samplesMv) => filterLead(without(samplesMv, pulses), sampleRateHz));
}

function without(samplesMv: Float32Array, pulses: readonly CalibrationPulse[]): Float32Array {
  if (pulses.length === 0) return samplesMv;
  const rest = samplesMv.slice();
  for (const { firstSample, endSample } of pulses) rest.fill(Number.NaN, firstSample, endSample);
  return rest;
}
