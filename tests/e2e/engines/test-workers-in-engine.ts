import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveFolder } from '../../../src/headless/serve-folder.mjs';
import { sparseRecordingFiles } from '../../analysis/run/sparse-recording.ts';
import { readSample } from '../../ecg/committed-sample.ts';
import { DIST } from '../launch-app.ts';
import type { Engine, EnginePage } from './engine.ts';
import { putPageSteps } from './page-steps.ts';
import { exportAnalysis, type ExportedAnalysis } from './walk-engine.ts';

const TIMEOUT_MS = 200_000;
/** A device of four cores, whatever this one has: three workers, in browsers that do not tell their memory too. */
const FOUR_CORES = `Object.defineProperty(navigator, 'hardwareConcurrency', { value: 4 });`;
/** Tells the page of every worker that a worker makes. */
const TOLD = `const Made = self.Worker; self.Worker = class extends Made {
  constructor(...given) { super(...given); new BroadcastChannel('workers').postMessage('made'); } };`;
const NO_WORKERS_IN_WORKERS = 'delete self.Worker;';

declare global {
  var workersMade: number;
}

/** Whether several workers answer in one engine as one does, over a recording of more than an hour. */
export function testWorkersInEngine(engine: Engine): void {
  let page: EnginePage | null = null;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fiducial-workers-'));
  });
  afterEach(async () => {
    await page?.close();
    page = null;
    rmSync(folder, { recursive: true, force: true });
  });

  // Oracle: the same recording in the same engine where a worker can make no other, as in Safari before 15.5.
  it.skipIf(engine.missing() !== null)(
    'several workers find the same as one, which does all alone where it can make no other',
    async () => {
      page = await engine.open({ downloads: join(folder, 'downloads') });
      const shared = await analyseBy(page, FOUR_CORES + TOLD);
      expect(shared.workersMade).toBe(2);
      const alone = await analyseBy(page, FOUR_CORES + NO_WORKERS_IN_WORKERS);
      expect(alone.analysis.beats.length).toBeGreaterThan(300);
      expect(shared.analysis).toEqual(alone.analysis);
      expect(alone.analysis.warnings.map(({ code }) => code)).not.toContain('lost-helpers');
    },
    TIMEOUT_MS,
  );

  /** What the page exports of the recording when its worker begins with some lines more. */
  async function analyseBy(
    opened: EnginePage,
    lines: string,
  ): Promise<{ readonly analysis: ExportedAnalysis; readonly workersMade: number }> {
    const [build, downloads] = [join(folder, 'build'), join(folder, 'downloads')];
    for (const each of [build, downloads]) rmSync(each, { recursive: true, force: true });
    mkdirSync(downloads);
    cpSync(DIST, build, { recursive: true });
    // That the app is stored is no part of this, and takes time.
    rmSync(join(build, 'sw.js'));
    const script = readdirSync(join(build, 'assets')).find((name) => /^analysis\.worker-.*\.js$/.test(name));
    const address = join(build, 'assets', script ?? 'analysis.worker.js');
    writeFileSync(address, `${lines}\n${readFileSync(address, 'utf8')}`);
    const files = sparseRecordingFiles((await readSample()).leads[0].samplesMv);
    for (const { name, bytes } of files) writeFileSync(join(build, name), bytes);

    const server = await serveFolder(build, { port: 0 });
    try {
      await opened.goto(server.address);
      await opened.evaluate(putPageSteps, null);
      await opened.evaluate(() => {
        globalThis.workersMade = 0;
        new BroadcastChannel('workers').onmessage = () => void globalThis.workersMade++;
      }, null);
      await opened.evaluate(
        (names) => pageSteps.openFromHost(names),
        files.map(({ name }) => name),
      );
      const workersMade = await opened.evaluate(() => globalThis.workersMade, null);
      return { workersMade, analysis: await exportAnalysis({ page: opened, downloads }) };
    } finally {
      await server.close();
    }
  }
}
