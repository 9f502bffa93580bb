import { describe, expect, it, vi } from 'vitest';
import type { KeepingStore } from '../../../../src/app/state/work/keeping-store.ts';
import { Session } from '../../../../src/app/state/session/session.svelte.ts';
import { StorageError } from '../../../../src/browser/storage/storage-error.ts';
import { FakeAnalysis, file } from '../../fake-analysis.ts';
import { KeptDevice } from './kept-device.ts';

const KEY = 'key of 100.hea';

async function opened(store: KeepingStore | null, api = new FakeAnalysis('NNVNSNNFNN'), keepsWork = true) {
  const session = new Session(api, null, store);
  session.settings.change({ keepsWork });
  await session.open([file('100.hea')]);
  await vi.waitFor(() => expect(session.selection.index).not.toBeNull());
  await vi.waitFor(() => expect(session.keeping.restoring).toBe(false));
  await session.keeping.settled();
  return session;
}

const V = 1;
const S = 2;

/** Labels beat 1 as V and beat 6 as S, takes the second back, confirms beat 2 and dismisses beat 4. */
async function work(session: Session): Promise<void> {
  session.select(1);
  session.editing.relabel(V);
  session.select(6);
  session.editing.relabel(S);
  await vi.waitFor(() => expect(session.beats?.classIndex[6]).toBe(S));
  await session.editing.undo();
  session.select(2);
  session.review.confirm();
  session.select(4);
  session.review.dismiss();
  await session.keeping.settled();
}

// Oracle: the behaviour promised to the person: what was done comes back with the same file, whatever happens in between.
describe('keeping work', () => {
  it('brings corrections, reviews and the view back with the same recording', async () => {
    const store = new KeptDevice().openTab();
    const before = await opened(store);
    await work(before);
    before.viewport.setSpeed(50);
    before.setFiltered(false);
    before.select(7);
    before.keeping.viewChanged();
    await before.keeping.settled();
    expect(before.keeping.unsaved).toBe(false);

    const after = await opened(store);
    expect(after.beats?.classIndex[1]).toBe(V);
    expect(after.beats?.classIndex[6]).toBe(0);
    expect(after.review.isDone(2)).toBe(true);
    expect(after.review.isDone(4)).toBe(true);
    expect(after.review.isDone(7)).toBe(false);
    expect(after.selection.index).toBe(7);
    expect(after.viewport.mmPerSecond).toBe(50);
    expect(after.filtered).toBe(false);
    expect(after.toasts.list[0]?.text).toBe('Your work is back: 1 correction and 2 reviewed beats.');
    await after.editing.redo();
    expect(after.beats?.classIndex[6]).toBe(S);
    expect(store.opened).toMatchObject({ name: '100', key: KEY });
    expect((await after.keeping.findLast())?.files.map(({ name }) => name)).toEqual(['100.hea']);
  });

  it('says what has no beat any more when beats are found differently', async () => {
    const store = new KeptDevice().openTab();
    await work(await opened(store));
    // Only the first two beats are found now: the correction finds its beat, the reviews do not.
    const after = await opened(store, new FakeAnalysis('NN'));
    expect(after.beats?.classIndex[1]).toBe(V);
    expect(after.problem?.says).toBe(
      'Your work is back: 1 correction. Beats are found differently since you last worked on this recording: 2 reviewed beats are gone.',
    );
  });

  it('brings a lead’s work back when another was looked at meanwhile, even when nothing is kept', async () => {
    const session = await opened(null);
    await work(session);
    session.chooseLead(1);
    await vi.waitFor(() => expect(session.analysis?.leadIndex).toBe(1));
    expect(session.editing.history.edits).toEqual([]);
    session.chooseLead(0);
    await vi.waitFor(() => expect(session.editing.history.edits).toHaveLength(1));
    await vi.waitFor(() => expect(session.review.isDone(2)).toBe(true));
  });

  it('holds everything in memory when the device refuses, and says so once', async () => {
    const store = new KeptDevice().openTab();
    store.interfere = () => Promise.reject(new StorageError('storage-refused', 'as the test wants it'));
    const session = await opened(store);
    expect([session.problem, session.keeping.notice]).toEqual([null, null]);
    await work(session);
    expect(session.beats?.classIndex[1]).toBe(V);
    expect(session.keeping.notice).toMatchObject({ kind: 'unsaved', error: { code: 'storage-refused' } });
    expect(session.keeping.unsaved).toBe(true);
    session.keeping.closeNotice();
    session.select(3);
    session.editing.relabel(V);
    await session.keeping.settled();
    expect(session.keeping.notice).toBeNull();
  });

  it('gives up the files of the recording before the work', async () => {
    const store = new KeptDevice().openTab();
    const session = await opened(store);
    await vi.waitFor(async () => expect(await store.readRecording()).toBeDefined());
    let failures = 1;
    store.interfere = (call, make) =>
      call === 'add' && failures-- > 0
        ? Promise.reject(new StorageError('storage-full', 'as the test wants it'))
        : make();
    session.select(1);
    session.editing.relabel(V);
    await session.keeping.settled();
    expect(await store.readRecording()).toBeUndefined();
    expect(await session.keeping.list()).toMatchObject([{ key: KEY, corrections: 1 }]);
    expect([session.problem, session.keeping.notice]).toEqual([null, null]);
  });

  it('erases everything, and keeps nothing again before the next correction', async () => {
    const store = new KeptDevice().openTab();
    const session = await opened(store);
    await work(session);
    session.settings.change({ mmPerSecond: 50 });
    await session.keeping.erase();
    expect([await store.list(), await store.readRecording()]).toEqual([[], undefined]);
    expect(session.settings.values.mmPerSecond).toBe(25);
    expect(session.beats?.classIndex[1]).toBe(V);
    session.keeping.viewChanged();
    await session.keeping.settled();
    expect(await store.list()).toEqual([]);
    session.select(3);
    session.editing.relabel(V);
    await session.keeping.settled();
    expect(await session.keeping.list()).toMatchObject([{ key: KEY, corrections: 2 }]);
    // A reload finds what they are corrections of.
    await vi.waitFor(async () => expect(await store.readRecording()).toMatchObject({ key: KEY }));
  });

  it('loads the outline of the lead that was left, as it was shown', async () => {
    const store = new KeptDevice().openTab();
    const before = await opened(store);
    before.chooseLead(1);
    before.setFiltered(false);
    await vi.waitFor(() => expect(before.analysis?.leadIndex).toBe(1));
    before.keeping.viewChanged();
    await before.keeping.settled();
    const api = new FakeAnalysis('NNVNSNNFNN');
    const after = await opened(store, api);
    expect([after.leadIndex, after.filtered]).toEqual([1, false]);
    const outlines = api.traceRequests.filter(
      ({ startSeconds, endSeconds }) => startSeconds === 0 && endSeconds === after.summary?.durationSeconds,
    );
    expect(outlines.at(-1)).toMatchObject({ leadIndex: 1, filtered: false });
  });

  it('keeps nothing and brings nothing back when the person does not want it', async () => {
    const store = new KeptDevice().openTab();
    await work(await opened(store));
    const kept = await store.list();
    const session = await opened(store, new FakeAnalysis('NNVNSNNFNN'), false);
    expect(session.editing.history.edits).toEqual([]);
    expect(await session.keeping.findLast()).toBeNull();
    await work(session);
    expect(await store.list()).toEqual(kept);
    expect(session.keeping.unsaved).toBe(true);
  });
});
