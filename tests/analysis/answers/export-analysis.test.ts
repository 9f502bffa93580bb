import { beforeAll, describe, expect, it } from 'vitest';
import { AnalysisSession } from '../../../src/analysis/worker/analysis-session.ts';
import type { Analysis } from '../../../src/analysis/analysis.ts';
import type { ExportKind } from '../../../src/analysis/analysis-api.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { readRecording } from '../../../src/ecg/formats/read-recording.ts';
import { readSample, sampleFiles } from '../../ecg/committed-sample.ts';
import { readShippedModel } from '../shipped-model.ts';

// Oracle: the recording and its analysis, read back from what was exported by the readers of the project itself.

let session: AnalysisSession;
let analysis: Analysis;

beforeAll(async () => {
  session = new AnalysisSession({ readModelFiles: readShippedModel });
  const { analysisLead } = await session.open(await sampleFiles());
  analysis = await session.analyse(analysisLead ?? 0, () => undefined, () => undefined); // prettier-ignore
});

async function exported(kind: ExportKind): Promise<{ name: string; text: string; bytes: Uint8Array }> {
  const { name, bytes } = await session.export(kind);
  return { name, bytes, text: new TextDecoder().decode(bytes) };
}

describe('exports', () => {
  it('a WFDB record in a ZIP, which opens again with the same samples and the beats', async () => {
    const { name, bytes } = await exported('wfdb');
    expect(name).toBe('mitdb208.zip');
    const again = await readRecording([{ name, bytes }]);
    const first = await readSample();
    expect(again.warnings).toEqual([]);
    expect([again.name, again.sampleRateHz, again.comments]).toEqual(['mitdb208', 360, []]);
    // A quantum of the exported record is 1 µV.
    again.leads[0].samplesMv.forEach((mv, i) => {
      if (Math.abs(mv - first.leads[0].samplesMv[i]) > 0.00051) throw new Error(`sample ${i} is ${mv} mV`);
    });
    const beats = again.annotations.filter(({ symbol }) => symbol !== '+');
    expect(beats.map(({ sample }) => sample)).toEqual(Array.from(analysis.beats.rPeakSample));
  });

  it('RR intervals from each beat to the next, where there is one', async () => {
    const { name, text } = await exported('rr');
    expect(name).toBe('mitdb208.rr.txt');
    const intervals = text.trimEnd().split('\n').map(Number);
    const { count, rrAfterSeconds } = analysis.beats;
    const known = rrAfterSeconds.filter((seconds) => !Number.isNaN(seconds));
    // Three lie where an electrode is loose or the noise hides beats.
    expect([intervals.length, known.length]).toEqual([count - 4, count - 4]);
    intervals.forEach((seconds, i) => expect(seconds).toBeCloseTo(known[i], 4));
  });

  it('the whole analysis as JSON', async () => {
    const { name, text } = await exported('json');
    expect(name).toBe('mitdb208.analysis.json');
    const document = JSON.parse(text) as { beats: { sample: number; class: string }[]; model: { version: string } };
    expect(document.model.version).toBe(analysis.modelVersion);
    expect(document.beats.map((beat) => beat.sample)).toEqual(Array.from(analysis.beats.rPeakSample));
    expect(document.beats.map((beat) => beat.class)).toEqual(Array.from(analysis.beats.classIndex, (i) => BEAT_CLASSES[i])); // prettier-ignore
  });
});
