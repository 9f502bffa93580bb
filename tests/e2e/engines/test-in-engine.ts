import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { analyseRecording } from '../../../src/analysis/run/analyse-recording.ts';
import { readRecording } from '../../../src/ecg/formats/read-recording.ts';
import { serveFolder } from '../../../src/headless/serve-folder.mjs';
import { startShippedClassifier } from '../../analysis/shipped-model.ts';
import { DIST } from '../launch-app.ts';
import type { Engine, EnginePage } from './engine.ts';
import { exportAnalysis, readExplainCorrect, reloadAndFind, type ExportedAnalysis } from './walk-engine.ts';

// Oracle: the same recording through the same code in Node, on the WASM backend. Every engine computes in 32-bit floats with its own
// sine, exponential and order of sums.
const PROBABILITY_TOLERANCE = 1e-4;
const SAMPLE = ['mitdb208.hea', 'mitdb208.dat'];
const ONE_FILE = join('release', 'fiducial.html');
const ONE_FILE_BYTES = 6e6;
/** On a busy machine a browser starts slowly and shares its cores with others. */
const WALK_TIMEOUT_MS = 400_000;

/** The beats of the example as Node finds and classifies them. */
async function analyseInNode() {
  const files = await Promise.all(
    SAMPLE.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join('public/samples', name))) })),
  );
  const recording = await readRecording(files);
  return (await analyseRecording(recording, 0, await startShippedClassifier())).analysis.beats;
}

/** What is tested of the build in one engine: a file of its own for each, so that they go side by side. */
export function testInEngine(engine: Engine): void {
  let inNode: Awaited<ReturnType<typeof analyseInNode>>;
  beforeAll(async () => {
    inNode = await analyseInNode();
  });

  let page: EnginePage | null = null;
  let downloads: string;
  beforeEach(() => {
    downloads = mkdtempSync(join(tmpdir(), 'fiducial-downloads-'));
  });
  afterEach(async () => {
    await page?.close();
    page = null;
    rmSync(downloads, { recursive: true, force: true });
  });

  const missing = engine.missing();
  if (missing !== null) console.warn(`The tests in ${engine.name} are skipped: ${missing}.`);

  it.skipIf(missing !== null)(
    'reads, explains, corrects, keeps, exports, and does so without a network',
    async () => {
      const server = await serveFolder(DIST, { port: 0 });
      try {
        page = await engine.open({ downloads });
        const place = { page, downloads, address: server.address, picture: `engine-${engine.name}` };
        const { origin } = new URL(server.address);
        const corrected = await readExplainCorrect(place);
        expectAsInNode(await exportAnalysis(place));
        const fetched = [...(page.requests ?? []), ...(await page.evaluate(() => pageSteps.fetched(), null))];
        expect(
          fetched.filter((address) => !address.startsWith(origin) && !/^(data|blob|about):/.test(address)),
        ).toEqual([]);

        await page.evaluate(() => pageSteps.worksOffline(), null);
        await server.close();
        await reloadAndFind(place, corrected);
      } finally {
        await server.close();
      }
    },
    WALK_TIMEOUT_MS,
  );

  it.skipIf(missing !== null)(
    'does the same from one file on the disk, and asks nobody for anything',
    async () => {
      page = await engine.open({ downloads });
      expect(statSync(ONE_FILE).size).toBeLessThan(ONE_FILE_BYTES);
      const address = pathToFileURL(ONE_FILE).href;
      const place = { page, downloads, address, picture: `engine-${engine.name}-one-file` };
      await readExplainCorrect(place);
      expectAsInNode(await exportAnalysis(place));
      const fetched = [...(page.requests ?? []), ...(await page.evaluate(() => pageSteps.fetched(), null))];
      expect(fetched.filter((each) => each !== address && !/^(data|blob|about):/.test(each))).toEqual([]);
    },
    WALK_TIMEOUT_MS,
  );

  function expectAsInNode({ beats }: ExportedAnalysis): void {
    expect(beats.map(({ sample }) => sample)).toEqual(Array.from(inNode.rPeakSample));
    expect(beats.filter(({ edited }) => edited.length > 0)).toHaveLength(1);
    const classes = beats[0].probabilities.length;
    beats.forEach(({ probabilities, edited }, beat) => {
      // What a person says is certain.
      if (edited.length > 0) return;
      probabilities.forEach((probability, i) => {
        expect(Math.abs(probability - inNode.probabilities[beat * classes + i])).toBeLessThanOrEqual(
          PROBABILITY_TOLERANCE,
        );
      });
    });
  }
}
