import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAnalysisClient, type AnalysisClient } from '../../../src/analysis/worker/analysis-client.ts';
import type { OpenableFile } from '../../../src/analysis/analysis-api.ts';
import type { Fault } from './made.worker.ts';

// Oracle: what the person is promised: whatever a worker does, it can be stopped, the next file opens, and what was there
// is there again under the same numbers.

const ignore = () => undefined;
const SOUND: Fault = { at: null, how: 'spin' };
const clients: AnalysisClient[] = [];

/** A client whose nth worker has the nth fault; the last one goes for all later ones. */
function startClient(...faults: readonly Fault[]) {
  let made = 0;
  const client = createAnalysisClient(() => {
    const fault = faults[Math.min(made++, faults.length - 1)];
    return new Worker(new URL('./made.worker.ts', import.meta.url), { type: 'module', name: JSON.stringify(fault) });
  });
  clients.push(client);
  const watcher = { silent: vi.fn(), restoring: vi.fn(), engine: vi.fn(), lost: vi.fn() };
  client.watch(watcher);
  return { client, watcher, made: () => made };
}

/** The first half minute of the committed recording (one lead, format 212: two samples in three bytes). */
async function sampleFiles(): Promise<OpenableFile[]> {
  const header = await (await fetch('/samples/mitdb208.hea')).text();
  const samples = await (await fetch('/samples/mitdb208.dat')).blob();
  return [
    { name: 'mitdb208.hea', blob: new Blob([header.replace(' 108000', ' 10800')]) },
    { name: 'mitdb208.dat', blob: samples.slice(0, (10_800 * 3) / 2) },
  ];
}

const stuck = (how: Fault['how']): OpenableFile => ({ name: how, blob: new Blob(['x']) });
const VIEW = { leadIndex: 0, filtered: true, startSeconds: 0, endSeconds: 2, maxColumns: 800 };

/** The sample open and analysed, its fourth beat relabelled. */
async function openCorrected(client: AnalysisClient) {
  await client.list(await sampleFiles());
  const { recordingId } = await client.openListed('mitdb208.hea');
  const { beats } = await client.analyse(0, ignore, ignore);
  const edits = [{ kind: 'relabel', sample: beats.rPeakSample[3], classIndex: 4 } as const];
  const analysis = await client.edit({ recordingId, leadIndex: 0 }, edits);
  return { recordingId, analysis };
}

beforeAll(() => {
  const base = document.createElement('base');
  base.href = '/';
  document.head.append(base);
  return () => base.remove();
});
afterEach(() => clients.splice(0).forEach((client) => client.terminate()));

describe('a worker that spins for ever', () => {
  it('is stopped, and the next file opens', async () => {
    const { client, watcher, made } = startClient(SOUND);
    const reading = client.list([stuck('spin')]);
    // The person is told that nothing is heard before they stop it.
    await expect.poll(() => watcher.silent.mock.calls).toEqual([[true]]);
    client.stop();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(made()).toBe(2);
    expect(await client.list(await sampleFiles())).toMatchObject({ recordings: [{ id: 'mitdb208.hea' }] });
    expect(watcher.silent).toHaveBeenLastCalledWith(false);
    expect(watcher.lost).not.toHaveBeenCalled();
  });

  it('takes nothing along: recording, analysis and corrections are there again, under the same numbers', async () => {
    const { client, watcher, made } = startClient(SOUND);
    const { recordingId, analysis } = await openCorrected(client);
    const before = await client.export('json');
    const reading = client.list([stuck('spin')]);
    // Asked while nobody answers, and answered all the same.
    const trace = client.trace(VIEW);
    client.stop();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect((await trace).recordingId).toBe(recordingId);
    const explanation = await client.explain(3, null);
    expect(explanation).toMatchObject({ beatIndex: 3, of: analysis.of });
    const after = await client.export('json');
    expect(after.of).toEqual(analysis.of);
    expect(withoutTime(after.bytes)).toEqual(withoutTime(before.bytes));
    expect(watcher.restoring).toHaveBeenLastCalledWith(null);
    // The next correction is a revision of its own.
    const { of } = await client.edit({ recordingId, leadIndex: 0 }, []);
    expect(of.revision).toBeGreaterThan(analysis.of.revision);
    expect(made()).toBe(2);
  });

  it('is stopped by cancelling what it is at, too', async () => {
    const { client } = startClient({ at: 'summarise', how: 'spin' }, SOUND);
    await client.list(await sampleFiles());
    const summary = client.summarise('mitdb208.hea');
    client.cancelSummary();
    await expect(summary).rejects.toMatchObject({ name: 'AbortError' });
    expect((await client.summarise('mitdb208.hea')).analysis?.counts.total).toBeGreaterThan(40);
  });

  it('is not replaced when it stops looking through files as it is asked to', async () => {
    const { client, made } = startClient(SOUND);
    await client.open(await sampleFiles());
    const many = Array.from({ length: 20_000 }, (_, i) => ({ name: `n${i}.bin`, bytes: Uint8Array.of(1) }));
    const reading = client.list(many, ({ done }) => done > 0 && client.cancelReading());
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    await client.trace(VIEW);
    expect(made()).toBe(1);
  });

  it('is not replaced when it stops as it is asked to', async () => {
    const { client, made } = startClient(SOUND);
    await client.open(await sampleFiles());
    const running = client.analyse(0, ({ stage }) => stage === 'detecting' && client.cancel(), ignore);
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await client.trace(VIEW);
    expect(made()).toBe(1);
  });
});

describe('a worker that ends by itself', () => {
  it('is noticed, said and replaced; what it was at is refused, the rest goes on', async () => {
    const { client, watcher, made } = startClient(SOUND);
    const { analysis } = await openCorrected(client);
    const reading = client.list([stuck('throw')]);
    await expect(reading).rejects.toMatchObject({ name: 'WorkerError', code: 'worker-lost' });
    expect(watcher.lost).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'worker-lost' }));
    expect(await client.explain(3, null)).toMatchObject({ of: analysis.of });
    expect(made()).toBe(2);
  });

  it('at a question is asked no second time', async () => {
    const { client, watcher, made } = startClient({ at: 'explain', how: 'throw' });
    await openCorrected(client);
    await expect(client.explain(3, null)).rejects.toMatchObject({ code: 'worker-lost' });
    expect(watcher.lost).toHaveBeenCalledOnce();
    expect(made()).toBe(2);
    await client.templates();
  });

  it('again while everything is brought back is given up, said, and works on', async () => {
    const { client, watcher, made } = startClient(SOUND, { at: 'restoreAnalysis', how: 'throw' }, SOUND);
    const { recordingId } = await openCorrected(client);
    await expect(client.list([stuck('throw')])).rejects.toMatchObject({ code: 'worker-lost' });
    await expect(client.explain(3, null)).rejects.toMatchObject({ code: 'worker-lost-again' });
    expect(watcher.lost.mock.calls).toMatchObject([[{ code: 'worker-lost' }], [{ code: 'worker-lost-again' }]]);
    expect((await client.trace(VIEW)).recordingId).toBe(recordingId);
    const again = await client.analyse(0, ignore, ignore);
    expect(await client.explain(3, null)).toMatchObject({ of: again.of });
    expect(made()).toBe(3);
  });

  it('because a message cannot be read is replaced as well', async () => {
    const workers: Worker[] = [];
    const client = createAnalysisClient(() => {
      const name = JSON.stringify(SOUND);
      const worker = new Worker(new URL('./made.worker.ts', import.meta.url), { type: 'module', name });
      workers.push(worker);
      return worker;
    });
    clients.push(client);
    await client.list(await sampleFiles());
    workers[0].dispatchEvent(new MessageEvent('messageerror'));
    expect(await client.openListed('mitdb208.hea')).toMatchObject({ name: 'mitdb208' });
    expect(workers).toHaveLength(2);
  });
});

describe('what is brought back', () => {
  it('is refused, with the reason, when its files are gone', async () => {
    const { client, made } = startClient(SOUND);
    const folder = await navigator.storage.getDirectory();
    const files = await Promise.all((await sampleFiles()).map((file) => onDisk(folder, file)));
    await client.open(files);
    for (const { name } of files) await folder.removeEntry(name);
    await expect(client.list([stuck('throw')])).rejects.toMatchObject({ code: 'worker-lost' });
    await expect(client.trace(VIEW)).rejects.toMatchObject({ name: 'RecordingError', code: 'file-unreadable' });
    expect(await client.open(await sampleFiles())).toMatchObject({ name: 'mitdb208' });
    expect(made()).toBe(2);
  });

  it('can be stopped: then what it is for is refused until something is opened or analysed', async () => {
    const { client, watcher } = startClient(SOUND, { at: 'restoreAnalysis', how: 'spin' }, SOUND);
    // On a slow machine the recording may take longer to be back than silence takes to be said.
    const faults = new BroadcastChannel('faults');
    const spins = new Promise<void>((resolve) => {
      faults.onmessage = ({ data }) => data === 'restoreAnalysis' && resolve();
    });
    await openCorrected(client);
    const reading = client.list([stuck('spin')]);
    client.stop();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    const explanation = client.explain(3, null);
    await spins;
    faults.close();
    await expect.poll(() => watcher.silent.mock.lastCall).toEqual([true]);
    client.stop();
    await expect(explanation).rejects.toMatchObject({ code: 'worker-stopped' });
    await expect(client.explain(3, null)).rejects.toMatchObject({ code: 'worker-stopped' });
    expect(watcher.lost).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'worker-stopped' }));
    await client.analyse(0, ignore, ignore);
    expect(await client.explain(3, null)).toMatchObject({ beatIndex: 3 });
  });
});

describe('a worker whose script does not come', () => {
  it('is said, and tried again only when something else is asked', async () => {
    let made = 0;
    const client = createAnalysisClient(() => {
      made++;
      return made === 1
        ? new Worker('/no-such-worker.js', { type: 'module' })
        : new Worker(new URL('./made.worker.ts', import.meta.url), { type: 'module', name: JSON.stringify(SOUND) });
    });
    clients.push(client);
    const lost = vi.fn();
    client.watch({ silent: vi.fn(), restoring: vi.fn(), engine: vi.fn(), lost });
    await expect(client.list(await sampleFiles())).rejects.toMatchObject({ code: 'worker-missing' });
    expect(lost).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'worker-missing' }));
    expect(made).toBe(1);
    expect(await client.open(await sampleFiles())).toMatchObject({ name: 'mitdb208' });
    expect(made).toBe(2);
  });
});

/** The same file where it can be taken away. */
async function onDisk(folder: FileSystemDirectoryHandle, file: OpenableFile): Promise<OpenableFile> {
  const { name, blob } = file as { name: string; blob: Blob };
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(blob);
  await writable.close();
  return { name, blob: await handle.getFile() };
}

/** An exported analysis without the moment it was made. */
function withoutTime(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes), (key, value: unknown) => (key === 'exportedAt' ? null : value));
}
