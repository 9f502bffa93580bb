import type { Seed } from './fuzz-format.ts';
import { aecgFuzzSeeds } from '../ecg/formats/aecg/fuzz-seeds.ts';
import { matlabFuzzSeeds, numpyFuzzSeeds } from '../ecg/formats/array/fuzz-seeds.ts';
import { cardiographFuzzSeeds } from '../ecg/formats/cardiograph/fuzz-seeds.ts';
import { dicomFuzzSeeds } from '../ecg/formats/dicom/fuzz-seeds.ts';
import { edfFuzzSeeds } from '../ecg/formats/edf/fuzz-seeds.ts';
import { intervalFuzzSeeds } from '../ecg/formats/intervals/fuzz-seeds.ts';
import { ishneFuzzSeeds } from '../ecg/formats/ishne/fuzz-seeds.ts';
import { jsonFuzzSeeds } from '../ecg/formats/json/fuzz-seeds.ts';
import { kardiaFuzzSeeds } from '../ecg/formats/kardia/fuzz-seeds.ts';
import { scpFuzzSeeds } from '../ecg/formats/scp/fuzz-seeds.ts';
import { sheetFuzzSeeds } from '../ecg/formats/sheet/fuzz-seeds.ts';
import { tableFuzzSeeds } from '../ecg/formats/table/fuzz-seeds.ts';
import { wfdbFuzzSeeds } from '../ecg/formats/wfdb/wfdb-fuzz-seeds.ts';
import { zipFuzzSeeds } from '../ecg/formats/zip/fuzz-seeds.ts';

/** What the mutations of each format start from. */
export const FORMAT_SEEDS: Readonly<Record<string, readonly Seed[]>> = {
  aecg: aecgFuzzSeeds(),
  cardiograph: cardiographFuzzSeeds(),
  dicom: dicomFuzzSeeds(),
  edf: edfFuzzSeeds(),
  intervals: intervalFuzzSeeds(),
  ishne: ishneFuzzSeeds(),
  json: jsonFuzzSeeds(),
  kardia: kardiaFuzzSeeds(),
  matlab: matlabFuzzSeeds(),
  numpy: numpyFuzzSeeds(),
  scp: scpFuzzSeeds(),
  sheet: sheetFuzzSeeds(),
  table: tableFuzzSeeds(),
  wfdb: wfdbFuzzSeeds(),
  zip: zipFuzzSeeds(),
};
