import { markFibrillation } from '../../src/classifier/classify-beats.ts';
import { preparedInputs, type BeatInputs } from '../../src/classifier/model/network-inputs.ts';
import type { Networks } from '../../src/classifier/model/networks.ts';
import { FEATURE_COUNT, hideSecondLead, WAVEFORM_CHANNELS } from '../../src/ecg/preparation/prepare-beats.ts';
import type { FoldResult, HeldOutRecord } from './fold-results.ts';
import { measureRhythms, measureSimulated } from './held-out-rhythms.ts';
import { probabilitiesOf } from './train-network.ts';
import type { TrainingRecords } from './train-networks.ts';

/** Channels of the second lead begin here. */
const SECOND_LEAD_CHANNEL = 3;

/** What networks say of people and devices they have not seen, with both leads and with the first alone. */
export async function predictHeldOut(networks: Networks, { labelled, rhythm }: TrainingRecords): Promise<FoldResult> {
  const records: HeldOutRecord[] = [];
  for (const { record, prepared, real } of labelled) {
    const both = preparedInputs(prepared);
    const one = firstLeadOnly(both);
    records.push({
      ...record,
      classIndex: Array.from(real.beats.classIndex),
      probabilities: await rounded(networks, both),
      fibrillation: await marksOf(networks, both),
      oneLeadProbabilities: await rounded(networks, one),
      oneLeadFibrillation: await marksOf(networks, one),
    });
  }
  return {
    records,
    rhythms: await measureRhythms(networks, rhythm),
    simulated: await measureSimulated(
      networks,
      labelled.flatMap(({ simulated }) => simulated),
    ),
  };
}

async function rounded(networks: Networks, beats: BeatInputs): Promise<number[]> {
  return Array.from(await probabilitiesOf(networks, beats), (p) => Math.round(p * 1e7) / 1e7);
}

async function marksOf({ fibrillation }: Networks, beats: BeatInputs): Promise<number[]> {
  return fibrillation === null
    ? []
    : Array.from(await markFibrillation(fibrillation, beats.batch(0, beats.count).features));
}

/** The same beats with the second lead hidden, as a recording of one lead would give them. */
function firstLeadOnly(beats: BeatInputs): BeatInputs {
  const hidden = (features: Float32Array) => {
    const rows = features.slice();
    for (let row = 0; row < rows.length; row += FEATURE_COUNT) hideSecondLead(rows.subarray(row, row + FEATURE_COUNT));
    return rows;
  };
  return {
    count: beats.count,
    batch: (first, count) => {
      const { waveform, features, before, after } = beats.batch(first, count);
      return {
        count,
        waveform: waveform.map((value, i) => (i % WAVEFORM_CHANNELS < SECOND_LEAD_CHANNEL ? value : 0)),
        features: hidden(features),
        before: hidden(before),
        after: hidden(after),
      };
    },
  };
}
