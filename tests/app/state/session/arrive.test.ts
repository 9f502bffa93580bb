import { describe, expect, it, vi } from 'vitest';
import { arrive } from '../../../../src/app/state/session/arrive.ts';
import { Session } from '../../../../src/app/state/session/session.svelte.ts';
import type { OpenableFile } from '../../../../src/analysis/analysis-api.ts';
import { StorageError } from '../../../../src/browser/storage/storage-error.ts';
import { FakeAnalysis, file } from '../../fake-analysis.ts';
import { madeIntervals } from '../../made-listing.ts';
import { turns } from '../../turns.ts';
import { KeptDevice, type TabStore } from '../work/kept-device.ts';

/** Files that are never read through: the page goes before. */
class EndlessFiles extends FakeAnalysis {
  override identify = (): Promise<never> => new Promise(() => undefined);
}

const late = (name: string): string =>
  `“${name}” was open here and could not be kept in time: the page was left or loaded anew before. Open its file again to go on.`;
const notKept = (name: string): string =>
  `“${name}” was open here and is not kept on this device: it is too large, there was no room for it, or another recording was opened since. Open its file again, and your corrections come back.`;

/** A page with a recording open and everything that comes by itself through. */
async function open(
  store: TabStore,
  name: string,
  api = new FakeAnalysis('NNV'),
  files: readonly OpenableFile[] = [file(name)],
): Promise<Session> {
  const session = new Session(api, null, store);
  await session.open(files);
  await turns();
  return session;
}

/** The page is loaded anew: whether it went on, what is open then, and what is said. */
async function reload(store: TabStore, api = new FakeAnalysis('NNV')) {
  const session = new Session(api, null, store);
  const wentOn = await arrive(session);
  await turns();
  return { session, wentOn, opened: session.summary?.name ?? null, says: session.problem?.says ?? null };
}

// Oracle: what is promised: what was open before a reload is open again, or its name is told with what to do; never neither.
describe('a visit', () => {
  it('goes on after a reload with what was open and is kept', async () => {
    const store = new KeptDevice().openTab();
    await open(store, '100.hea');
    expect(await reload(store)).toMatchObject({ wentOn: true, opened: '100', says: null });
  });

  it('tells what was open when the page went before its files were read through', async () => {
    const store = new KeptDevice().openTab();
    await open(store, 'long.hea', new EndlessFiles('NNV'));
    expect(await reload(store)).toMatchObject({ opened: null, says: late('long') });
    // Once.
    expect((await reload(store)).says).toBeNull();
  });

  it('goes on though they were not read through, where they are on the device and were kept as they were given', async () => {
    const device = new KeptDevice();
    const store = device.openTab();
    const onDevice = [{ name: 'long.hea', blob: new Blob(['long.hea']) }];
    await open(store, 'long.hea', new EndlessFiles('NNV'), onDevice);
    expect(await reload(store, new EndlessFiles('NNV'))).toMatchObject({ wentOn: true, opened: 'long', says: null });
    expect(await reload(store)).toMatchObject({ wentOn: true, opened: 'long', says: null });
    expect(await store.readRecording()).toMatchObject({ key: 'key of long.hea', name: 'long' });

    // Forgotten before it is known which one it is.
    const session = await open(store, 'long.hea', new EndlessFiles('NNV'), onDevice);
    await session.keeping.forget('key of long.hea');
    await turns();
    expect(await store.readRecording()).toBeUndefined();
    // Erased in another tab while they are being kept.
    const late = new Session(new EndlessFiles('NNV'), null, store);
    await late.open(onDevice);
    await device.openTab().eraseWork();
    await turns();
    expect(await store.readRecording()).toBeUndefined();
  });

  it('tells what was open when its files could not be kept, or were too large', async () => {
    const store = new KeptDevice().openTab();
    await open(store, '100.hea');
    const saving = vi.spyOn(store, 'saveRecording');
    saving.mockRejectedValue(new StorageError('storage-full', 'as the test wants it'));
    await open(store, '101.hea');
    saving.mockRestore();
    expect(await reload(store)).toMatchObject({ opened: null, says: notKept('101') });

    const tooLarge = new FakeAnalysis('NNV');
    const identity = tooLarge.identify.bind(tooLarge);
    vi.spyOn(tooLarge, 'identify').mockImplementation(async () => ({ ...(await identity()), files: null }));
    await open(store, '102.hea', tooLarge);
    expect(await reload(store)).toMatchObject({ opened: null, says: notKept('102') });
  });

  it('tells what was open when another tab has kept another one since', async () => {
    const device = new KeptDevice();
    const [one, other] = [device.openTab(), device.openTab()];
    await open(one, '100.hea');
    await open(other, '101.hea');
    expect(await reload(one)).toMatchObject({ wentOn: false, says: notKept('100') });
    expect(await reload(other)).toMatchObject({ wentOn: true, opened: '101', says: null });
  });

  it('never takes another recording of the same name for it', async () => {
    const store = new KeptDevice().openTab();
    await open(store, '100.hea');
    await open(store, '100.csv', new EndlessFiles('NNV'));
    expect(await reload(store)).toMatchObject({ opened: null, says: late('100') });
  });

  it('goes on once more when it is loaded anew while it comes back', async () => {
    const store = new KeptDevice().openTab();
    await open(store, '100.hea');
    await reload(store, new EndlessFiles('NNV'));
    expect(await reload(store)).toMatchObject({ wentOn: true, opened: '100', says: null });
  });

  it('offers what is kept when it is another visit, and says nothing of it', async () => {
    const store = new KeptDevice().openTab();
    await open(store, '100.hea');
    store.isReload = false;
    const { session, wentOn, opened, says } = await reload(store);
    expect([wentOn, opened, says]).toEqual([false, null, null]);
    expect(session.keeping.files.recording?.name).toBe('100');
  });

  it('tells which list was shown: of intervals by its name, of recordings by their number; and goes on with what is behind it', async () => {
    const store = new KeptDevice().openTab();
    const pageWith = async (...names: string[]): Promise<void> => {
      const session = await open(store, names[0] ?? '', new FakeAnalysis('NNV'), names.map(file));
      // As the app does whenever that changes.
      session.keeping.files.noteList(session.files.shownList);
    };
    await pageWith('walk.rr');
    const ofIntervals = { name: madeIntervals('walk.rr').name, count: 1 };
    expect(store.listed).toEqual(ofIntervals);
    const intervalsGone = `“${ofIntervals.name}” was open here; lists of RR intervals are not kept. Open its file again.`;
    const listGone =
      'A list of 2 recordings was open here; such lists are not kept. Open the files again to choose from them.';
    expect(await reload(store)).toMatchObject({ wentOn: false, opened: null, says: intervalsGone });
    await pageWith('100.hea', '101.hea');
    expect(await reload(store)).toMatchObject({ wentOn: false, opened: null, says: listGone });

    await open(store, '100.hea');
    expect(await reload(store)).toMatchObject({ wentOn: true, opened: '100', says: listGone });
    store.isReload = false;
    expect(await reload(store)).toMatchObject({ wentOn: false, says: null });
    store.isReload = true;
    await open(store, 'long.hea', new EndlessFiles('NNV'));
    expect((await reload(store)).says).toBe(`${late('long')} ${listGone}`);

    await pageWith('100.hea');
    expect((await reload(store)).says).toBeNull();
  });

  it('misses nothing that was erased, and notes nothing that is not to be kept', async () => {
    const store = new KeptDevice().openTab();
    const erased = await open(store, '100.hea');
    await erased.keeping.erase();
    expect((await reload(store)).says).toBeNull();
    const forgotten = await open(store, '100.hea');
    await forgotten.keeping.forget('key of 100.hea');
    expect((await reload(store)).says).toBeNull();

    const session = new Session(new FakeAnalysis('NNV'), null, store);
    session.settings.change({ keepsWork: false });
    await session.open([file('100.hea')]);
    await turns();
    expect(store.opened).toBeNull();
    expect((await reload(store)).says).toBeNull();
  });

  it('leaves the name out where identity is hidden', async () => {
    const store = new KeptDevice().openTab();
    await open(store, 'long.hea', new EndlessFiles('NNV'));
    const session = new Session(new FakeAnalysis('NNV'), null, store);
    session.identity.covered = true;
    await arrive(session);
    expect(session.problem?.says).toMatch(/^“Recording” was open/);
    session.identity.covered = false;

    await open(store, 'long.hea', new EndlessFiles('NNV'));
    const shown = (await reload(store)).session;
    shown.identity.covered = true;
    expect(shown.identity.sentence(shown.problem?.says ?? '')).toMatch(/^“…” was open/);
  });
});
