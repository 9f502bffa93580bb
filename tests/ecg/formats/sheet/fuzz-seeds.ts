import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { beatMv } from '../table/table-text.ts';
import { writeXlsx, type Cell } from './write-xlsx.ts';

const ROWS: Cell[][] = Array.from({ length: 300 }, (_, i) => [i / 250, beatMv(i), -beatMv(i)]);

/** Small workbooks of every kind, to be mutated. */
export function sheetFuzzSeeds(): NamedBytes[][] {
  return [
    [writeXlsx([[['time [s]', 'II [mV]', 'V5 [mV]'], ...ROWS]])],
    [writeXlsx([[['notes']], [['time [s]', 'ECG [µV]'], ...ROWS]], { inline: true, bare: true })],
  ];
}
