import { sampleCount, type Recording } from '../ecg/recording/recording.ts';
import { filterLead } from '../ecg/signal/filter-lead.ts';

/** Leads that find and measure beats together: more add time and hardly anything else. */
const MOST_LEADS = 3;
/** Filtered samples kept at once (64 MB): of a very long recording only the analysed lead is used. */
const MOST_SAMPLES = 2 ** 24;

/** The 0.5–40 Hz leads an analysis works on: the analysed one first, then others while they fit into memory. */
export function filterLeads(recording: Recording, leadIndex: number): Float32Array[] {
  const { leads, sampleRateHz } = recording;
  const count = Math.max(1, Math.min(MOST_LEADS, leads.length, Math.floor(MOST_SAMPLES / sampleCount(recording))));
  const others = leads.map((_, index) => index).filter((index) => index !== leadIndex);
  return [leadIndex, ...others].slice(0, count).map((index) => filterLead(leads[index].samplesMv, sampleRateHz));
}
