import { describe, expect, it } from 'vitest';
import { AnalysisSession } from '../../../src/analysis/worker/analysis-session.ts';
import type { OpenableFile } from '../../../src/analysis/analysis-api.ts';
import { sampleFiles } from '../../ecg/committed-sample.ts';
import { madeZip } from '../../ecg/formats/zip/made-zip.ts';
import { readShippedModel } from '../shipped-model.ts';

// Oracle: the committed recording, opened once by itself, gives what it must give out of a folder, a ZIP or a blob.

const ignore = () => undefined;
const TABLE = new TextEncoder().encode(
  `ecg\n${Array.from({ length: 2000 }, (_, i) => (i % 200 < 4 ? 900 : Math.round(40 * Math.sin(i / 30)))).join('\n')}\n`,
);

function newSession(): AnalysisSession {
  return new AnalysisSession({ readModelFiles: readShippedModel });
}

/** The committed recording in two folders, as files of a device. */
async function twoFolders(): Promise<OpenableFile[]> {
  const files = await sampleFiles();
  return ['a', 'b'].flatMap((folder) =>
    files.map(({ name, bytes }) => ({ name: `${folder}/${name}`, blob: new Blob([bytes.slice()]) })),
  );
}

describe('files with several recordings', () => {
  it('are listed, and opened one at a time', async () => {
    const session = newSession();
    const { recordings, warnings } = await session.list(await twoFolders());
    expect(recordings.map(({ id, files }) => [id, files.length])).toEqual([
      ['a/mitdb208.hea', 2],
      ['b/mitdb208.hea', 2],
    ]);
    expect(warnings).toEqual([]);
    const summary = await session.openListed('b/mitdb208.hea');
    expect(summary).toMatchObject({ name: 'mitdb208', durationSeconds: 300, warnings: [], table: null });
    await expect(session.openListed('c/mitdb208.hea')).rejects.toMatchObject({ name: 'RecordingError' });
  });

  it('may be a ZIP, which gives the same trace', async () => {
    const session = newSession();
    await session.list([{ name: 'db.zip', blob: new Blob([madeZip(await sampleFiles()).slice()]) }]);
    const summary = await session.openListed('db.zip/mitdb208.hea');
    const request = { leadIndex: 0, filtered: false, startSeconds: 10, endSeconds: 11, maxColumns: 500 };
    const fromZip = await session.trace(request);
    await session.open(await sampleFiles());
    expect(await session.trace(request)).toEqual({ ...fromZip, recordingId: 2 });
    expect(summary.name).toBe('mitdb208');
  });

  it('that cannot be listed leave the list before them', async () => {
    const session = newSession();
    await expect(session.openListed('x')).rejects.toMatchObject({ message: 'Open the files of a recording first.' });
    await session.list(await twoFolders());
    await expect(session.list([{ name: 'x.md', bytes: new TextEncoder().encode('no') }])).rejects.toMatchObject({
      code: 'unknown-format',
    });
    await expect(session.openListed('a/mitdb208.hea')).resolves.toMatchObject({ name: 'mitdb208' });
  });

  it('are looked through with words about how far that is, and no longer when it is cancelled', async () => {
    const session = newSession();
    const many = Array.from({ length: 200 }, (_, i) => ({ name: `n${i}.bin`, bytes: Uint8Array.of(1) }));
    const told: number[] = [];
    await session.list([...many, ...(await sampleFiles())], ({ done }) => void told.push(done));
    expect(told).toEqual([0, 50, 100, 150, 200]);
    const listing = session.list(
      [...many, ...(await sampleFiles())],
      ({ done }) => done === 50 && session.cancelReading(),
    );
    await expect(listing).rejects.toMatchObject({ name: 'AbortError' });
    await expect(session.openListed('mitdb208.hea')).resolves.toMatchObject({ name: 'mitdb208' });
  });

  it('that were taken away are asked for again', async () => {
    const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone')) }) };
    await expect(newSession().open([{ name: 'x.hea', blob: gone as unknown as Blob }])).rejects.toMatchObject({
      name: 'RecordingError',
      message: 'x.hea can no longer be read: it was moved or changed. Open it again.',
    });
  });
});

describe('a summary', () => {
  it('of one of them gives its figures and leaves the open recording alone', async () => {
    const session = newSession();
    const { analysisLead } = await session.open(await sampleFiles());
    const { beats, heartRate } = await session.analyse(analysisLead ?? 0, ignore, ignore);
    await session.list(await twoFolders());
    const figures = await session.summarise('b/mitdb208.hea');
    expect(figures).toMatchObject({ name: 'mitdb208', leads: ['MLII'], analysedLead: 'MLII', sampleRateHz: 360 });
    expect(figures.analysis?.counts.total).toBe(beats.count);
    expect(figures.analysis?.heartRate).toEqual(heartRate);
    await expect(session.explain(0, null)).resolves.toMatchObject({ beatIndex: 0 });
  });

  it('of a recording too slow to analyse says so and keeps its facts', async () => {
    const session = newSession();
    await session.list([
      { name: 'slow.hea', bytes: new TextEncoder().encode('slow 1 10 20\nslow.dat 16 200(0)/mV 16 0 0 0 0 II\n') },
      { name: 'slow.dat', bytes: new Uint8Array(40) },
    ]);
    const { analysis, durationSeconds, warnings } = await session.summarise('slow.hea');
    expect([analysis, durationSeconds, warnings.at(-1)?.code]).toEqual([null, 2, 'not-analysed']);
  });

  it('stops when it is cancelled', async () => {
    const session = newSession();
    await session.start('wasm');
    await session.list(await twoFolders());
    const running = session.summarise('a/mitdb208.hea');
    session.cancelSummary();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a table', () => {
  it('is read with guesses, described with corrections, and read again with them', async () => {
    const session = newSession();
    const first = await session.open([{ name: 'strip.csv', bytes: TABLE }]);
    expect(first.table?.columns.map(({ role }) => role)).toEqual(['lead']);
    expect(first.table?.sampleRateOrigin.kind).toBe('assumed');
    const layout = await session.describeTable({ sampleRateHz: 500 });
    expect([layout.sampleRateHz, layout.sampleRateOrigin.kind]).toEqual([500, 'chosen']);
    const again = await session.reopen({ sampleRateHz: 500, unit: 'uV' });
    expect(again).toMatchObject({ sampleRateHz: 500, durationSeconds: 4 });
    const { maxMv } = await session.trace({ leadIndex: 0, filtered: false, startSeconds: 0, endSeconds: 4, maxColumns: 2000 }); // prettier-ignore
    expect(Math.max(...maxMv)).toBeCloseTo(0.9, 6);
  });

  it('is what the open recording must be for that', async () => {
    const session = newSession();
    await expect(session.reopen({})).rejects.toMatchObject({ message: 'Open a recording first.' });
    await session.open(await sampleFiles());
    await expect(session.describeTable({})).rejects.toMatchObject({ name: 'RecordingError' });
  });
});
