import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAnalysisClient, type AnalysisClient } from '../../../src/analysis/worker/analysis-client.ts';
import type { AnalysisProgress, Beats } from '../../../src/analysis/analysis.ts';
import type { NamedBytes } from '../../../src/ecg/recording/named-bytes.ts';

const ignore = () => undefined;
const FILES = ['mitdb208.hea', 'mitdb208.dat'];
const clients: AnalysisClient[] = [];

function createClient(): AnalysisClient {
  const client = createAnalysisClient();
  clients.push(client);
  return client;
}

/** The committed recording. */
function fetchSample(): Promise<NamedBytes[]> {
  return Promise.all(
    FILES.map(async (name) => {
      const response = await fetch(`/samples/${name}`);
      return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
}

beforeAll(() => {
  // The client takes the model from beside the page; the page of this test lies elsewhere than the app's.
  const base = document.createElement('base');
  base.href = '/';
  document.head.append(base);
  return () => base.remove();
});
afterEach(() => clients.splice(0).forEach((client) => client.terminate()));

// Oracle: what tests/analysis/worker/analysis-session.test.ts states of the session, here through a real worker in Chromium.
describe('the analysis client', () => {
  it('opens, draws, analyses with progress, and explains', async () => {
    const client = createClient();
    const files = await fetchSample();
    const summary = await client.open(files);
    expect(summary).toMatchObject({ name: 'mitdb208', sampleRateHz: 360, durationSeconds: 300, analysisLead: 0 });
    // They stay with the page, for the next worker should this one end.
    expect(files.every(({ bytes }) => bytes.byteLength > 0)).toBe(true);

    const trace = await client.trace({ leadIndex: 0, filtered: true, startSeconds: 0, endSeconds: 2, maxColumns: 800 });
    expect(trace.minMv).toHaveLength(720);

    const progress: AnalysisProgress[] = [];
    const partial: Beats[] = [];
    const { beats } = await client.analyse(
      0,
      (step) => progress.push(step),
      (some) => partial.push(some),
    );
    expect(beats.count).toBeGreaterThan(400);
    expect(progress.at(-1)).toEqual({ stage: 'done', fraction: 1, beatsDone: beats.count, beatsFound: beats.count });
    expect(progress.every(({ fraction }, i) => i === 0 || fraction >= progress[i - 1].fraction)).toBe(true);
    expect(partial.length).toBeGreaterThan(0);
    expect(partial[0].classIndex).toEqual(beats.classIndex.slice(0, partial[0].count));

    const explanation = await client.explain(3, 'V');
    expect(explanation).toMatchObject({ beatIndex: 3, explainedClass: 'V' });
    expect(explanation.attribution).toHaveLength(249);
    expect(explanation.remarks.length).toBeGreaterThan(0);
    const similar = await client.similarBeats(3, 2, ignore);
    expect([similar.beatIndex.length > 2, similar.waveformsMv.length]).toEqual([true, 2 * 200]);
    const { name, bytes } = await client.export('annotations');
    expect([name, bytes.length > 2 * beats.count]).toEqual(['mitdb208.fid', true]);
  });

  it('lists files that stay on the device, summarises and opens one', async () => {
    const client = createClient();
    const blobs = (await fetchSample()).map(({ name, bytes }) => ({
      name: `db/${name}`,
      blob: new Blob([bytes as BlobPart]),
    }));
    const { recordings } = await client.list(blobs);
    expect(recordings.map(({ id, files }) => [id, files.length])).toEqual([['db/mitdb208.hea', 2]]);
    const figures = await client.summarise('db/mitdb208.hea');
    expect(figures.analysis?.counts.total).toBeGreaterThan(400);
    const running = client.summarise('db/mitdb208.hea');
    client.cancelSummary();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(await client.openListed('db/mitdb208.hea')).toMatchObject({ name: 'mitdb208', durationSeconds: 300 });
  });

  it('stops on cancel with an AbortError, and works on after it', async () => {
    const client = createClient();
    await client.open(await fetchSample());
    const running = client.analyse(
      0,
      ({ stage }) => {
        if (stage === 'detecting') client.cancel();
      },
      ignore,
    );
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    const { beats } = await client.analyse(0, ignore, ignore);
    expect(beats.count).toBeGreaterThan(400);
  });

  it('hands errors over with their sentence', async () => {
    const client = createClient();
    const picture = { name: 'cat.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) };
    await expect(client.open([picture])).rejects.toMatchObject({
      name: 'RecordingError',
      message: expect.stringContaining('picture') as string,
    });
    await expect(client.explain(0, null)).rejects.toThrow('not been analysed yet');
    const { backend, modelVersion } = await client.start(null);
    expect([backend === 'wasm' || backend === 'cpu' || backend === 'webgpu', modelVersion !== '']).toEqual([
      true,
      true,
    ]);
  });

  it('says nothing more once it is terminated', async () => {
    const client = createClient();
    await client.open(await fetchSample());
    const settled = vi.fn();
    void client.analyse(0, ignore, ignore).then(settled, settled);
    client.terminate();
    clients.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(settled).not.toHaveBeenCalled();
  });
});
