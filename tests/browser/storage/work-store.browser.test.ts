import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeptWork } from '../../../src/browser/storage/kept-work.ts';
import { DATABASE_NAME, openDatabase, SCHEMA_VERSION } from '../../../src/browser/storage/open-database.ts';
import { WorkStore } from '../../../src/browser/storage/work-store.ts';

const VIEW = {
  leadIndex: 0,
  startSeconds: 12.5,
  mmPerSecond: 25,
  mmPerMv: null,
  layout: 'one',
  filtered: true,
  beatSample: 400,
};

function madeWork(key: string, savedAt = 1): KeptWork {
  const lead = {
    leadIndex: 0,
    modelVersion: 'm1',
    beatsHash: 'b1',
    edits: [
      { kind: 'relabel' as const, sample: 400, classIndex: 1, also: [800] },
      { kind: 'move' as const, sample: 1200, toSample: 1201 },
    ],
    undone: [{ kind: 'delete' as const, sample: 1600 }],
    confirmed: [2000],
    dismissed: [],
  };
  return { key, name: `name of ${key}`, savedAt, leads: [lead], view: VIEW };
}

let store: WorkStore;
beforeEach(async () => {
  store = new WorkStore();
  await store.erase();
});
afterEach(() => store.erase());

// Oracle: what was saved comes back, in a real browser's database.
describe('WorkStore', () => {
  it('gives back what it was given, the latest first, to another page too', async () => {
    await store.save(madeWork('a', 1));
    await store.save(madeWork('b', 2));
    const other = new WorkStore();
    expect(await other.read('a')).toEqual(madeWork('a', 1));
    expect((await other.list()).map(({ key }) => key)).toEqual(['b', 'a']);
    expect(await other.read('c')).toBeNull();
  });

  it('holds the files of one recording, bytes and all', async () => {
    const recording = { key: 'a', name: '100', savedAt: 1, sizeBytes: 3, table: { sampleRateHz: 250 } };
    await store.saveRecording({ ...recording, files: [{ name: '100.dat', blob: new Blob(['abc']) }] });
    const kept = await new WorkStore().readRecording();
    expect(kept).toMatchObject(recording);
    expect(await kept?.files[0]?.blob.text()).toBe('abc');
    await store.forget('a');
    expect(await store.readRecording()).toBeNull();
  });

  it('leaves out what no version of the app can have written, and keeps the rest', async () => {
    const database = await openDatabase();
    await database.put('work', { ...madeWork('a'), savedAt: 'yesterday' });
    await database.put('work', { ...madeWork('b'), leads: [{ leadIndex: 0, edits: [{ kind: 'relabel' }, 7] }] });
    database.close();
    expect(await store.read('a')).toBeNull();
    expect((await store.list()).map(({ key, leads }) => [key, leads[0]?.edits])).toEqual([['b', []]]);
  });

  it('takes work along from the first version of the database', async () => {
    const first = await openDB(DATABASE_NAME, 1, {
      upgrade: (database) => void database.createObjectStore('work', { keyPath: 'key' }),
    });
    await first.put('work', madeWork('a'));
    first.close();
    expect(SCHEMA_VERSION).toBeGreaterThan(1);
    expect(await store.read('a')).toEqual(madeWork('a'));
    expect(await store.readRecording()).toBeNull();
  });

  it('builds the same database step by step as at once', async () => {
    for (let version = 1; version <= SCHEMA_VERSION; version++) (await openDatabase(version)).close();
    const stepwise = await openDatabase();
    const names = [...stepwise.objectStoreNames];
    stepwise.close();
    await store.erase();
    const atOnce = await openDatabase();
    expect([...atOnce.objectStoreNames]).toEqual(names);
    atOnce.close();
  });

  it('refuses the database of a later version instead of harming it', async () => {
    (await openDB(DATABASE_NAME, SCHEMA_VERSION + 1)).close();
    await expect(store.read('a')).rejects.toThrow();
  });

  it('works on after another page erased everything', async () => {
    await store.save(madeWork('a'));
    await new WorkStore().erase();
    // The first attempt may meet the connection that was closed; it must not be the last.
    await store.read('a').catch(() => null);
    expect(await store.read('a')).toBeNull();
    await store.save(madeWork('b'));
    expect(await store.read('b')).toEqual(madeWork('b'));
  });
});

describe('erasing', () => {
  it('leaves nothing of recordings or choices', async () => {
    await store.save(madeWork('a'));
    localStorage.setItem('fiducial-settings', '{}');
    sessionStorage.setItem('fiducial-open', 'a');
    const folder = await navigator.storage.getDirectory();
    await folder.getFileHandle('recording', { create: true });
    await (await caches.open('shared-files')).put('./file', new Response('x'));
    await (await caches.open('workbox-precache-v2')).put('./app.js', new Response('x'));
    await store.erase();
    expect(await store.list()).toEqual([]);
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage.getItem('fiducial-open')).toBeNull();
    const left: string[] = [];
    for await (const name of folder.keys()) left.push(name);
    expect(left).toEqual([]);
    expect(await caches.keys()).toEqual(['workbox-precache-v2']);
    await caches.delete('workbox-precache-v2');
  });
});
