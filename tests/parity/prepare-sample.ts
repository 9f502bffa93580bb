import { chooseLead } from '../../src/ecg/beats/choose-lead.ts';
import { detectRPeaks } from '../../src/ecg/beats/detect-r-peaks.ts';
import { prepareBeats, type PreparedBeats } from '../../src/ecg/beats/prepare-beats.ts';
import { readRecording } from '../../src/ecg/formats/read-recording.ts';
import { filterLead } from '../../src/ecg/signal/filter-lead.ts';

/** The shipped example, fetched and prepared in the browser. */
export async function prepareSample(): Promise<PreparedBeats> {
  const files = await Promise.all(
    ['mitdb208.hea', 'mitdb208.dat'].map(async (name) => {
      const response = await fetch(`/samples/${name}`);
      return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
  const recording = await readRecording(files);
  const lead = recording.leads[chooseLead(recording.leads)];
  const filteredMv = filterLead(lead.samplesMv, recording.sampleRateHz);
  return prepareBeats(
    filteredMv,
    recording.sampleRateHz,
    detectRPeaks([filteredMv], recording.sampleRateHz).rPeakSample,
  );
}
