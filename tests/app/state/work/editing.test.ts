import { describe, expect, it } from 'vitest';
import { Session } from '../../../../src/app/state/session/session.svelte.ts';
import { BEAT_CLASSES } from '../../../../src/ecg/beats/beat-class.ts';
import { FakeAnalysis, file } from '../../fake-analysis.ts';
import { turns } from '../../turns.ts';

// Oracle: what the person asked for, on made-up beats 230 samples apart from sample 180.

async function openSession(classes = 'NNVNS'): Promise<{ session: Session; api: FakeAnalysis }> {
  const api = new FakeAnalysis(classes);
  const session = new Session(api, null);
  await session.open([file('100.hea')]);
  await turns();
  return { session, api };
}

const classes = (session: Session): string =>
  Array.from(session.beats?.classIndex ?? [], (index) => BEAT_CLASSES[index]).join('');

describe('editing', () => {
  it('relabels, deletes and moves the selected beat, and takes all of it back', async () => {
    const { session } = await openSession();
    session.select(1);
    session.editing.relabel(1);
    await turns();
    expect(classes(session)).toBe('NVVNS');
    expect(session.selection.index).toBe(1);

    session.editing.moveBeat(-1);
    await turns();
    expect(session.beats?.rPeakSample[1]).toBe(409);

    session.editing.deleteBeat();
    await turns();
    expect(session.beats?.count).toBe(4);

    for (let i = 0; i < 3; i++) await session.editing.undo();
    expect(classes(session)).toBe('NNVNS');
    expect(session.beats?.rPeakSample[1]).toBe(410);
    await session.editing.redo();
    expect(classes(session)).toBe('NVVNS');
  });

  it('adds a beat where the trace is farthest from its median near the place pointed at', async () => {
    const { session } = await openSession();
    const { durationSeconds = 0 } = session.summary ?? {};
    expect(durationSeconds).toBeGreaterThan(2);
    await session.editing.addBeat(1.45);
    await turns();
    // The made-up wave peaks at 0.5 s + n · 230/360 s; the nearest peak within 80 ms of 1.45 s is none: the largest value is at the edge.
    expect(session.beats?.count).toBe(6);
    expect(session.beats?.editMarks.filter((marks) => marks !== 0)).toHaveLength(1);
  });

  it('quick edits in a row end with all of them applied', async () => {
    const { session } = await openSession();
    session.select(0);
    session.editing.relabel(1);
    session.editing.relabel(2);
    session.editing.relabel(3);
    await turns();
    expect(classes(session)).toBe('FNVNS');
    expect(session.editing.history.edits).toHaveLength(3);
  });

  it('another recording starts without edits', async () => {
    const { session } = await openSession();
    session.select(0);
    session.editing.relabel(1);
    await turns();
    await session.open([file('101.hea')]);
    await turns();
    expect(session.editing.history.canUndo).toBe(false);
  });
});

// Oracle: an edit of a day of signal takes most of a second; whatever the person does meanwhile stays what it is.
describe('while an edit is applied', () => {
  it('another lead is chosen: its own analysis is shown, not the first one’s', async () => {
    const { session, api } = await openSession();
    api.slowEdits = true;
    session.select(1);
    session.editing.relabel(1);
    await turns();
    session.chooseLead(1);
    await turns();
    expect(session.analysis?.of.leadIndex).toBe(1);
    api.waitingEdits[0]?.resolve();
    await turns();
    expect([session.analysis?.leadIndex, classes(session)]).toEqual([1, 'NNVNS']);
    expect(session.problem).toBeNull();
  });

  it('an explanation of beats that are not shown yet is dropped', async () => {
    const { session, api } = await openSession();
    // The worker is one revision ahead of the screen.
    api.analysis();
    session.select(3);
    await turns();
    expect(session.selection.explanation?.beatIndex).not.toBe(3);
    expect([session.selection.explaining, session.problem]).toEqual([false, null]);
  });
});

describe('review', () => {
  it('goes through the chosen beats; confirmed and corrected ones are done', async () => {
    const { session } = await openSession('NNVNSVN');
    const { review } = session;
    expect(review.members).toEqual([2, 4, 5]);
    session.select(2);
    review.confirm();
    expect(session.selection.index).toBe(4);
    session.editing.relabel(0);
    await turns();
    review.queue = 'V';
    expect([review.members, review.left]).toEqual([[2, 5], [5]]);
    expect(review.isDone(4)).toBe(true);
  });
});
