import { beforeAll, describe, expect, it } from 'vitest';
import { AnalysisSession } from '../../../src/analysis/worker/analysis-session.ts';
import type { Analysis, Answered } from '../../../src/analysis/analysis.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { EDIT_MARKS } from '../../../src/ecg/beats/edit-beats.ts';
import { RecordingError } from '../../../src/ecg/recording/recording-error.ts';
import { sampleFiles } from '../../ecg/committed-sample.ts';
import { readShippedModel } from '../shipped-model.ts';

// Oracle: the analysis before the edits, and what each edit says.
const ignore = () => undefined;
const V = BEAT_CLASSES.indexOf('V');
const BEAT = 20;

describe('edits of an analysis', () => {
  const session = new AnalysisSession({ readModelFiles: readShippedModel });
  let found: Answered<Analysis>;
  let at: number;
  beforeAll(async () => {
    const summary = await session.open(await sampleFiles());
    await expect(session.edit({ recordingId: 1, leadIndex: 0 }, [])).rejects.toBeInstanceOf(RecordingError);
    found = await session.analyse(summary.analysisLead ?? 0, ignore, ignore);
    at = found.beats.rPeakSample[BEAT];
  });

  it('a class the person gives stands, is sure, and changes the counts of the rhythm alone', async () => {
    const { beats, rhythm } = await session.edit(found.of, [{ kind: 'relabel', sample: at, classIndex: V }]);
    expect(beats.classIndex[BEAT]).toBe(V);
    expect([beats.notSure[BEAT], beats.editMarks[BEAT]]).toEqual([0, EDIT_MARKS.relabelled]);
    expect(beats.probabilities).toEqual(found.beats.probabilities);
    const wasV = Number(found.beats.classIndex[BEAT] === V);
    expect(rhythm.ventricular.count).toBe(found.rhythm.ventricular.count + 1 - wasV);
  });

  it('a deleted beat is gone, and the interval across it is that of its neighbours', async () => {
    const { beats } = await session.edit(found.of, [{ kind: 'delete', sample: at }]);
    expect(beats.count).toBe(found.beats.count - 1);
    const [before, , after] = found.beats.rPeakSample.subarray(BEAT - 1, BEAT + 2);
    expect(beats.rrBeforeSeconds[BEAT]).toBeCloseTo((after - before) / 360, 5);
    expect(beats.classIndex[BEAT]).toBe(found.beats.classIndex[BEAT + 1]);
  });

  it('an added beat has the class given, probabilities of its own, and can be explained', async () => {
    const middle = Math.round((at + found.beats.rPeakSample[BEAT + 1]) / 2);
    const { beats } = await session.edit(found.of, [{ kind: 'add', sample: middle, classIndex: V }]);
    expect(beats.rPeakSample[BEAT + 1]).toBe(middle);
    expect([beats.classIndex[BEAT + 1], beats.editMarks[BEAT + 1]]).toEqual([V, EDIT_MARKS.added]);
    const own = beats.probabilities.subarray(5 * (BEAT + 1), 5 * (BEAT + 2));
    expect(own.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
    expect((await session.explain(BEAT + 1, null)).explainedClass).toBe('V');
  });

  it('a moved beat is measured where it now is; the others keep what the model said', async () => {
    const { beats } = await session.edit(found.of, [{ kind: 'move', sample: at, toSample: at + 3 }]);
    expect(beats.rPeakSample[BEAT]).toBe(at + 3);
    const others = (all: Float32Array) => [...all.subarray(0, 5 * BEAT), ...all.subarray(5 * (BEAT + 1))];
    expect(others(beats.probabilities)).toEqual(others(found.beats.probabilities));
  });

  it('without edits everything is as it was found', async () => {
    expect(await session.edit(found.of, [])).toEqual({ ...found, of: expect.anything() as unknown });
  });

  it('every answer says which lead and revision it is of; edits follow one another, and those of another recording are refused', async () => {
    const edit = { kind: 'relabel', sample: at, classIndex: V } as const;
    const elsewhere = { ...found.of, recordingId: found.of.recordingId + 1 };
    const [first, second, refused] = await Promise.allSettled([
      session.edit(found.of, [edit]),
      session.edit(found.of, []),
      session.edit(elsewhere, [edit]),
    ]);
    const of = (answer: PromiseSettledResult<Answered<Analysis>>) =>
      answer.status === 'fulfilled' ? answer.value.of : null;
    expect(of(first)).toMatchObject({ recordingId: found.of.recordingId, leadIndex: found.of.leadIndex });
    expect(of(second)?.revision).toBe((of(first)?.revision ?? NaN) + 1);
    expect(refused).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
    expect((await session.explain(BEAT, null)).of).toEqual(of(second));
    expect((await session.export('rr')).of).toEqual(of(second));
  });

  it('exports carry the edits', async () => {
    await session.edit(found.of, [{ kind: 'relabel', sample: at, classIndex: V }]);
    const { bytes } = await session.export('beats-csv');
    const row = new TextDecoder().decode(bytes).split('\r\n')[BEAT + 2];
    expect(row.split(',').slice(2, 4)).toEqual([String(at), 'V']);
  });
});
