import { zipSync } from 'fflate';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { beatMv } from '../table/table-text.ts';
import { writeMat4, writeMat5 } from './write-mat.ts';
import { writeNpy } from './write-npy.ts';

const ROWS = Array.from({ length: 400 }, (_, i) => [i / 250, beatMv(i), -beatMv(i)]);
const column = (index: number) => ROWS.map((row) => [row[index]]);

/** Small NumPy files of every kind, to be mutated. */
export function numpyFuzzSeeds(): NamedBytes[][] {
  const zipped = zipSync({ 'ecg.npy': writeNpy(column(1)).bytes, 'fs.npy': writeNpy([[250]]).bytes });
  return [
    [writeNpy(ROWS)],
    [writeNpy(ROWS.map((row) => row.map((value) => Math.round(1000 * value))), { type: 'i2', fortran: true, bigEndian: true })],
    [{ name: 'ecg.npz', bytes: zipped }],
  ]; // prettier-ignore
}

/** Small MATLAB files of every kind, to be mutated. */
export function matlabFuzzSeeds(): NamedBytes[][] {
  const variables = { data: { ecg: column(1), t: column(0), fs: [[250]], unit: 'mV' } };
  return [
    [writeMat5(variables)],
    [writeMat5(variables, { compressed: true })],
    [writeMat5({ ecg: ROWS }, { bigEndian: true, type: 'f4' })],
    [writeMat4({ ecg: ROWS, fs: [[250]] })],
  ];
}
