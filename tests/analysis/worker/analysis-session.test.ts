import { shownLikeness } from '../answers/shown-likeness.ts';
import { describe, expect, it, vi } from 'vitest';
import { AnalysisSession } from '../../../src/analysis/worker/analysis-session.ts';
import type { AnalysisProgress } from '../../../src/analysis/analysis.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { readAnnotations } from '../../../src/ecg/formats/wfdb/annotations/read-annotations.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { readSample, sampleFiles } from '../../ecg/committed-sample.ts';
import { readShippedModel } from '../shipped-model.ts';

const ignore = () => undefined;
const PICTURE = { name: 'cat.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) };

async function startSession(): Promise<AnalysisSession> {
  const session = new AnalysisSession({ readModelFiles: readShippedModel });
  await session.start('wasm');
  return session;
}

async function openSample() {
  const session = await startSession();
  return { session, summary: await session.open(await sampleFiles()) };
}

async function analyseSample() {
  const { session, summary } = await openSample();
  return { session, analysis: await session.analyse(summary.analysisLead ?? 0, ignore, ignore) };
}

describe('AnalysisSession: opening', () => {
  // Oracle: the header of public/samples/mitdb208 and its samples as the reader gives them.
  it('summarises the recording and draws it before anything is analysed', async () => {
    const session = new AnalysisSession({ readModelFiles: () => Promise.reject(new Error('no model yet')) });
    const summary = await session.open(await sampleFiles());
    expect(summary).toMatchObject({ name: 'mitdb208', sampleRateHz: 360, durationSeconds: 300, analysisLead: 0 });
    expect(summary.leads).toEqual([
      { name: 'MLII', originalName: null, foreign: null, sourceUnit: 'mV', unitAssumed: false },
    ]);
    expect(summary.reference.sample).toHaveLength(0);

    const request = { leadIndex: 0, startSeconds: 10, endSeconds: 12, maxColumns: 1000 };
    const { samplesMv } = (await readSample()).leads[0];
    const raw = await session.trace({ ...request, filtered: false });
    expect(raw).toMatchObject({ leadIndex: 0, startSeconds: 10, samplesPerColumn: 1, columnSeconds: 1 / 360 });
    expect(raw.minMv).toEqual(samplesMv.slice(3600, 4320));
    const filtered = await session.trace({ ...request, filtered: true });
    expect(filtered.maxMv).toEqual(filterLead(samplesMv, 360).slice(3600, 4320));
    const overview = await session.trace({
      ...request,
      filtered: false,
      startSeconds: 0,
      endSeconds: 300,
      maxColumns: 500,
    });
    expect(overview.maxMv.length).toBeLessThanOrEqual(1001);
    expect(Math.max(...overview.maxMv)).toBe(samplesMv.reduce((top, value) => Math.max(top, value)));
  });

  it('keeps the open recording and its analysis when the next files cannot be read', async () => {
    const { session, analysis } = await analyseSample();
    await expect(session.open([PICTURE])).rejects.toMatchObject({ name: 'RecordingError', code: 'unknown-format' });
    await expect(
      session.trace({ leadIndex: 0, filtered: false, startSeconds: 0, endSeconds: 1, maxColumns: 9 }),
    ).resolves.toBeDefined();
    await expect(session.explain(0, null)).resolves.toMatchObject({ beatIndex: 0 });
    expect(analysis.beats.count).toBeGreaterThan(400);
  });

  it('draws a recording that is too slow to analyse', async () => {
    const header = 'slow 1 10 20\nslow.dat 16 200(0)/mV 16 0 200 4000 0 II\n';
    const session = await startSession();
    const summary = await session.open([
      { name: 'slow.hea', bytes: new TextEncoder().encode(header) },
      { name: 'slow.dat', bytes: new Uint8Array(new Int16Array(20).fill(200).buffer) },
    ]);
    expect(summary).toMatchObject({ name: 'slow', sampleRateHz: 10, durationSeconds: 2, filterable: false });
    await expect(session.analyse(0, ignore, ignore)).rejects.toMatchObject({ code: 'sample-rate-too-low' });
    const whole = { leadIndex: 0, filtered: false, startSeconds: 0, endSeconds: 2, maxColumns: 100 };
    expect((await session.trace(whole)).minMv).toEqual(new Float32Array(20).fill(1));
  });

  it('forgets the analysis of the recording before', async () => {
    const { session } = await analyseSample();
    await session.open(await sampleFiles());
    await expect(session.explain(0, null)).rejects.toThrow('has not been analysed yet');
  });

  it('says what to do when there is nothing to work on', async () => {
    const session = await startSession();
    const request = { leadIndex: 0, filtered: false, startSeconds: 0, endSeconds: 1, maxColumns: 100 };
    const readable = { name: 'RecordingError', message: expect.stringMatching(/^[A-Z].*\.$/) as string };
    await expect(session.trace(request)).rejects.toMatchObject(readable);
    await expect(session.analyse(0, ignore, ignore)).rejects.toMatchObject(readable);
    await expect(session.explain(0, null)).rejects.toMatchObject(readable);
    await session.open(await sampleFiles());
    await expect(session.explain(0, null)).rejects.toMatchObject(readable);
    await expect(session.export('beats-csv')).rejects.toMatchObject(readable);
    await expect(session.trace({ ...request, leadIndex: 7 })).rejects.toThrow('there is no lead 7');
    await expect(session.analyse(7, ignore, ignore)).rejects.toThrow('there is no lead 7');
  });
});

describe('AnalysisSession: the engine', () => {
  it('starts once and says what runs', async () => {
    const readModelFiles = vi.fn(readShippedModel);
    const session = new AnalysisSession({ readModelFiles });
    const status = await session.start('wasm');
    const { card } = await readShippedModel();
    const { version: modelVersion, notSureBelow } = card;
    expect(status).toEqual({ backend: 'wasm', modelVersion, notSureBelow, notes: [], readAgain: [] });
    expect(await session.start(null)).toEqual(status);
    expect(readModelFiles).toHaveBeenCalledOnce();
  });
});

describe('AnalysisSession: cancelling', () => {
  it('rejects with an AbortError and stops within a batch', async () => {
    const { session } = await openSample();
    const onProgress = vi.fn<(step: AnalysisProgress) => void>();
    const running = session.analyse(0, onProgress, () => session.cancel());
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    const last = onProgress.mock.lastCall?.[0];
    expect(last?.stage).toBe('classifying');
    expect(last?.beatsDone).toBeLessThan(last?.beatsFound ?? 0);
    await expect(session.analyse(0, ignore, ignore)).resolves.toBeDefined();
  });

  it.each([
    ['another analysis', (session: AnalysisSession) => session.analyse(0, ignore, ignore)],
    ['another recording', async (session: AnalysisSession) => session.open(await sampleFiles())],
  ])('happens by itself when %s begins', async (_, begin) => {
    const { session } = await openSample();
    const first = session.analyse(0, ignore, ignore);
    const [stopped, next] = await Promise.allSettled([first, begin(session)]);
    expect(stopped).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
    expect(next.status).toBe('fulfilled');
  });
});

describe('AnalysisSession: exporting', () => {
  // Oracle: what was analysed, read back from the bytes.
  it('writes annotations that the WFDB reader gives back', async () => {
    const { session, analysis } = await analyseSample();
    const { name, bytes } = await session.export('annotations');
    expect(name).toBe('mitdb208.fid');
    const { annotations, warnings } = readAnnotations(bytes, name, 360);
    expect(warnings).toEqual([]);
    // Changes of rhythm stand among them.
    const beats = annotations.filter(({ symbol }) => symbol !== '+');
    expect(beats.map(({ sample }) => sample)).toEqual(Array.from(analysis.beats.rPeakSample));
    expect(beats.map(({ symbol }) => symbol)).toEqual(
      Array.from(analysis.beats.classIndex, (index) => BEAT_CLASSES[index]),
    );
  });

  it('writes a table with a row per beat', async () => {
    const { session, analysis } = await analyseSample();
    const { name, mimeType, bytes } = await session.export('beats-csv');
    expect([name, mimeType]).toEqual(['mitdb208.beats.csv', 'text/csv']);
    const [note, header, ...rows] = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(note).toMatch(/^# .*Not a medical device/);
    const columns = header.split(',');
    const column = (title: string) => rows.map((row) => row.split(',')[columns.indexOf(title)]);
    expect(column('sample')).toEqual(Array.from(analysis.beats.rPeakSample, String));
    expect(column('class')).toEqual(Array.from(analysis.beats.classIndex, (index) => BEAT_CLASSES[index]));
    expect(column('not_sure')).toEqual(Array.from(analysis.beats.notSure, String));
  });
});

describe('AnalysisSession: shapes', () => {
  // Oracle: record 208 has narrow beats, and wide ones with a shape of their own; the network tells them apart otherwise.
  it('groups the beats of the sample: the two largest groups are nearly all Normal and nearly all Ventricular', async () => {
    const { session, analysis } = await analyseSample();
    const { groupOf, count, meanMv } = await session.templates();
    expect(groupOf).toHaveLength(analysis.beats.count);
    expect(meanMv).toHaveLength((count + 1) * 200);
    const shareOf = (group: number, letter: (typeof BEAT_CLASSES)[number]) => {
      const members = [...groupOf.keys()].filter((beat) => groupOf[beat] === group);
      const own = members.filter((beat) => BEAT_CLASSES[analysis.beats.classIndex[beat]] === letter);
      return own.length / members.length;
    };
    expect(shareOf(0, 'N')).toBeGreaterThan(0.8);
    expect(shareOf(1, 'V')).toBeGreaterThan(0.8);
    expect((await session.templates()).meanMv).toBe((await session.templates()).meanMv);
  });

  it('finds beats like a wide one, which are wide, and hands over as many waves as asked for', async () => {
    const { session, analysis } = await analyseSample();
    const { groupOf } = await session.templates();
    const wide = groupOf.indexOf(1);
    const { beatIndex, likeness, waveformsMv } = await session.similarBeats(wide, 3);
    expect(beatIndex.length).toBeGreaterThan(3);
    expect(beatIndex).not.toContain(wide);
    expect([...likeness]).toEqual([...likeness].sort((a, b) => b - a));
    expect(waveformsMv).toHaveLength(3 * 200);
    const { waveformMv } = await session.explain(beatIndex[0], null);
    expect(shownLikeness(waveformMv, waveformsMv.subarray(0, 200))).toBeGreaterThan(0.9);
    const alike = [...beatIndex].filter((beat) => groupOf[beat] === 1).length / beatIndex.length;
    expect(alike).toBeGreaterThan(0.9);
    await expect(session.similarBeats(analysis.beats.count, 3)).rejects.toThrow(RangeError);
  });
});
