import fc from 'fast-check';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { namedText } from '../wfdb/named-text.ts';
import { beatMv } from './table-text.ts';

/** Ways to say the sampling rate, in hertz where the hash is. */
const RATE_LINES = [
  'Sampling rate: # Hz', 'fs = #', 'Sample Rate,# hertz', '# samples/second', 'Sampling rate (Hz): #', 'sampling_frequency;#',
  'SampleRateHz: #', 'Abtastrate: # Hz', 'Messrate [Hz]: #', "Fréquence d'échantillonnage (Hz) : #", 'Frecuencia de muestreo: # Hz',
  'Taxa de amostragem: # Hz', 'Frequenza di campionamento: # Hz', 'Частота дискретизации: # Гц', '采样率：# Hz', 'サンプリング周波数: # Hz', '샘플링 주파수: # Hz',
]; // prettier-ignore
/** Ways to say the time from sample to sample, in milliseconds. */
const INTERVAL_LINES = [
  '# msec/sample', 'Interval= # ms', 'dt = # ms', 'Sampling interval (ms): #', 'Abtastintervall: # ms', 'Intervalo de muestreo: # ms',
  'Интервал дискретизации: # мс', '采样间隔: # ms', 'sampling period = # ms',
]; // prettier-ignore

/** Spellings of the voltage units and millivolts in each. */
const UNITS = [['mV', 1], ['uV', 0.001], ['µV', 0.001], ['\u03bcV', 0.001], ['uVolt', 0.001], ['microvolts', 0.001], ['V', 1000], ['мВ', 1], ['мкВ', 0.001], ['毫伏', 1], ['微伏', 0.001]] as const; // prettier-ignore
const ECG_NAMES = [
  'ECG',
  'ekg',
  'ECG II',
  'Lead II',
  'V5',
  'MLII',
  'aVF',
  'ECG_LA-RA',
  'ЭКГ',
  '心电',
  'EcgWaveform',
  'ECG1',
  'Ableitung I',
];

/** A column beside the leads: what a reader must not take for one, nor for the time. */
interface OtherColumn {
  readonly name: string;
  readonly cell: (row: number, number: (value: number) => string) => string;
}
const OTHERS: readonly OtherColumn[] = [
  { name: 'Temp', cell: (row, number) => number(30 + row * 0.0005) },
  { name: 'Temperature (°C)', cell: (row, number) => number(36 + row * 0.002) },
  { name: 'EDA [uS]', cell: (row, number) => number(2 + row * 0.004) },
  { name: 'GSR', cell: (row, number) => number(0.001 * row) },
  { name: 'Resp', cell: (row, number) => number(Math.sin(row / 300)) },
  { name: 'acc_x (m/s^2)', cell: (row, number) => number(9.8 + Math.sin(row / 20)) },
  { name: 'nSeq', cell: (row) => String(row % 16) },
  { name: 'Sample Index', cell: (row) => String(row % 256) },
  { name: 'HR (bpm)', cell: () => '72' },
  { name: 'marker', cell: (row) => (row % 200 === 0 ? '1' : '0') },
  { name: 'Status', cell: () => 'ok' },
  { name: 'EEG Fp1', cell: (row, number) => number(Math.sin(row / 3) / 50) },
  { name: 'PPG', cell: (row, number) => number(Math.sin(row / 80)) },
  { name: 'RR interval (ms)', cell: () => '812' },
];

/** What was written, for comparison. */
export interface WrittenTable {
  readonly file: NamedBytes;
  readonly rateHz: number;
  /** Of the leads in the order of their columns. */
  readonly names: readonly string[];
  readonly mv: (lead: number, row: number) => number;
  readonly rowCount: number;
  /** What a failing property shows: the beginning, not every byte. */
  readonly [fc.toStringMethod]: () => string;
}

const ROW_COUNT = 320;

/** Tables that state everything, with words, units, languages, order of columns, delimiters and decimal marks as it comes. */
export function statedTables(): fc.Arbitrary<WrittenTable> {
  return fc
    .record({
      rateHz: fc.constantFrom(100, 125, 128, 200, 250, 256, 400, 500, 512, 1000),
      isInterval: fc.boolean(),
      rateLine: fc.nat(),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      comma: fc.boolean(),
      mark: fc.constantFrom('', '# ', '% '),
      metadata: fc.subarray(['Subject: A Person', 'Recorded on 2024-05-01', 'Bandpass 0.05-150 Hz', 'Heart rate: 72', 'Notch: 50 Hz', 'Samples: 400']),
      names: fc.shuffledSubarray(ECG_NAMES, { minLength: 1, maxLength: 3 }),
      others: fc.shuffledSubarray([...OTHERS], { maxLength: 4 }),
      unit: fc.constantFrom(...UNITS),
      unitPlace: fc.constantFrom('name', 'row', 'line'),
      order: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
    })
    .map((choice): WrittenTable => {
      const comma = choice.comma && choice.delimiter !== ',';
      const number = (value: number) => {
        const text = String(Number(value.toPrecision(7)));
        return comma ? text.replace('.', ',') : text;
      };
      const [unit, mvPerUnit] = choice.unit;
      const leads = choice.names.map((name, lead) => ({
        name: choice.unitPlace === 'name' ? `${name} [${unit}]` : name,
        unit,
        lead,
        cell: (row: number) => number((beatMv(row + 40 * lead) * (lead + 1)) / mvPerUnit),
      }));
      const others = choice.others.map(({ name, cell }) => ({ name, unit: '', lead: -1, cell: (row: number) => cell(row, number) }));
      const columns = [...leads, ...others]
        .map((column, index) => ({ column, key: choice.order[index] }))
        .sort((a, b) => a.key - b.key)
        .map(({ column }) => column);
      const lines = choice.isInterval ? INTERVAL_LINES : RATE_LINES;
      const stated = choice.isInterval ? 1000 / choice.rateHz : choice.rateHz;
      const rateLine = lines[choice.rateLine % lines.length].replace('#', String(stated));
      const inLine = choice.unitPlace === 'line' ? [`Unit: ${unit}`] : [];
      const head = [rateLine, ...inLine, ...choice.metadata].map((line, index) => ({ line, key: (index * 7 + choice.rateLine) % 5 })).sort((a, b) => a.key - b.key).map(({ line }) => choice.mark + line);
      const table = [
        columns.map(({ name }) => name),
        ...(choice.unitPlace === 'row' ? [columns.map((column) => column.unit)] : []),
        ...Array.from({ length: ROW_COUNT }, (_, row) => columns.map(({ cell }) => cell(row))),
      ].map((cells) => cells.join(choice.delimiter));
      const inOrder = columns.filter(({ lead }) => lead >= 0);
      return {
        file: namedText('t.csv', `${[...head, ...table].join('\n')}\n`),
        rateHz: choice.rateHz,
        names: inOrder.map(({ lead }) => choice.names[lead]),
        mv: (lead, row) => beatMv(row + 40 * inOrder[lead].lead) * (inOrder[lead].lead + 1),
        rowCount: ROW_COUNT,
        [fc.toStringMethod]: () => `${JSON.stringify([...head, ...table].slice(0, 12))} at ${choice.rateHz} Hz`,
      };
    });
} // prettier-ignore
