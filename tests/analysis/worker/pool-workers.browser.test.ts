import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis, AnalysisProgress } from '../../../src/analysis/analysis.ts';
import { createAnalysisClient, type AnalysisClient } from '../../../src/analysis/worker/analysis-client.ts';
import type { NamedBytes } from '../../../src/ecg/recording/named-bytes.ts';
import { readRecording } from '../../../src/ecg/formats/read-recording.ts';
import { sparseRecordingFiles } from '../run/sparse-recording.ts';
import type { Fault } from './made.worker.ts';

// Oracle: the analysis of the same recording by one worker. The sharing itself is tested in tests/analysis/run/share-sections.test.ts.

const ignore = () => undefined;
const SOUND: Fault = { at: null, how: 'throw' };
const clients: AnalysisClient[] = [];
let files: NamedBytes[];
let alone: Analysis;

async function open(fault: Fault): Promise<AnalysisClient> {
  const client = createAnalysisClient(
    () => new Worker(new URL('./made.worker.ts', import.meta.url), { type: 'module', name: JSON.stringify(fault) }),
  );
  clients.push(client);
  await client.start('wasm');
  await client.open(files);
  return client;
}

beforeAll(async () => {
  const sample = await Promise.all(
    ['mitdb208.hea', 'mitdb208.dat'].map(async (name) => {
      return { name, bytes: new Uint8Array(await (await fetch(`/samples/${name}`)).arrayBuffer()) };
    }),
  );
  files = sparseRecordingFiles((await readRecording(sample)).leads[0].samplesMv);
  alone = await (await open(SOUND)).analyse(0, ignore, ignore);
});
afterEach(() => clients.splice(0).forEach((client) => client.terminate()));

describe('workers that help another one', () => {
  it('find the same beats with the same probabilities and rhythm as that one alone', async () => {
    const client = await open({ ...SOUND, helpers: [2, SOUND] });
    const shared = await client.analyse(0, ignore, ignore);
    expect({ ...shared, of: null }).toEqual({ ...alone, of: null });
    expect((await client.explain(shared.beats.count - 1, null)).of).toEqual(shared.of);
    // What the sections measured is there as a whole, and its waves are waves: joining gives up the parts.
    const { groupOf, meanMv } = await client.templates();
    expect(groupOf).toHaveLength(shared.beats.count);
    expect(Math.max(...meanMv)).toBeGreaterThan(0.2);
  });

  it('may end over what they do: the others do it, and it is said', async () => {
    const client = await open({ ...SOUND, helpers: [1, { at: 'analyseSection', how: 'throw' }] });
    const shared = await client.analyse(0, ignore, ignore);
    expect({ ...shared, of: null, warnings: null }).toEqual({ ...alone, of: null, warnings: null });
    expect(shared.warnings.map(({ code }) => code)).toContain('lost-helpers');
  });

  it('are stopped at once with it', async () => {
    const client = await open({ ...SOUND, helpers: [1, { at: 'analyseSection', how: 'spin' }] });
    // What is left then is what a helper spins over.
    const cancelWhenWaiting = ({ fraction }: AnalysisProgress) => fraction > 0.66 && client.cancel();
    const running = client.analyse(0, cancelWhenWaiting, ignore);
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(
      (await client.trace({ leadIndex: 0, filtered: false, startSeconds: 0, endSeconds: 1, maxColumns: 9 })).leadIndex,
    ).toBe(0);
  });
});
