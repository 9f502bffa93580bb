import type { Recording } from '../recording/recording.ts';
import { filterLead } from '../signal/filter-lead.ts';
import { chooseLead, companionLeads } from '../recording/choose-lead.ts';
import { MOST_LEADS } from './prepare-beats.ts';

/** The 0.5–40 Hz leads of a recording as the network takes them: the one preferred by name first, then the first other one. */
export function networkLeads(recording: Recording, most: number = MOST_LEADS): Float32Array[] {
  const first = chooseLead(recording.leads);
  return [first, ...companionLeads(recording.leads, first)]
    .slice(0, most)
    .map((index) => filterLead(recording.leads[index].samplesMv, recording.sampleRateHz));
}
