import fc from 'fast-check';
import { beatMv } from './table-text.ts';

/** A file as one program writes it, and what is in it. */
export interface DialectFile {
  readonly text: string;
  readonly rateHz: number;
  /** How the rate is known. */
  readonly rate: 'stated' | 'measured' | 'assumed';
  readonly unit: 'stated' | 'assumed';
  readonly names: readonly string[];
  /** Millivolts of the first lead; NaN offsets are those of a converter, whose zero is not told. */
  readonly mv: (row: number) => number;
  readonly isCentred: boolean;
}

const ROWS = 300;
const rowsOf = (cells: (row: number) => readonly (string | number)[], delimiter: string) =>
  Array.from({ length: ROWS }, (_, row) => cells(row).join(delimiter)).join('\n');
const clock = (milliseconds: number) => new Date(Date.UTC(2024, 4, 1, 10) + milliseconds).toISOString();
const rates = fc.constantFrom(100, 125, 200, 250, 500, 1000);
const breath = (row: number) => (Math.sin(row / 200) / 3).toFixed(4);

/** A sensor row: where the ECG is among others, which changes with every file. */
const places = fc.record({ rateHz: rates, before: fc.nat(2), after: fc.nat(2) });

function openSignals(bits: number, isBitalino: boolean): fc.Arbitrary<DialectFile> {
  return places.map(({ rateHz, before, after }) => {
    const sensors = [...Array<string>(before).fill('RAW'), isBitalino ? 'ECGBIT' : 'ECG', ...Array<string>(after).fill('EDA')];
    const labels = sensors.map((_, index) => (isBitalino ? `A${index + 1}` : `CH${index + 1}`));
    const digital = isBitalino ? ['I1', 'I2', 'O1', 'O2'] : ['DI'];
    const header = {
      '00:07:80:3B:46:61': {
        sensor: sensors, 'device name': '00:07:80:3B:46:61', column: ['nSeq', ...digital, ...labels], 'sync interval': 2,
        time: '14:03:12.5', date: '2024-5-1', comments: '', channels: labels.map((_, index) => index + 1), mode: 0, 'digital IO': [0, 1],
        'firmware version': 82, device: isBitalino ? 'bitalino_rev' : 'biosignalsplux', position: 0, 'sampling rate': rateHz, label: labels,
        resolution: isBitalino ? [4, 1, 1, 1, 1, ...sensors.map(() => bits)] : sensors.map(() => bits), special: [{}],
      },
    };
    const stepsPerMv = isBitalino ? (2 ** bits * 1100) / 3300 : 200;
    const cells = (row: number) => [
      row % 16, ...digital.map(() => 0), ...Array<number>(before).fill(row % 3),
      Math.round(2 ** (bits - 1) + stepsPerMv * beatMv(row)), ...Array<number>(after).fill(100 + row), '',
    ];
    return {
      text: `# OpenSignals Text File Format. Version 1\n# ${JSON.stringify(header)}\n# EndOfHeader\n${rowsOf(cells, '\t')}\n`,
      rateHz, rate: 'stated', unit: 'assumed', names: ['ECG'], mv: isBitalino ? beatMv : () => Number.NaN, isCentred: true,
    };
  });
} // prettier-ignore

const acqKnowledge = (hasTime: boolean) => places.map(({ rateHz, before }): DialectFile => {
  const channels = [...Array<readonly [string, string]>(before).fill(['RSP - RSP100C', 'Volts']), ['EKG (0.5 - 35 Hz)', 'mV'] as const];
  const heads = channels.map((_, index) => `CH${index + 1}`);
  const head = ['a.acq', `${1000 / rateHz} msec/sample`, `${channels.length} channels`, ...channels.flat()];
  const names = hasTime ? ['sec', ...heads] : heads;
  const counts = [...(hasTime ? [''] : []), ...channels.map(() => String(ROWS))];
  const cells = (row: number) => [...(hasTime ? [row / rateHz] : []), ...Array<string>(before).fill(breath(row)), beatMv(row)];
  return {
    text: [...head, names.join('\t'), counts.join('\t'), rowsOf(cells, '\t'), ''].join('\n'),
    rateHz, rate: 'stated', unit: 'stated', names: ['EKG (0.5 - 35 Hz)'], mv: beatMv, isCentred: false,
  };
}); // prettier-ignore

const labChart = (hasTime: boolean, hasUnits: boolean) => places.map(({ rateHz, before, after }): DialectFile => {
  const titles = [...Array<string>(before).fill('Resp'), 'ECG', ...Array<string>(after).fill('BP')];
  const ranges = titles.map((title) => (title === 'ECG' ? '10.000 mV' : '5.000 V'));
  const units = titles.map((title) => (title === 'BP' ? 'mmHg' : '*'));
  const cells = (row: number) => [...(hasTime ? [(row / rateHz).toFixed(4)] : []), ...Array<string>(before).fill(breath(row)), beatMv(row), ...Array<number>(after).fill(80 + (row % 40))];
  const head = [
    `Interval=\t${1 / rateHz} s`, 'ExcelDateTime=\t4.54132e+04\t01/05/2024 10:00:00.000', 'TimeFormat=\tStartOfBlock', 'DateFormat=\t',
    `ChannelTitle=\t${titles.join('\t')}`, `Range=\t${ranges.join('\t')}`, ...(hasUnits ? [`UnitName=\t${units.join('\t')}`] : []),
  ];
  return { text: `${head.join('\n')}\n${rowsOf(cells, '\t')}\n`, rateHz, rate: 'stated', unit: 'stated', names: ['ECG'], mv: beatMv, isCentred: false };
}); // prettier-ignore

const shimmer = (delimiter: string) => fc.record({ rateHz: fc.constantFrom(250, 500, 1000), first: fc.boolean() }).map(({ rateHz, first }): DialectFile => {
  const ecg = [['Shimmer_4D2F_ECG_LL-RA_24BIT_CAL', 'mV'], ['Shimmer_4D2F_ECG_LA-RA_24BIT_CAL', 'mV']];
  const others = [['Shimmer_4D2F_Accel_LN_Y_CAL', 'm/(s^2)'], ['Shimmer_4D2F_ECG_RESP_24BIT_CAL', 'mV'], ['Shimmer_4D2F_Battery_CAL', 'mV']];
  const columns = [['Shimmer_4D2F_Timestamp_Unix_CAL', 'ms'], ...(first ? [...ecg, ...others] : [...others, ...ecg])];
  const cell = (name: string, row: number) => name.includes('LL-RA') ? beatMv(row) : name.includes('LA-RA') ? beatMv(row) / 2 : name.includes('Unix') ? 1714557600000 + (row * 1000) / rateHz : (3 + Math.sin(row / 50)).toFixed(3);
  const line = (cells: readonly (string | number)[]) => `${cells.join(delimiter)}${delimiter}`;
  const rows = Array.from({ length: ROWS }, (_, row) => line(columns.map(([name]) => cell(name, row))));
  return {
    text: [`"sep=${delimiter}"`, line(columns.map(([name]) => name)), line(columns.map(([, unit]) => unit)), ...rows, ''].join('\n'),
    rateHz, rate: 'measured', unit: 'stated', names: ['II', 'I'], mv: beatMv, isCentred: false,
  };
}); // prettier-ignore

const openBci = rates.map((rateHz): DialectFile => {
  const names = ['Sample Index', 'EXG Channel 0', 'Accel Channel 0', 'Other', 'Timestamp', 'Timestamp (Formatted)'];
  const cells = (row: number) => [row % 256, 1000 * beatMv(row), 0.02, 0, (1714557600 + row / rateHz).toFixed(6), clock((row * 1000) / rateHz).replace('T', ' ').replace('Z', '')];
  return {
    text: `%OpenBCI Raw EXG Data\n%Number of channels = 1\n%Sample Rate = ${rateHz} Hz\n%Board = OpenBCI_GUI$BoardCytonSerial\n${names.join(', ')}\n${rowsOf(cells, ', ')}\n`,
    rateHz, rate: 'stated', unit: 'assumed', names: ['EXG Channel 0'], mv: beatMv, isCentred: false,
  };
}); // prettier-ignore

const polar = fc.constantFrom(100, 125, 250).map((rateHz): DialectFile => {
  const cells = (row: number) => [clock((row * 1000) / rateHz).slice(0, 23), String(757382400000000000n + BigInt(Math.round((row * 1e9) / rateHz))), ((row * 1000) / rateHz).toFixed(4), Math.round(1000 * beatMv(row))];
  return { text: `Phone timestamp;sensor timestamp [ns];timestamp [ms];ecg [uV]\n${rowsOf(cells, ';')}\n`, rateHz, rate: 'measured', unit: 'stated', names: ['ecg'], mv: beatMv, isCentred: false };
}); // prettier-ignore

/** In Portuguese, say: the decimal comma, no word known, zeros at the end left out. */
const apple = fc.constantFrom('Nome', 'Name', 'Имя').map((name): DialectFile => {
  const cells = (row: number) => [String(Math.round(1000 * beatMv(row) * 1000 + row) / 1000).replace('.', ',')];
  const head = [`${name},A Person`, 'Data,2024-05-01 10:00:00 +0100', 'Dispositivo,"Watch6,7"', '', ''];
  return { text: `${head.join('\n')}${rowsOf(cells, '')}\n`, rateHz: 512, rate: 'assumed', unit: 'assumed', names: ['column 1'], mv: (row) => beatMv(row) + row / 1e6, isCentred: false };
}); // prettier-ignore

const bioHarness = fc.constantFrom(1, 14).map((day): DialectFile => {
  const date = `${String(day).padStart(2, '0')}/05/2024`;
  const cells = (row: number) => [`${date} ${clock(row * 4).slice(11, 23)}`, 2048 + Math.round(100 * beatMv(row))];
  return { text: `Time,EcgWaveform\n${rowsOf(cells, ',')}\n`, rateHz: 250, rate: 'measured', unit: 'assumed', names: ['EcgWaveform'], mv: () => Number.NaN, isCentred: true };
}); // prettier-ignore

const faros = fc.constantFrom(125, 250, 500).map((rateHz): DialectFile => {
  const names = ['key.projectId', 'key.userId', 'value.time', 'value.timeReceived', 'value.ecgChannel1'];
  const cells = (row: number) => ['a', 'b', (1714557600 + row / rateHz).toFixed(4), (1714557700 + Math.floor(row / 50)).toFixed(1), 1000 * beatMv(row)];
  return { text: `${names.join(',')}\n${rowsOf(cells, ',')}\n`, rateHz, rate: 'measured', unit: 'assumed', names: ['ECG 1'], mv: beatMv, isCentred: false };
}); // prettier-ignore

const movesense = fc.constantFrom(125, 250, 500).map((rateHz): DialectFile => {
  const cells = (row: number) => [(row / rateHz).toFixed(4), beatMv(row)];
  return { text: `# device Movesense 174630000192\n# created 2024-05-01T10:00:00.000000Z\n${rowsOf(cells, ',')}\n`, rateHz, rate: 'measured', unit: 'assumed', names: ['ECG'], mv: beatMv, isCentred: false };
}); // prettier-ignore

const physioNet = fc.constantFrom(125, 250, 500).map((rateHz): DialectFile => {
  const elapsed = (row: number) => `'0:${((row / rateHz) % 60).toFixed(3).padStart(6, '0')}'`;
  return { text: `'Elapsed time','MLII','V5'\n'hh:mm:ss.mmm','mV','mV'\n${rowsOf((row) => [elapsed(row), beatMv(row), -beatMv(row)], ',')}\n`, rateHz, rate: 'measured', unit: 'stated', names: ['MLII', 'V5'], mv: beatMv, isCentred: false };
}); // prettier-ignore

/** Files of every header dialect, by the name it is shown under. */
export const DIALECT_FILES: readonly (readonly [origin: string, file: fc.Arbitrary<DialectFile>])[] = [
  ['OpenSignals', openSignals(10, true)],
  ['OpenSignals', openSignals(16, false)],
  ['BIOPAC AcqKnowledge', acqKnowledge(false)],
  ['BIOPAC AcqKnowledge', acqKnowledge(true)],
  ['LabChart', labChart(false, false)],
  ['LabChart', labChart(true, false)],
  ['LabChart', labChart(true, true)],
  ['Shimmer', shimmer('\t')],
  ['Shimmer', shimmer(',')],
  ['OpenBCI', openBci],
  ['Polar Sensor Logger', polar],
  ['Apple Health ECG export', apple],
  ['Zephyr BioHarness', bioHarness],
  ['Bittium Faros (RADAR-base)', faros],
  ['Movesense', movesense],
  ['PhysioNet table of samples', physioNet],
];
