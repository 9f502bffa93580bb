import { describe, expect, it, vi } from 'vitest';
import { StorageError } from '../../../../src/browser/storage/storage-error.ts';
import { WorkStore } from '../../../../src/browser/storage/work-store.ts';
import { Deferred } from '../../deferred.ts';
import { file } from '../../fake-analysis.ts';
import { KeptDevice } from './kept-device.ts';
import { atRest, keptBeats, label, labelled, openTab } from './open-tab.ts';

const KEY = 'key of 100.hea';
const V = 1;
const S = 2;

// Oracle: what the person did is there, and what went wrong is said; each of these once lost corrections.
describe('a correction is kept', () => {
  it('when another lead is chosen while it is applied, and so are those of the other lead', async () => {
    const device = new KeptDevice();
    const tab = await openTab(device);
    tab.api.slowEdits = true;
    for (const beat of [0, 1, 2, 3]) label(tab, beat);
    await vi.waitFor(() => expect(tab.api.waitingEdits).toHaveLength(1));
    tab.session.chooseLead(1);
    await vi.waitFor(() => expect(tab.session.analysis?.leadIndex).toBe(1));
    tab.api.waitingEdits[0]?.resolve();
    tab.api.slowEdits = false;
    await atRest(tab);
    expect(labelled(tab)).toEqual([]);
    label(tab, 5);
    await atRest(tab);
    expect([await keptBeats(device), await keptBeats(device, 1)]).toEqual([[0, 1, 2, 3], [5]]);
  });

  it('when another tab looks at another part of the recording; the other tab shows it', async () => {
    const device = new KeptDevice();
    const [worker, onlooker] = [await openTab(device), await openTab(device)];
    label(worker, 1);
    label(worker, 6, S);
    await atRest(worker, onlooker);
    expect([labelled(onlooker), onlooker.session.beats?.classIndex[6]]).toEqual([[1, 6], S]);
    expect(onlooker.session.toasts.list.map(({ text }) => text)).toEqual(['Changes made in another tab are shown.']);
    onlooker.session.viewport.setSpeed(50);
    onlooker.session.keeping.viewChanged();
    await atRest(worker, onlooker);
    expect(await keptBeats(device)).toEqual([1, 6]);
  });

  it('when two tabs work that do not hear of each other', async () => {
    const device = new KeptDevice();
    const [a, b] = [await openTab(device), await openTab(device)];
    a.store.close();
    b.store.close();
    label(a, 1);
    await atRest(a);
    label(b, 2);
    await atRest(a, b);
    label(a, 3);
    await atRest(a, b);
    expect(await keptBeats(device)).toEqual([1, 2, 3]);
    await b.session.keeping.look();
    await atRest(b);
    expect(labelled(b)).toEqual([1, 2, 3]);
  });

  it.each([
    [
      'cannot be read',
      () => Promise.reject(new StorageError('storage-failed', 'as the test wants it')),
      'storage-failed',
    ],
    ['does not come', () => new Promise<never>(() => undefined), 'storage-slow'],
  ] as const)('when what was kept before %s, and joins it', async (_what, read, code) => {
    const device = new KeptDevice();
    const before = await openTab(device);
    label(before, 1);
    await atRest(before);
    before.store.close();

    let fails = true;
    const tab = await openTab(device, (store) => {
      store.interfere = (call, make) => (call === 'read' && fails ? read() : make());
    });
    await vi.waitFor(() => expect(tab.session.keeping.notice).toMatchObject({ kind: 'unread', error: { code } }), {
      timeout: 60_000,
    });
    label(tab, 2);
    await tab.session.editing.applied();
    expect(tab.session.keeping.notice).toMatchObject({ kind: 'unsaved', error: { code } });
    expect(tab.session.keeping.unsaved).toBe(true);
    expect(await idsKept()).toBe(1);
    // A call that never answers is not answered by asking again: only the page opened anew can.
    if (code === 'storage-slow') return;
    fails = false;
    await tab.session.keeping.retry();
    await atRest(tab);
    expect(tab.session.keeping.notice).toBeNull();
    expect(labelled(tab)).toEqual([1, 2]);
    expect(await keptBeats(device)).toEqual([1, 2]);
  });

  it('when it was made while earlier work was coming back, and counts after it, whatever the clock says', async () => {
    const device = new KeptDevice();
    vi.useFakeTimers({ toFake: ['Date'], now: 5_000_000 });
    const before = await openTab(device);
    label(before, 1, S);
    await atRest(before);
    before.store.close();
    // The clock was set back meanwhile.
    vi.setSystemTime(1_000_000);
    const gate = new Deferred<void>();
    const opening = openTab(device, (store) => {
      store.interfere = async (call, make) => {
        if (call === 'read') await gate.promise;
        return make();
      };
    });
    const tab = await opening;
    expect(labelled(tab)).toEqual([]);
    label(tab, 1, V);
    gate.resolve();
    await atRest(tab);
    vi.useRealTimers();
    expect(tab.session.beats?.classIndex[1]).toBe(V);
    expect(await keptBeats(device)).toEqual([1, 1]);
  });

  it('when it is that the network learnt from labels', async () => {
    const device = new KeptDevice();
    const tab = await openTab(device);
    tab.session.editing.adapt([{ classIndex: V, samples: [180, 410] }]);
    await atRest(tab);
    const later = await openTab(device);
    await atRest(later);
    expect(later.session.editing.history.edits).toEqual(tab.session.editing.history.edits);
    expect([...(later.session.beats?.classIndex ?? [])].slice(0, 2)).toEqual([V, V]);
  });

  it('before it is shown: what a person saw is there whatever happens to the page', async () => {
    const device = new KeptDevice();
    const tab = await openTab(device);
    const shownWhenKept: (number | undefined)[] = [];
    tab.store.interfere = async (call, make) => {
      const answer = await make();
      if (call === 'add') shownWhenKept.push(tab.session.beats?.classIndex[1]);
      return answer;
    };
    label(tab, 1, S);
    await atRest(tab);
    expect(shownWhenKept[0]).not.toBe(S);
    expect([tab.session.beats?.classIndex[1], await keptBeats(device)]).toEqual([S, [1]]);
  });

  it('but is shown when the device does not answer, as kept in memory only', async () => {
    const tab = await openTab(new KeptDevice());
    tab.store.interfere = (call, make) => (call === 'add' ? new Promise<never>(() => undefined) : make());
    label(tab, 1, S);
    await vi.waitFor(() => expect(tab.session.beats?.classIndex[1]).toBe(S), { timeout: 60_000 });
    expect(tab.session.keeping.unsaved).toBe(true);
  });

  it('when there is no room for it at first', async () => {
    const device = new KeptDevice();
    const tab = await openTab(device);
    tab.store.interfere = (call, make) =>
      call === 'add' ? Promise.reject(new StorageError('storage-full', 'as the test wants it')) : make();
    label(tab, 1);
    await atRest(tab);
    expect(tab.session.keeping.notice).toMatchObject({ kind: 'unsaved', error: { code: 'storage-full' } });
    tab.store.interfere = (_call, make) => make();
    // Nobody has to ask: it is tried again by itself.
    await vi.waitFor(() => expect(tab.session.keeping.unsaved).toBe(false), { timeout: 60_000 });
    expect([tab.session.keeping.notice, await keptBeats(device)]).toEqual([null, [1]]);
  });

  it('when another recording, and then the same one again, is opened before it could be kept', async () => {
    const device = new KeptDevice();
    const tab = await openTab(device);
    let refuses = true;
    tab.store.interfere = (call, make) =>
      call === 'add' && refuses ? Promise.reject(new StorageError('storage-failed', 'as the test wants it')) : make();
    label(tab, 1);
    await tab.session.open([file('200.hea')]);
    await vi.waitFor(() => expect(tab.session.summary?.name).toBe('200'));
    await atRest(tab);
    expect([tab.session.keeping.unsaved, labelled(tab)]).toEqual([true, []]);
    await tab.session.open([file('100.hea')]);
    await atRest(tab);
    expect(labelled(tab)).toEqual([1]);
    refuses = false;
    await tab.session.keeping.retry();
    await atRest(tab);
    expect([tab.session.keeping.unsaved, await keptBeats(device)]).toEqual([false, [1]]);
  });

  it('when the same beat is moved twice before the first move is shown', async () => {
    const device = new KeptDevice();
    const tab = await openTab(device);
    tab.api.slowEdits = true;
    tab.session.select(1);
    for (const step of [1, 1, -1]) tab.session.editing.moveBeat(step);
    tab.session.review.confirm();
    await vi.waitFor(() => expect(tab.api.waitingEdits).toHaveLength(1));
    tab.api.slowEdits = false;
    tab.api.waitingEdits[0]?.resolve();
    await atRest(tab);
    expect(tab.session.beats?.rPeakSample[1]).toBe(411);
    expect(tab.session.review.isReviewed(1)).toBe(true);
  });

  it('when erasing fails that would have taken it along unsaved', async () => {
    const device = new KeptDevice();
    const tab = await openTab(device);
    tab.store.interfere = (call, make) =>
      call === 'add' || call === 'erase'
        ? Promise.reject(new StorageError('storage-failed', 'as the test wants it'))
        : make();
    label(tab, 1);
    await atRest(tab);
    await expect(tab.session.keeping.erase()).rejects.toThrow();
    tab.store.interfere = (_call, make) => make();
    await tab.session.keeping.retry();
    await atRest(tab);
    expect([labelled(tab), await keptBeats(device)]).toEqual([[1], [1]]);
  });

  it('and shown in a tab that was told of it while it was reading what was there before', async () => {
    const device = new KeptDevice();
    const [worker, onlooker] = [await openTab(device), await openTab(device)];
    const answer = new Deferred<void>();
    let reads = 0;
    onlooker.store.interfere = async (call, make) => {
      const made = await make();
      if (call === 'read' && reads++ === 0) await answer.promise;
      return made;
    };
    void onlooker.session.keeping.look();
    await vi.waitFor(() => expect(reads).toBe(1));
    label(worker, 1);
    await atRest(worker);
    answer.resolve();
    await vi.waitFor(() => expect(labelled(onlooker)).toEqual([1]));
  });

  it('is in the file that is exported while it is still being applied', async () => {
    const tab = await openTab(new KeptDevice());
    tab.api.slowEdits = true;
    label(tab, 1);
    const exported = tab.session.export('beats-csv');
    await vi.waitFor(() => expect(tab.api.waitingEdits).toHaveLength(1));
    label(tab, 2);
    tab.api.slowEdits = false;
    tab.api.waitingEdits[0]?.resolve();
    await exported;
    expect(tab.api.calls.at(-1)).toBe('export beats-csv');
    expect(tab.api.calls.findLast((call) => call.startsWith('edit'))).toBe('edit 2');
  });
});

async function idsKept(): Promise<number> {
  return (await new WorkStore({ tell: () => undefined, listen: () => () => undefined }).read(KEY)).operations.length;
}

describe('what was erased', () => {
  it('stays erased whatever another tab does, and the other tab says so', async () => {
    const device = new KeptDevice();
    const [a, b] = [await openTab(device), await openTab(device)];
    label(b, 1);
    await atRest(a, b);
    await a.session.keeping.erase();
    await atRest(a, b);
    expect(b.session.keeping.notice).toMatchObject({ kind: 'erased' });
    expect(labelled(b)).toEqual([1]);
    b.session.keeping.viewChanged();
    label(b, 2);
    await atRest(a, b);
    expect([await a.store.list(), b.session.keeping.unsaved]).toEqual([[], true]);
    b.session.keeping.keepAgain();
    await atRest(a, b);
    expect([b.session.keeping.notice, await keptBeats(device)]).toEqual([null, [1, 2]]);
  });

  it('stays erased when the other tab has not heard of it', async () => {
    const device = new KeptDevice();
    const [a, b] = [await openTab(device), await openTab(device)];
    label(b, 1);
    await atRest(a, b);
    b.store.close();
    await a.session.keeping.forget(KEY);
    label(b, 2);
    await atRest(a, b);
    expect([await a.store.list(), b.session.keeping.notice?.kind]).toEqual([[], 'erased']);
  });
});
