import type { NamedBytes } from '../../../src/ecg/recording/named-bytes.ts';

const SPARSE_RATE_HZ = 120;

/** Three sections of half an hour, the last a little shorter. */
const LENGTH_SECONDS = 4560;
/** Beats lie around the seams and at the start; a recording full of them would take ten times as long. */
const BEATS_FROM_SECONDS = [0, 1740, 3540];
const BEATS_SECONDS = 120;
const ADC_UNITS_PER_MV = 200;

/** A recording of three sections as WFDB files: an example of 360 Hz, every third sample, where there are beats, else a flat line. */
export function sparseRecordingFiles(samplesMv: Float32Array): NamedBytes[] {
  const length = LENGTH_SECONDS * SPARSE_RATE_HZ;
  const adc = new Int16Array(length);
  const example = samplesMv
    .filter((_, i) => i % 3 === 0)
    .subarray(0, BEATS_SECONDS * SPARSE_RATE_HZ)
    .map((value) => value * ADC_UNITS_PER_MV);
  for (const second of BEATS_FROM_SECONDS) adc.set(example, second * SPARSE_RATE_HZ);
  const header = `sparse 1 ${SPARSE_RATE_HZ} ${length}\nsparse.dat 16 ${ADC_UNITS_PER_MV}(0)/mV 16 0 ${adc[0]} 0 0 MLII\n`;
  return [
    { name: 'sparse.hea', bytes: new TextEncoder().encode(header) },
    { name: 'sparse.dat', bytes: new Uint8Array(adc.buffer) },
  ];
}
