import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { readRecording } from '../../src/ecg/formats/read-recording.ts';
import { pairBeats, UNPAIRED } from '../../src/ecg/scoring/pair-beats.ts';
import { spellsOfAnnotations } from '../../src/ecg/rhythm/spells/rhythm-codes.ts';
import { selectReferenceBeats } from '../../src/ecg/scoring/select-reference-beats.ts';
import { runCommand } from '../../src/headless/command.ts';
import { madeZip } from '../ecg/formats/zip/made-zip.ts';
import { dataFolder } from '../../training/datasets/data-folder.ts';
import { collectOutput } from '../collect-output.ts';
import { missingRecordings } from '../missing-recordings.ts';

const SAMPLE = 'public/samples/mitdb208.hea';
const RECORD_100 = join(dataFolder(), 'mitdb', '100.hea');
const isMissing = missingRecordings('the analysis of record 100', 'mitdb');

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'analyse-'));
});
afterEach(() => rm(out, { recursive: true }));

async function run(...args: string[]) {
  const { results, ...rest } = await collectOutput((output) => runCommand(['analyse', ...args], output));
  return { ...rest, result: results.join('\n') };
}

/** Sample and class letter of every row of a beat table. */
async function tableBeats(name: string) {
  const text = await readFile(join(out, `${name}.beats.csv`), 'utf8');
  const rows = text.trimEnd().split('\r\n').slice(2);
  return rows.map((row) => row.split(',')).map((cells) => ({ sample: Number(cells[2]), symbol: cells[3] }));
}

/**
 * Decoder of its own, straight from the published format: little-endian words of a 6-bit code and a 10-bit interval.
 * Gives the beats, and the auxiliary text.
 */
function decodeMitFormat(bytes: Buffer) {
  const letters: Readonly<Record<number, string>> = { 1: 'N', 5: 'V', 9: 'S', 6: 'F', 13: 'Q' };
  const beats: { sample: number; symbol: string }[] = [];
  let notes = '';
  let sample = 0;
  let at = 0;
  for (;;) {
    const word = bytes.readUInt16LE(at);
    const [code, value] = [word >> 10, word & 1023];
    at += 2;
    if (word === 0) return { beats, notes };
    if (code === 59) {
      // SKIP: a 32-bit interval, high half first.
      sample += bytes.readUInt16LE(at) * 65536 + bytes.readUInt16LE(at + 2);
      at += 4;
    } else if (code === 63) {
      // AUX: text of this length, padded to an even one.
      notes += bytes.toString('latin1', at, at + value);
      at += value + (value % 2);
    } else if (code < 60) {
      // NUM, SUB and CHN (60…62) say more of the annotation before.
      sample += value;
      if (code in letters) beats.push({ sample, symbol: letters[code] });
    }
  }
}

describe('fiducial analyse', () => {
  it('writes the same beats as annotations and as a table', async () => {
    const { code, result, message } = await run(SAMPLE, '--out', out);
    expect([code, message]).toEqual([0, '']);
    const beats = await tableBeats('mitdb208');
    expect(result).toContain('mitdb208: WFDB 212, 360 Hz, 5:00, leads MLII (analysed)');
    expect(result).toContain(`  ${beats.length} beats: N `);
    // Oracle: the .fid bytes decoded by hand from the format's description.
    const decoded = decodeMitFormat(await readFile(join(out, 'mitdb208.fid')));
    expect(decoded.beats).toEqual(beats);
    expect(decoded.notes).toContain('Not a medical device');
    expect(decoded.notes).toMatch(/^\((N|B|T|AFIB|U)/);
    expect(result).toMatch(/^ {2}rhythm: [a-z-]+ \d+ % \(\d+ spells?, longest \d+:\d\d\)/m);
  });

  it('writes annotations that the reader gives back with the recording', async () => {
    await run(SAMPLE, '--out', out);
    const names = ['mitdb208.hea', 'mitdb208.dat'].map((name) => join('public/samples', name));
    const files = await Promise.all(
      [...names, join(out, 'mitdb208.fid')].map(async (path) => ({ name: path, bytes: await readFile(path) })),
    );
    const { annotations } = await readRecording(files);
    const { sample, classIndex } = selectReferenceBeats(annotations, 'project');
    const beats = Array.from(sample, (time, i) => ({ sample: time, symbol: BEAT_CLASSES[classIndex[i]] }));
    expect(beats).toEqual(await tableBeats('mitdb208'));
    // Oracle: spells lie side by side to the recording's end.
    const spells = spellsOfAnnotations(annotations, 360, 300);
    expect(spells.length).toBeGreaterThan(1);
    expect(spells[0].fromSeconds).toBeLessThan(0.01);
    expect(spells.at(-1)?.toSeconds).toBe(300);
  });

  it('takes any file of a record, names it once, and takes a folder', async () => {
    const twice = await run(SAMPLE, SAMPLE.replace('.hea', '.dat'), '--out', out);
    expect(twice.result.match(/^mitdb208:/gm)).toHaveLength(1);
    const folder = await run('public/samples', '--out', out, '--force');
    expect(folder.result).toContain('mitdb208: WFDB 212');
  });

  it('looks into archives and into folders in folders', async () => {
    const names = ['mitdb208.hea', 'mitdb208.dat'];
    const files = await Promise.all(
      names.map(async (name) => ({
        name: `db/${name}`,
        bytes: new Uint8Array(await readFile(join('public/samples', name))),
      })),
    );
    const folder = join(out, 'given', 'deep');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'download.zip'), madeZip(files));
    await run(SAMPLE, '--out', join(out, 'direct'));
    for (const path of [join(folder, 'download.zip'), join(out, 'given')]) {
      const { code, message } = await run(path, '--out', join(out, 'packed'), '--force');
      expect([code, message]).toEqual([0, '']);
      // Oracle: the results of the same files, not packed.
      for (const name of ['mitdb208.fid', 'mitdb208.beats.csv']) {
        expect(await readFile(join(out, 'packed', name))).toEqual(await readFile(join(out, 'direct', name)));
      }
    }
  });

  it('reads a table by itself, also beside records', async () => {
    const samples = Array.from({ length: 4000 }, (_, i) =>
      i % 200 < 4 ? '0.9' : (0.04 * Math.sin(i / 30)).toFixed(4),
    );
    await writeFile(join(out, 'strip.csv'), `# 250 Hz\necg [mV]\n${samples.join('\n')}\n`);
    await copyFile(SAMPLE, join(out, 'mitdb208.hea'));
    const { code, result } = await run(join(out, 'strip.csv'), '--out', out);
    expect([code, result.split('\n')[0]]).toEqual([0, expect.stringMatching(/^strip: .*250 Hz, 0:16/)]);
  });

  it('goes on after a bad file and ends with code 1', async () => {
    const picture = join(out, 'picture.dat');
    await writeFile(picture, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a));
    const alone = join(out, 'mitdb208.hea');
    await copyFile(SAMPLE, alone);
    const results = join(out, 'results');
    const { code, result, message } = await run(picture, join(out, 'absent.hea'), alone, SAMPLE, '--out', results);
    expect(code).toBe(1);
    expect(message.split('\n')).toEqual([
      expect.stringMatching(/picture\.dat: .*picture/),
      expect.stringContaining('absent.hea: '),
      expect.stringMatching(/mitdb208\.hea: .*mitdb208\.dat/),
    ]);
    expect(result).toContain('mitdb208: ');
    expect((await readdir(results)).sort()).toEqual([
      '.fiducial',
      'failures.csv',
      'mitdb208.beats.csv',
      'mitdb208.fid',
      'summary.csv',
    ]);
    const failures = (await readFile(join(results, 'failures.csv'), 'utf8')).split('\r\n');
    expect(
      failures
        .slice(2, -1)
        .map((line) => line.split(',', 1)[0])
        .sort(),
    ).toEqual([alone, join(out, 'absent.hea'), picture].sort());
  });

  it('refuses to replace the results of another recording of the same name', async () => {
    for (const name of ['mitdb208.hea', 'mitdb208.dat']) await copyFile(join('public/samples', name), join(out, name));
    const { code, message } = await run(SAMPLE, join(out, 'mitdb208.hea'), '--out', out);
    expect(code).toBe(1);
    expect(message).toContain('would replace those of public/samples/mitdb208.hea');
  });

  it('names the leads there are when the one asked for is not among them', async () => {
    const { code, message } = await run(SAMPLE, '--lead', 'V9', '--out', out);
    expect([code, message]).toEqual([1, `${SAMPLE}: mitdb208 has no lead V9: choose one of MLII.`]);
  });

  it('says what is wrong with its options', async () => {
    expect((await run('--help')).result).toMatch(/^Usage:/);
    for (const args of [[], ['--bad', SAMPLE], [SAMPLE, '--backend', 'webgpu']]) {
      const { code, message } = await run(...args);
      expect(code).toBe(2);
      expect(message).toContain('Usage:');
    }
  });
});

describe.skipIf(isMissing)('fiducial analyse on record 100', () => {
  // Oracle: the 2,273 reference beats of the MIT-BIH Arrhythmia Database, nearly all N.
  it('gives the beats of the reference annotations', async () => {
    const { code, result } = await run(RECORD_100, '--out', out);
    expect(code).toBe(0);
    expect(result).toContain('100: WFDB 212, 360 Hz, 30:06, leads MLII (analysed), V5');
    const { beats } = decodeMitFormat(await readFile(join(out, '100.fid')));
    expect(beats).toEqual(await tableBeats('100'));
    const files = ['hea', 'dat', 'atr'].map(async (extension) => {
      const name = `100.${extension}`;
      return { name, bytes: await readFile(join(dataFolder(), 'mitdb', name)) };
    });
    const { annotations } = await readRecording(await Promise.all(files));
    const reference = selectReferenceBeats(annotations, 'project');
    expect(reference.sample).toHaveLength(2273);
    const found = beats.map(({ sample }) => sample);
    const { referenceIndex, testIndex } = pairBeats(reference.sample, found, { sampleRateHz: 360 });
    expect([...referenceIndex, ...testIndex].filter((index) => index === UNPAIRED)).toHaveLength(0);
    const agreeing = testIndex.filter(
      (test, i) => beats[test].symbol === BEAT_CLASSES[reference.classIndex[referenceIndex[i]]],
    );
    expect(agreeing.length / 2273).toBeGreaterThan(0.95);
  });
});
