import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/ecg/formats/table/read-table.ts';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { growthOfWork, MOST_GROWTH } from '../../../growth-of-work.ts';
import { beatMv, tableText } from './table-text.ts';

const ROWS = 2000;
const second = (row: number) => (row / 250).toFixed(3);
const resp = (row: number) => (30 * Math.sin(row / 400)).toFixed(3);
const uv = (row: number) => String(Math.round(1000 * beatMv(row)));
const packet = (row: number, mark: string) => Array.from({ length: 16 }, (_, at) => uv(16 * row + at)).join(mark);
const PACKETS = Math.floor(ROWS / 16);

/** Text of a table of 250 Hz whose first lead is `beatMv`, by what is unusual about it. */
const LAYOUTS: readonly (readonly [what: string, head: string, rows: number, row: (index: number) => string])[] = [
  ['a count of 256 ticks a second', 'time [s/250],ECG_I (mV),RESP\n', ROWS, (row) => `${358431738736 + row},${beatMv(row)},${resp(row)}`],
  ['units above the names', 's,mV,V\ntime,ECG,RSP\n', ROWS, (row) => `${second(row)},${beatMv(row)},${resp(row)}`],
  ['stamps of one number', 'time,ECG (mV)\n', ROWS, (row) => `20240506123${(450 + row / 250).toFixed(3)},${beatMv(row)}`],
  ['a remark below the rows', 'time [s],ECG (mV)\n', ROWS + 1, (row) => (row === ROWS ? 'Mean,0.123' : `${second(row)},${beatMv(row)}`)],
  ['a name that MATLAB files begin with', 'MATLAB time [s],ECG (mV)\n', ROWS, (row) => `${second(row)},${beatMv(row)}`],
  ['LabChart with commas', 'Interval=,0.004 s\nChannelTitle=,ECG,Resp\nRange=,10.000 mV,2 V\n', ROWS, (row) => `${second(row)},${beatMv(row)},${resp(row)}`],
  ['semicolons inside a packet', 'Timestamp (ms),ECG (uV)\n', PACKETS, (row) => `${64 * row},${packet(row, ';')}`],
  ['strokes inside a packet', 'time;ecg_uV;hr\n', PACKETS, (row) => `${(0.064 * row).toFixed(3)};${packet(row, '|')};72`],
  ['samples in numbered brackets', `time_ms,${Array.from({ length: 16 }, (_, at) => `ecg[${at}]`).join(',')}\n`, PACKETS, (row) => `${64 * row},${packet(row, ',')}`],
  ['all samples in one cell', 'Date,Result,Waveform Samples,Sampling Frequency\n', 1, () => `2020-01-02T10:00:00,Sinus,"[${Array.from({ length: ROWS }, (_, row) => uv(row)).join(', ')}]",250`],
  ['signals named in rows, the other first', 't_ms,signal,value_mV\n', 2 * ROWS, (row) => `${4 * (row >> 1)},${row % 2 ? `ECG,${beatMv(row >> 1)}` : `RESP,${resp(row >> 1)}`}`],
  ['Japanese words for the lead', 'サンプルレート,250ヘルツ\n誘導,第I誘導\n単位,mV\n\n', ROWS, (row) => String(beatMv(row))],
  ['samples per second in the label', 'Samples/sec: 250\nNotch filter: 50 Hz\nECG (mV)\n', ROWS, (row) => String(beatMv(row))],
  ['a rate of another sensor first', 'Respiration sampling rate: 25 Hz\nSampling rate: 250 Hz\nECG (mV)\n', ROWS, (row) => String(beatMv(row))],
]; // prettier-ignore

// Oracle: what the writer put into the text.
describe('tables of other layouts', () => {
  it.each(LAYOUTS)('%s', (_, head, rows, row) => {
    const { leads, sampleRateHz } = readTable(tableText(head, rows, row));
    expect([leads.length, sampleRateHz]).toEqual([1, 250]);
    const [{ samplesMv, foreign }] = leads;
    expect(foreign).toBeUndefined();
    // Packets are whole.
    expect(ROWS - samplesMv.length).toBeLessThan(16);
    for (let at = 0; at < samplesMv.length; at += 7) expect(samplesMv.subarray()[at]).toBeCloseTo(beatMv(at), 5);
  });

  it('the newest row on top', () => {
    const stamp = (row: number) => `2024-05-06T23:59:${(58 + row / 250).toFixed(3).padStart(6, '0')}`;
    for (const [head, clock] of [
      ['time [s],ECG (mV)\n', second],
      ['time,ECG (mV)\n', (row: number) => (row < 500 ? stamp(row) : `2024-05-07T00:00:0${((row - 500) / 250).toFixed(3)}`)],
    ] as const) {
      const file = tableText(head, ROWS, (row) => `${clock(ROWS - 1 - row)},${beatMv(ROWS - 1 - row)}`);
      const { leads, sampleRateHz, warnings } = readTable(file);
      expect([sampleRateHz, leads[0].samplesMv.length, warnings.map(({ code }) => code)]).toEqual([250, ROWS, ['irregular-time']]);
      for (let at = 0; at < ROWS; at += 7) expect(leads[0].samplesMv.subarray()[at]).toBeCloseTo(beatMv(at), 5);
    }
  }); // prettier-ignore

  it('a lead that begins after the other signals', () => {
    const file = tableText('time [s],temp,ECG (mV)\n', ROWS, (row) => `${second(row)},36.${row % 10},${row < 1500 ? '' : beatMv(row)}`);
    const { leads } = readTable(file);
    expect(leads.map(({ name }) => name)).toEqual(['ECG']);
    expect(leads[0].samplesMv.subarray()[1600]).toBeCloseTo(beatMv(1600), 5);
  }); // prettier-ignore

  it('OpenSignals files that were converted to millivolts, and those in steps of a biosignalsplux', () => {
    const device = '"device": "biosignalsplux", "sampling rate": 250, "label": ["CH1"], "resolution": [16]';
    const head = `# OpenSignals Text File Format\n# {"00:07": {"sensor": ["ECG"], "column": ["nSeq", "DI", "CH1"], ${device}}}\n# EndOfHeader\n`;
    const converted = readTable(tableText(head, ROWS, (row) => `${row}\t0\t${beatMv(row).toFixed(4)}\t`));
    expect(converted.leads[0]).toMatchObject({ name: 'ECG', sourceUnit: 'mV', unitAssumed: true });
    expect(converted.leads[0].samplesMv.subarray()[100]).toBeCloseTo(beatMv(100), 5);
    // 2^16 steps over 3 V, behind a gain of 1019.
    const steps = (row: number) => Math.round(32_768 + (beatMv(row) * 65_536 * 1019) / 3000);
    const raw = readTable(tableText(head, ROWS, (row) => `${row}\t0\t${steps(row)}\t`));
    expect(raw.leads[0].samplesMv.subarray()[100] - raw.leads[0].samplesMv.subarray()[0]).toBeCloseTo(
      beatMv(100) - beatMv(0),
      3,
    );
  });
});

describe('tables made to take long', () => {
  // Oracle: the work grows with the file, or with the line, and not with its square.
  it.each<readonly [what: string, size: number, file: (size: number) => NamedBytes]>([
    ['rows of brackets that never close', 20_000, (size) => tableText('time,ecg\n', size, (row) => `${row},${'['.repeat(13)}1,2,3,4`)],
    ['rows full of brackets that never close', 1000, (size) => tableText('time,ecg\n', 40, (row) => `${row},${'['.repeat(size)}1,2,3,4`)],
    ['a rate of odd digits', 20_000, (size) => tableText('Sampling rate: 257.0389 Hz\nx\n', size, (row) => String(beatMv(row)))],
  ])('%s', (_, size, file) => {
    const growth = growthOfWork((length) => {
      const made = file(length);
      return () => readTable(made);
    }, size);
    expect(growth).toBeLessThan(MOST_GROWTH);
  }); // prettier-ignore

  // Oracle: what is known of thousands of columns by their number alone is not asked of each of their names.
  it.each(['1;2;3;4', '0.25', '7 mV'])('thousands of columns of %s are refused at once', (cell) => {
    const cells = Array.from({ length: 4000 }, () => cell).join(',');
    expect(() => readTable(tableText('', 60, () => cells))).toThrow(/\d{4,5} columns of numbers/);
  });
});
