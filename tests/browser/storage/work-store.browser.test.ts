import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_NAME, type Schema } from '../../../src/browser/storage/database.ts';
import { openDatabase, SCHEMA_VERSION } from '../../../src/browser/storage/open-database.ts';
import type { News } from '../../../src/browser/storage/other-tabs.ts';
import { WorkStore } from '../../../src/browser/storage/work-store.ts';

const VIEW = { leadIndex: 0, startSeconds: 12.5 };
const ERASED = { name: 'StorageError', code: 'storage-erased' };

function addition(...ids: string[]) {
  return { name: 'a name', operations: ids.map((id) => ({ id, value: { id, what: `did ${id}` } })), view: VIEW };
}

let store: WorkStore;
beforeEach(async () => {
  store = new WorkStore();
  await store.erase();
});
afterEach(() => store.erase());

/** Adds to a recording as somebody does who has just read what there is. */
async function add(to: WorkStore, key: string, ...ids: string[]) {
  const { ticket } = await to.read(key);
  return to.add(key, ticket, addition(...ids));
}

const idsOf = async (of: WorkStore, key: string): Promise<string[]> =>
  (await of.read(key)).operations.map(({ id }) => id);

// Oracle: what was saved comes back, in a real browser's database.
describe('WorkStore', () => {
  it('gives back what it was given, the latest first, to another page too', async () => {
    await add(store, 'a', '1', '2');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await add(store, 'b', '3');
    const other = new WorkStore();
    expect(await other.read('a')).toMatchObject({ operations: addition('1', '2').operations, view: VIEW });
    expect((await other.list()).map(({ key, name, operations }) => [key, name, operations.length])).toEqual([
      ['b', 'a name', 1],
      ['a', 'a name', 2],
    ]);
    expect(await other.read('c')).toMatchObject({ operations: [], view: undefined, ticket: { recording: null } });
  });

  it('adds what two pages did that had both read the same, and tells each of the other', async () => {
    const other = new WorkStore();
    const heard: News[] = [];
    other.listen((news) => heard.push(news));
    const [{ ticket }, { ticket: sameTicket }] = [await store.read('a'), await other.read('a')];
    const next = await store.add('a', ticket, addition('1'));
    await other.add('a', sameTicket, addition('2'));
    await store.add('a', next, addition('1', '3'));
    expect(await idsOf(other, 'a')).toEqual(['1', '2', '3']);
    await expect
      .poll(() => heard)
      .toEqual([
        { kind: 'more', key: 'a' },
        { kind: 'more', key: 'a' },
      ]);
  });

  it('keeps the view of one page out of the way of what another did', async () => {
    const { ticket } = await store.read('a');
    await add(new WorkStore(), 'a', '1');
    await store.add('a', ticket, { name: 'a name', operations: [], view: { leadIndex: 1 } });
    expect(await store.read('a')).toMatchObject({ operations: [{ id: '1' }], view: { leadIndex: 1 } });
  });

  it('writes all of an addition or nothing', async () => {
    const ticket = await add(store, 'a', '1');
    const broken = { ...addition('2'), view: () => 'no database takes a function' };
    await expect(store.add('a', ticket, broken)).rejects.toMatchObject({
      name: 'StorageError',
      code: 'storage-failed',
    });
    expect(await idsOf(store, 'a')).toEqual(['1']);
    await store.add('a', ticket, addition('3'));
    expect(await idsOf(store, 'a')).toEqual(['1', '3']);
  });

  it('holds the files of one recording, bytes and all', async () => {
    const ticket = await add(store, 'a', '1');
    const recording = { key: 'a', name: '100', savedAt: 1, sizeBytes: 3, table: { sampleRateHz: 250 } };
    await store.saveRecording('a', ticket, {
      ...recording,
      files: [{ name: '100.dat', blob: new Blob(['abc']) }],
    });
    const kept = (await new WorkStore().readRecording()) as { files: { blob: Blob }[] };
    expect(kept).toMatchObject(recording);
    expect(await kept.files[0]?.blob.text()).toBe('abc');
    await store.forget('a');
    expect([await store.readRecording(), await store.list()]).toEqual([undefined, []]);
  });

  it('sets aside what could not be understood, as it was', async () => {
    await add(store, 'a', '1', '2');
    const { operations } = await store.read('a');
    await store.setAside('a', [
      { from: 'operation', id: '2', value: operations[1]?.value },
      { from: 'view', value: VIEW },
    ]);
    expect(await store.read('a')).toMatchObject({ operations: [{ id: '1' }], view: undefined });
    expect(await store.countSetAside()).toBe(2);
    const database = await openDatabase();
    expect(await database.getAll('damaged')).toEqual([
      { key: 'a', from: 'operation', id: '2', value: { id: '2', what: 'did 2' } },
      { key: 'a', from: 'view', value: VIEW },
    ]);
    database.close();
  });

  it('builds the same database step by step as at once', async () => {
    await deleteAll();
    for (let version = 1; version <= SCHEMA_VERSION; version++) (await openDatabase(undefined, version)).close();
    const stepwise = await openDatabase();
    const names = [...stepwise.objectStoreNames];
    stepwise.close();
    await deleteAll();
    const atOnce = await openDatabase();
    expect([...atOnce.objectStoreNames]).toEqual(names);
    atOnce.close();
  });

  it('refuses the database of a later version instead of harming it; erasing is possible', async () => {
    await deleteAll();
    (await openDB(DATABASE_NAME, SCHEMA_VERSION + 1)).close();
    await expect(store.read('a')).rejects.toMatchObject({ name: 'StorageError', code: 'storage-newer' });
    await store.erase();
    await add(store, 'a', '1');
    expect(await idsOf(store, 'a')).toEqual(['1']);
  });

  it('says that another page is in the way, and works once it is not', async () => {
    await deleteAll();
    const inTheWay = await openDB(DATABASE_NAME, 1, { upgrade: (database) => void database.createObjectStore('work') });
    await expect(store.read('a')).rejects.toMatchObject({ code: 'storage-blocked' });
    inTheWay.close();
    await add(store, 'a', '1');
    expect(await idsOf(store, 'a')).toEqual(['1']);
  });

  it('works on at once after its database was deleted under it', async () => {
    await add(store, 'a', '1');
    await deleteAll();
    expect(await idsOf(store, 'a')).toEqual([]);
  });
});

async function deleteAll(): Promise<void> {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = resolve;
    request.onerror = reject;
  });
}

// Oracle: what was erased stays erased, whatever other pages still hold.
describe('erasing', () => {
  it('leaves nothing of recordings or choices', async () => {
    await add(store, 'a', '1');
    await store.setAside('a', [{ from: 'view', value: VIEW }]);
    localStorage.setItem('fiducial-settings', '{}');
    sessionStorage.setItem('fiducial-open', 'a');
    const folder = await navigator.storage.getDirectory();
    await folder.getFileHandle('recording', { create: true });
    await (await caches.open('shared-files')).put('./file', new Response('x'));
    await (await caches.open('workbox-precache-v2')).put('./app.js', new Response('x'));
    await store.erase();
    expect([await store.list(), await store.countSetAside()]).toEqual([[], 0]);
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage.getItem('fiducial-open')).toBeNull();
    const left: string[] = [];
    for await (const name of folder.keys()) left.push(name);
    expect(left).toEqual([]);
    expect(await caches.keys()).toEqual(['workbox-precache-v2']);
    await caches.delete('workbox-precache-v2');
  });

  it('makes what other pages read before powerless, view and files included', async () => {
    const other = new WorkStore();
    const [worked, looked] = [await add(other, 'a', '1'), (await other.read('b')).ticket];
    await store.erase();
    await expect(other.add('a', worked, addition('2'))).rejects.toMatchObject(ERASED);
    await expect(other.add('b', looked, { ...addition(), view: VIEW })).rejects.toMatchObject(ERASED);
    await expect(other.saveRecording('b', looked, {})).rejects.toMatchObject(ERASED);
    expect([await store.list(), await store.readRecording()]).toEqual([[], undefined]);
    await add(other, 'a', '3');
    expect(await idsOf(store, 'a')).toEqual(['3']);
  });

  it('of one recording leaves the others to their pages', async () => {
    const other = new WorkStore();
    const [a, b] = [await add(other, 'a', '1'), await add(other, 'b', '2')];
    const heard: News[] = [];
    other.listen((news) => heard.push(news));
    await store.forget('a');
    await expect(other.add('a', a, addition('3'))).rejects.toMatchObject(ERASED);
    await other.add('b', b, addition('4'));
    expect([await idsOf(store, 'a'), await idsOf(store, 'b')]).toEqual([[], ['2', '4']]);
    await expect.poll(() => heard).toEqual([{ kind: 'forgotten', key: 'a' }]);
  });

  it('tells the other pages', async () => {
    const heard: News[] = [];
    new WorkStore().listen((news) => heard.push(news));
    await store.erase();
    await expect.poll(() => heard).toEqual([{ kind: 'erased' }]);
  });
});

// Oracle: src/browser/storage/kept-work.ts of version 2, which wrote this value for these edits and reviews.
describe('work of earlier versions', () => {
  const LEAD = {
    leadIndex: 0,
    modelVersion: 'm1',
    beatsHash: 'b1',
    edits: [
      { kind: 'relabel', sample: 400, classIndex: 1, also: [800] },
      { kind: 'adapt', sample: 400, labels: [{ classIndex: 2, samples: [900] }] },
    ],
    undone: [
      { kind: 'move', sample: 1200, toSample: 1201 },
      { kind: 'delete', sample: 1600 },
    ],
    confirmed: [2000],
    dismissed: [],
  };
  const WORK = { key: 'a', name: 'a name', savedAt: 1_000_000, leads: [LEAD, { ...LEAD, leadIndex: 3 }], view: VIEW };

  async function writeBefore(version: 1 | 2, ...works: object[]): Promise<void> {
    await deleteAll();
    const before = await openDB<Schema>(DATABASE_NAME, version, {
      upgrade(database) {
        database.createObjectStore('work', { keyPath: 'key' });
        if (version === 2) database.createObjectStore('recordings');
      },
    });
    for (const work of works) await before.put('work', work);
    if (version === 2) await before.put('recordings', { key: 'a' }, 'last');
    before.close();
  }

  it.each([1, 2] as const)('comes along from version %i, every edit in its place', async (version) => {
    await writeBefore(version, WORK);
    const { operations, view } = await store.read('a');
    expect(view).toEqual(VIEW);
    expect(operations.map(({ value }) => value)).toMatchObject(
      [0, 3].flatMap((leadIndex, place) => [
        ...[LEAD.edits, LEAD.undone].flat().map((edit) => ({ leadIndex, beatsHash: 'b1', change: { edit } })),
        { modelVersion: 'm1', change: { kind: 'undo', of: `v2-${place}-3` } },
        { change: { kind: 'undo', of: `v2-${place}-2` } },
        { change: { kind: 'review', sample: 2000, decision: 'confirmed' } },
      ]),
    );
    expect(await store.list()).toMatchObject([{ key: 'a', name: 'a name', savedAt: 1_000_000 }]);
    expect(await store.readRecording()).toEqual(version === 2 ? { key: 'a' } : undefined);
    expect(await store.countSetAside()).toBe(0);
  });

  it('is set aside where it has another form, and the rest comes along', async () => {
    const broken = { key: 'b', leads: 'none' };
    const odd = { key: 'c', leads: [7, { leadIndex: 0, edits: 'none', confirmed: [5] }], savedAt: 'yesterday' };
    await writeBefore(2, WORK, broken, odd);
    expect(await idsOf(store, 'a')).toHaveLength(14);
    expect((await store.read('c')).operations.map(({ value }) => value)).toMatchObject([
      { leadIndex: 0, beatsHash: '', change: { kind: 'review', sample: 5 } },
    ]);
    const database = await openDatabase();
    expect(await database.getAll('damaged')).toEqual([
      { from: 'work', value: broken },
      { from: 'work', value: 7 },
      { from: 'work', value: odd.leads[1] },
    ]);
    database.close();
  });
});
