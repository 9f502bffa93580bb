import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeRr } from '../../../../src/ecg/export/write-rr.ts';
import {
  catalogueFiles,
  readIntervalsFromCatalogue,
  readRecording,
} from '../../../../src/ecg/formats/read-recording.ts';
import { storedBytes } from '../../../../src/ecg/formats/catalogue/stored-file.ts';
import type { IntervalList } from '../../../../src/ecg/recording/interval-list.ts';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { beatMv, inUtf16, tableText } from '../table/table-text.ts';
import { namedText } from '../wfdb/named-text.ts';
import { restingIntervals, writeHrm } from './interval-text.ts';

const RESTING = restingIntervals(400);
const listed = (files: readonly NamedBytes[]) => catalogueFiles(files.map(storedBytes));

async function read(file: NamedBytes): Promise<IntervalList> {
  const catalogue = await listed([file]);
  expect(catalogue.recordings.map(({ entry }) => entry.holds)).toEqual(['intervals']);
  return readIntervalsFromCatalogue(catalogue, catalogue.recordings[0].entry.id);
}
const inMs = ({ rrSeconds }: IntervalList) => Array.from(rrSeconds, (rr) => Math.round(rr * 1000));

describe('lists of intervals', () => {
  const comma = (rr: number) => (rr / 1000).toFixed(3).replace('.', ',');
  const since = (i: number) => RESTING.slice(0, i + 1).reduce((sum, rr) => sum + rr, 0);
  // Oracle: the inverse of the writer.
  it.each([
    ['a number a line, milliseconds', namedText('export.txt', RESTING.join('\r\n'))],
    ['the same, with another line end and an empty line', namedText('export.txt', `${RESTING.join('\r')}\r\r`)],
    ['seconds with a decimal comma', namedText('a.csv', RESTING.map(comma).join('\n'))],
    ['a line that names them', namedText('2024.txt', `RR intervals (ms)\n${RESTING.join('\n')}`)],
    ['comments above, few numbers', namedText('IBI_p3.txt', `# subject 7\n# rest\n${RESTING.join('\n')}`)],
    ['a table of time stamp and interval', namedText('HRV.csv', `Phone timestamp;RR-interval [ms]\n${RESTING.map((rr, i) => `2024-01-31T14:0${i % 10}:00.000;${rr}`).join('\n')}`)],
    ['heart rate beside them', namedText('log.csv', `elapsed,hr,rr\n${RESTING.map((rr, i) => `${since(i)},${Math.round(60000 / rr)},${rr}`).join('\n')}`)],
    ['two columns without names that add up', namedText('x.txt', RESTING.map((rr, i) => `${(since(i) / 1000).toFixed(3)}\t${rr}`).join('\n'))],
    ['UTF-16', inUtf16(namedText('rr.txt', RESTING.join('\n')))],
    ['Polar .hrm with R-R data', writeHrm(RESTING)],
  ])('%s', async (_, file) => {
    expect(inMs(await read(file))).toEqual(RESTING);
  }); // prettier-ignore

  it('what Fiducial saves comes back', async () => {
    const rrAfterSeconds = Float32Array.from([...RESTING, Number.NaN], (rr) => rr / 1000);
    expect(inMs(await read(namedText('208.rr', writeRr({ count: rrAfterSeconds.length, rrAfterSeconds }))))).toEqual(RESTING); // prettier-ignore
  });

  it('any plausible series, from a steady to an uneven heart', async () => {
    const series = fc.tuple(fc.integer({ min: 350, max: 1500 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 1e6 })); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(series, async ([mean, spread, seed]) => {
        const list = restingIntervals(200, seed).map((rr) => Math.max(300, Math.round(mean + ((rr - 850) * spread) / 100)));
        expect(inMs(await read(namedText('file.txt', list.join('\n'))))).toEqual(list);
      }),
      { numRuns: 40 },
    ); // prettier-ignore
  });

  it('lines that are none leave a gap and are counted', async () => {
    const list = await read(namedText('rr.txt', [...RESTING.slice(0, 20), 0, 'lost', ...RESTING.slice(20)].join('\n')));
    expect(inMs(list)).toEqual([...RESTING.slice(0, 20), Number.NaN, Number.NaN, ...RESTING.slice(20)]);
    expect(list.warnings.map(({ code, message }) => [code, message.slice(0, 7)])).toEqual([['invalid-samples', '2 lines']]); // prettier-ignore
  });

  it('a number beyond all numbers is no interval', async () => {
    const list = await read(namedText('rr.txt', [...RESTING.slice(0, 20), '1e999', ...RESTING.slice(20)].join('\n')));
    expect(inMs(list)[20]).toBeNaN();
  });

  it('.hrm: when it was recorded; without R-R data a sentence that says so', async () => {
    const { startOfDaySeconds, comments } = await read(writeHrm(RESTING));
    expect([startOfDaySeconds, comments]).toEqual([50_592.5, ['Recorded: 20240131 14:03:12.5', 'after lunch']]);
    const rates = await listed([writeHrm([72, 73, 75], 5)]);
    await expect(readIntervalsFromCatalogue(rates, 'walk.hrm')).rejects.toMatchObject({ code: 'no-signal', message: expect.stringMatching(/every 5 seconds.*R-R/) as string }); // prettier-ignore
  });
});

describe('never one for the other', () => {
  it('intervals are no signal to analyse', async () => {
    await expect(readRecording([namedText('rr.txt', RESTING.join('\n'))])).rejects.toMatchObject({ code: 'no-signal', message: expect.stringMatching(/intervals between beats/) as string }); // prettier-ignore
  });

  // Oracle: the same samples as a table.
  it.each([
    ['steps of a converter, one a line', (i: number) => String(Math.round(1000 + 300 * beatMv(i)))],
    ['offset volts', (i: number) => (1.2 + 0.5 * beatMv(i)).toFixed(4)],
    ['microvolts', (i: number) => String(Math.round(1000 * beatMv(i)))],
  ])('samples of an ECG: %s', async (_, row) => {
    for (const head of ['', 'ecg\n', 'value\n']) {
      const { recordings } = await listed([tableText(head, 3000, row, 'signal.txt')]);
      expect(recordings.map(({ entry }) => entry.holds)).toEqual(['signal']);
    }
  });

  it.each([
    ['an ECG beside the intervals', tableText('time,ecg,rr\n', 500, (i) => `${i / 130},${beatMv(i)},850`)],
    ['a stated sampling rate', tableText('# Sampling rate: 250 Hz\n', 500, (i) => String(Math.round(900 + 90 * Math.sin(i))))], // prettier-ignore
    ['heart rates', tableText('', 200, (i) => String(60 + (i % 30)))],
    ['times of beats', tableText('', 200, (i) => String(i * 800 + 100))],
  ])('%s: no list of intervals', async (_, file) => {
    const { recordings } = await listed([file]).catch(() => ({ recordings: [] }));
    expect(recordings.filter(({ entry }) => entry.holds === 'intervals')).toEqual([]);
  });

  it('a list beside its recording is no entry of its own', async () => {
    const edf = namedText('a/100.hea', '100 1 250 4\n100.dat 16 200 12 0 0 0 0 II\n');
    const { recordings } = await listed([edf, { name: 'a/100.dat', bytes: new Uint8Array(8) }, namedText('a/100.rr', RESTING.join('\n'))]); // prettier-ignore
    expect(recordings.map(({ entry }) => [entry.name, entry.holds])).toEqual([['100', 'signal']]);
  });
});
