import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { describeTable } from '../../../../src/ecg/formats/table/describe-table.ts';
import { readTable } from '../../../../src/ecg/formats/table/read-table.ts';
import { readTableStream } from '../../../../src/ecg/formats/table/read-table-stream.ts';
import { namedText } from '../wfdb/named-text.ts';
import { tableFuzzSeeds } from './fuzz-seeds.ts';
import { beatMv, inUtf16, tableText } from './table-text.ts';

// Oracle: the values written into the text, to the precision of a 32-bit float.
const ROWS = 600;
const WRITTEN = Float32Array.from({ length: ROWS }, (_, index) => beatMv(index));
const comma = (value: number) => value.toFixed(3).replace('.', ',');
const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);

describe('readTable: how a table is written', () => {
  const cases: Record<string, ReturnType<typeof tableText>> = {
    comma: tableText('t_s,ecg_mV\n', ROWS, (i) => `${i / 500},${beatMv(i)}`),
    'semicolon and decimal comma': tableText('time [s];ecg [mV]\n', ROWS, (i) => `${comma(i / 500)};${comma(beatMv(i))}`),
    'comma, and decimal comma in quotes': tableText('time [s],ecg [mV]\n', ROWS, (i) => `"${comma(i / 500)}","${comma(beatMv(i))}"`),
    tabs: tableText('time (ms)\tecg (mV)\n', ROWS, (i) => `${i * 2}\t${beatMv(i)}\t`),
    spaces: tableText('seconds  ecg/mV\n', ROWS, (i) => `  ${(i / 500).toFixed(3)}   ${beatMv(i)}`),
    CRLF: tableText('time [s],ecg [mV]\r\n', ROWS, (i) => `${i / 500},${beatMv(i)}\r`),
    'microvolts and microseconds': tableText('time (us),ecg (µV)\n', ROWS, (i) => `${i * 2000},${Math.round(1000 * beatMv(i))}`),
    'a typographic minus': tableText('time [s],ecg [mV]\n', ROWS, (i) => `${i / 500},${String(beatMv(i)).replace('-', '\u2212')}`),
    'units in a row of their own': tableText("'Elapsed time','MLII'\n'hh:mm:ss.mmm','mV'\n", ROWS, (i) => `'0:0${Math.floor(i / 500)}.${String((i % 500) * 2).padStart(3, '0')}',${beatMv(i)}`),
  }; // prettier-ignore

  it.each(Object.entries(cases))('%s', (_, file) => {
    for (const given of [file, inUtf16(file), { ...file, bytes: Uint8Array.of(0xef, 0xbb, 0xbf, ...file.bytes) }]) {
      const { sampleRateHz, leads, warnings } = readTable(given);
      expect(warnings).toEqual([]);
      expect(sampleRateHz).toBe(500);
      expect(leads).toHaveLength(1);
      leads[0].samplesMv.subarray().forEach((sample, i) => expect(sample).toBeCloseTo(WRITTEN[i], 6));
    }
  });

  it('an Apple export: metadata above, no time column, either decimal mark', () => {
    const head = 'Name,A Person\nDevice,"Watch6,7"\nSample Rate,512 hertz\n\nLead,Lead I\nUnit,µV\n\n';
    for (const decimal of [(value: number) => value.toFixed(3), comma]) {
      const { format, sampleRateHz, leads, warnings, comments } = readTable(
        tableText(head, ROWS, (i) => decimal(1000.123 * beatMv(i))),
      );
      expect([format, sampleRateHz, warnings]).toEqual(['Table of samples (Apple Health ECG export)', 512, []]);
      expect(leads[0]).toMatchObject({ name: 'I', sourceUnit: 'uV', unitAssumed: false });
      expect(leads[0].samplesMv.subarray()[100]).toBeCloseTo(1.000123 * beatMv(100), 6);
      expect(comments).toContain('Name,A Person');
    }
  });

  it('numbers and nothing else: rate and unit are assumed, and nothing says that it is an ECG', () => {
    const { sampleRateHz, leads, warnings } = readTable(tableText('', ROWS, (i) => String(beatMv(i))));
    expect(sampleRateHz).toBe(250);
    expect(leads[0]).toMatchObject({ name: 'column 1', unitAssumed: true, sourceUnit: 'mV', foreign: 'unknown' });
    expect(codes(warnings)).toEqual(['no-ecg', 'assumed-sample-rate', 'assumed-unit']);
  });

  it('converter steps of an MIT-BIH record: 200 per mV about their middle', () => {
    const file = tableText("'sample #','MLII'\n", ROWS, (i) => `${i},${1024 + Math.round(200 * beatMv(i))}`);
    const { sampleRateHz, leads } = readTable(file);
    expect(sampleRateHz).toBe(360);
    expect(leads[0].samplesMv.subarray()[100] - leads[0].samplesMv.subarray()[0]).toBeCloseTo(
      beatMv(100) - beatMv(0),
      2,
    );
  });
});

describe('readTable: time', () => {
  it('a gap in the time stamps becomes a gap in the samples', () => {
    const file = tableText('time [ms],ecg [mV]\n', ROWS, (i) => `${i * 4 + (i >= 300 ? 400 : 0)},${beatMv(i)}`);
    const { sampleRateHz, leads, warnings } = readTable(file);
    expect([sampleRateHz, leads[0].samplesMv.length, codes(warnings)]).toEqual([250, ROWS + 100, ['time-gap']]);
    expect(leads[0].samplesMv.subarray(300, 400).every((sample) => Number.isNaN(sample))).toBe(true);
    expect(leads[0].samplesMv.subarray()[400]).toBeCloseTo(WRITTEN[300], 6);
  });

  it('jittering stamps give an even rate, by regression', () => {
    // Oracle: least squares removes a jitter of no trend; ±0.8 ms of 4 ms, from a linear congruential generator.
    let state = 1;
    const jitter = () => 1.6 * ((state = (state * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5);
    const file = tableText('time [ms],ecg [mV]\n', ROWS, (i) => `${(i * 4 + jitter()).toFixed(4)},${beatMv(i)}`);
    const { sampleRateHz, leads } = readTable(file);
    expect(sampleRateHz).toBe(250);
    expect(leads[0].samplesMv).toHaveLength(ROWS);
  });

  it('a clock goes on past midnight', () => {
    const clock = (i: number) => new Date(86_399_000 + i * 4).toISOString().slice(11, 23);
    const { sampleRateHz, leads, warnings } = readTable(tableText('time,ecg [mV]\n', ROWS, (i) => `${clock(i)},${beatMv(i)}`));
    expect([sampleRateHz, leads[0].samplesMv.length, warnings]).toEqual([250, ROWS, []]);
  }); // prettier-ignore

  it.each([
    ['a pause of a thousand years is not filled, but told', 3e13, 'time-gap', /8333333 h/],
    ['time that runs backwards is joined', -5000, 'irregular-time', /backwards/],
  ])('%s', (_, jump, code, message) => {
    const row = (i: number) => `${i * 4 + 9000 + (i >= 300 ? jump : 0)},${beatMv(i)}`;
    const { leads, warnings } = readTable(tableText('time [ms],ecg [mV]\n', ROWS, row));
    expect([leads[0].samplesMv.length, codes(warnings)]).toEqual([ROWS, [code]]);
    expect(warnings[0].message).toMatch(message);
  });
});

describe('readTable: cells and corrections', () => {
  it('missing cells and other words are gaps with a warning, other columns are named', () => {
    const words = ['', 'nan', 'lost'];
    const file = tableText('time [s],ecg [mV],hr\n', ROWS, (i) => `${i / 250},${i < 3 ? words[i] : beatMv(i)},60`);
    const { leads, warnings } = readTable(file);
    expect(codes(warnings)).toEqual(['invalid-samples', 'time-gap', 'ignored-column']);
    expect(warnings[0].message).toBe('1 cell of ecg holds no number: shown as gaps.');
    expect(warnings[1].message).toBe('2 cells of ecg are empty or marked as missing: shown as gaps.');
    expect(Array.from(leads[0].samplesMv.subarray(0, 3))).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('what a person says goes before what is guessed', () => {
    const file = tableText('a;b;c\n', ROWS, (i) => `${i};${7 * beatMv(i)};${beatMv(i)}`);
    const options = { columns: [2, 1], unit: 'V', sampleRateHz: 333, timeColumn: null } as const;
    const { sampleRateHz, leads, warnings } = readTable(file, options);
    expect([sampleRateHz, leads.map(({ name }) => name), codes(warnings)]).toEqual([333, ['c', 'b'], ['ignored-column']]);
    expect(leads[0].samplesMv.subarray()[100]).toBeCloseTo(1000 * beatMv(100), 2);
    expect(describeTable(file.bytes, options)).toMatchObject({ sampleRateOrigin: { kind: 'chosen' }, timeColumn: null, delimiter: ';' });
  }); // prettier-ignore

  it.each([
    ['one beat per row', tableText('', 40, (i) => Array.from({ length: 188 }, (_, j) => ((i * j) % 7) / 7).join(',')), 'no-signal'],
    ['words', namedText('t.csv', 'one,two\nthree,four\n'), 'unknown-format'],
    ['nothing', namedText('t.csv', ''), 'empty-file'],
    ['one row', namedText('t.csv', '1,2,3'), 'no-signal'],
  ])('%s: an error that says why', (_, file, code) => {
    expect(() => readTable(file)).toThrowError(expect.objectContaining({ name: 'RecordingError', code }) as Error);
  }); // prettier-ignore
});

describe('readTableStream', () => {
  it('gives what the whole file gives, however it is cut into pieces', async () => {
    for (const [file] of tableFuzzSeeds()) {
      const whole = readTable(file);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }), async (sizes) => {
          async function* pieces() {
            await Promise.resolve();
            for (let at = 0, i = 0; at < file.bytes.length; at += sizes[i++ % sizes.length]) {
              yield file.bytes.subarray(at, at + sizes[i % sizes.length]);
            }
          }
          expect(await readTableStream(pieces(), file.name)).toEqual(whole);
        }),
        { numRuns: 20 },
      );
    }
  });

  it('stops when it is aborted, and closes the stream', async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('1\n2\n')),
      cancel: () => {
        cancelled = true;
      },
    });
    const controller = new AbortController();
    const reading = readTableStream(stream, 't.csv', {
      onProgress: (bytes) => {
        if (bytes > 100) controller.abort();
      },
      signal: controller.signal,
    });
    await expect(reading).rejects.toThrow(/abort/i);
    expect(cancelled).toBe(true);
  });
});

describe('the registry', () => {
  it('opens every seed', async () => {
    for (const seed of tableFuzzSeeds())
      expect((await readRecording(seed)).leads[0].samplesMv.length).toBeGreaterThan(50);
  });
});
