import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportAnalysis } from '../../../src/analysis/answers/export-analysis.ts';
import type { Analysis } from '../../../src/analysis/analysis.ts';
import { AnalysisSession } from '../../../src/analysis/worker/analysis-session.ts';
import type { ExportKind } from '../../../src/analysis/analysis-api.ts';
import { writeBatchCsv } from '../../../src/ecg/export/write-batch-csv.ts';
import { readRecording } from '../../../src/ecg/formats/read-recording.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { readSample, sampleFiles } from '../../ecg/committed-sample.ts';
import { HOSTILE_TEXTS } from '../../ecg/hostile-texts.ts';
import { readShippedModel } from '../shipped-model.ts';

// Oracle: the names that went in, read back by parsers of their own; no cell begins a formula, no file name a path.

const KINDS: readonly ExportKind[] = ['beats-csv', 'annotations', 'rr', 'edf', 'json', 'wfdb'];
const FORMULA = /^\s*[=+\-@]/;

let recording: Recording;
let analysis: Analysis;

beforeAll(async () => {
  const session = new AnalysisSession({ readModelFiles: readShippedModel });
  const { recordingId, analysisLead } = await session.open(await sampleFiles());
  analysis = await session.analyse(analysisLead ?? 0, () => undefined, () => undefined); // prettier-ignore
  expect(recordingId).toBe(1);
  recording = await readSample();
});

/** The sample under another name, with a lead, notes, units and warnings of that name. */
function named(text: string): Recording {
  const [lead] = recording.leads;
  return {
    ...recording,
    name: text,
    format: text,
    leads: [{ ...lead, name: text, originalName: text, sourceUnit: text }],
    comments: [text],
    warnings: [{ code: 'header-field', message: text }],
    annotations: [{ sample: 5, symbol: '"', subtype: 0, channel: 0, number: 0, aux: text }],
  };
}

describe.each(HOSTILE_TEXTS)('a recording called %s', (text) => {
  it.each(KINDS)('is exported as %s under a name that every system takes', async (kind) => {
    const { name, bytes } = await exportAnalysis(kind, named(text), analysis);
    expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}.-][^\\/:*?"<>|\p{Cc}]*\.\w+$/u);
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('comes back from JSON as it was', async () => {
    const { bytes } = await exportAnalysis('json', named(text), analysis);
    const document = JSON.parse(new TextDecoder().decode(bytes)) as {
      recording: { name: string; leads: { name: string }[] };
    };
    expect([document.recording.name, document.recording.leads[0]?.name]).toEqual([text, text]);
  });

  it('leaves no formula in a table', async () => {
    const figures = { name: text, format: text, sampleRateHz: 360, durationSeconds: 1, leads: [text, text], analysedLead: text, analysis: null, warnings: [{ code: 'header-field' as const, message: text }] }; // prettier-ignore
    const batch = writeBatchCsv([
      { id: text, figures, problem: null },
      { id: text, figures: null, problem: text },
    ]);
    const beats = new TextDecoder().decode((await exportAnalysis('beats-csv', named(text), analysis)).bytes);
    for (const table of [batch, beats]) {
      const lines = table.slice(table.indexOf('\r\n') + 2);
      for (const delimiter of [',', ';', '\t']) {
        const cells = Papa.parse<string[]>(lines, { delimiter }).data.flat();
        expect(cells.filter((cell) => FORMULA.test(cell) && !Number.isFinite(Number(cell)))).toEqual([]);
      }
    }
  });

  it.each(['wfdb', 'edf'] as const)('opens again from %s, with one lead and the same samples', async (kind) => {
    const { name, bytes } = await exportAnalysis(kind, named(text), analysis);
    const again = await readRecording([{ name, bytes }]);
    expect(again.leads).toHaveLength(1);
    expect(again.leads[0].samplesMv[1000]).toBeCloseTo(recording.leads[0].samplesMv[1000], 2);
    // Notes may name a person and are never exported.
    expect(again.comments.join()).not.toContain(text);
  });
});
