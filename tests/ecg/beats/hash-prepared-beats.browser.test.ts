import { expect, it } from 'vitest';
import { chooseLead } from '../../../src/ecg/beats/choose-lead.ts';
import { detectRPeaks } from '../../../src/ecg/beats/detect-r-peaks.ts';
import { hashPreparedBeats } from '../../../src/ecg/beats/hash-prepared-beats.ts';
import { prepareBeats } from '../../../src/ecg/beats/prepare-beats.ts';
import { readRecording } from '../../../src/ecg/formats/read-recording.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import type { ModelCard } from '../../../src/classifier/model-card.ts';

// Oracle: the hash that training, in Node, stamped into the model card over the same recording.
it('Chromium prepares beats as Node did for training', async () => {
  const files = ['mitdb208.hea', 'mitdb208.dat'].map(async (name) => {
    const response = await fetch(`/samples/${name}`);
    return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
  });
  const { leads, sampleRateHz } = await readRecording(await Promise.all(files));
  const filteredMv = filterLead(leads[chooseLead(leads)].samplesMv, sampleRateHz);
  const prepared = prepareBeats([filteredMv], sampleRateHz, detectRPeaks([filteredMv], sampleRateHz).rPeakSample);
  const card = (await (await fetch('/model/model-card.json')).json()) as ModelCard;
  expect(hashPreparedBeats(prepared)).toBe(card.preparationHash);
});
