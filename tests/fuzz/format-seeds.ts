import type { Seed } from './fuzz-format.ts';
import { aecgFuzzSeeds } from '../ecg/formats/aecg/fuzz-seeds.ts';
import { dicomFuzzSeeds } from '../ecg/formats/dicom/fuzz-seeds.ts';
import { edfFuzzSeeds } from '../ecg/formats/edf/fuzz-seeds.ts';
import { ishneFuzzSeeds } from '../ecg/formats/ishne/fuzz-seeds.ts';
import { scpFuzzSeeds } from '../ecg/formats/scp/fuzz-seeds.ts';
import { tableFuzzSeeds } from '../ecg/formats/table/fuzz-seeds.ts';
import { wfdbFuzzSeeds } from '../ecg/formats/wfdb/wfdb-fuzz-seeds.ts';
import { zipFuzzSeeds } from '../ecg/formats/zip/fuzz-seeds.ts';

/** What the mutations of each format start from. */
export const FORMAT_SEEDS: Readonly<Record<string, readonly Seed[]>> = {
  aecg: aecgFuzzSeeds(),
  dicom: dicomFuzzSeeds(),
  edf: edfFuzzSeeds(),
  ishne: ishneFuzzSeeds(),
  scp: scpFuzzSeeds(),
  table: tableFuzzSeeds(),
  wfdb: wfdbFuzzSeeds(),
  zip: zipFuzzSeeds(),
};
