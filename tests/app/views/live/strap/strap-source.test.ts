import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '../../../../../src/browser/storage/storage-error.ts';
import { GIVE_UP_MS, QUIET_MS } from '../../../../../src/app/views/live/strap/strap-connection.ts';
import type { PartStore } from '../../../../../src/app/views/live/strap/strap-keeping.svelte.ts';
import { keptRecording, readStrapHeader } from '../../../../../src/app/views/live/strap/strap-recording.ts';
import { StrapSource } from '../../../../../src/app/views/live/strap/strap-source.svelte.ts';
import { FakeStrap } from './fake-strap.ts';

const FRAME_MS = (73 / 130) * 1000;

/** Keeps parts in memory, or refuses them. */
class Memory implements PartStore {
  headers: unknown[] = [];
  parts: unknown[] = [];
  refuses: StorageError | null = null;
  isErased = false;
  begin(_key: string, header: unknown): Promise<void> {
    this.headers.push(header);
    return Promise.resolve();
  }
  add(_key: string, part: number, value: unknown, header: unknown): Promise<boolean> {
    if (this.refuses) return Promise.reject(this.refuses);
    if (this.isErased) return Promise.resolve(false);
    this.headers.push(header);
    this.parts[part] = value;
    return Promise.resolve(true);
  }
}

let strap: FakeStrap;
let store: Memory;
let open: StrapSource[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  strap = new FakeStrap();
  store = new Memory();
});
afterEach(async () => {
  const closing = Promise.all(open.map((source) => source.close()));
  await vi.advanceTimersByTimeAsync(10_000);
  await closing;
  open = [];
  vi.useRealTimers();
});

async function begin(keeps: PartStore | null = store): Promise<StrapSource> {
  const opening = StrapSource.open(strap, keeps);
  opening.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(100);
  const source = await opening;
  open.push(source);
  return source;
}
const frames = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * FRAME_MS);

/** Sample number i of the strap is i microvolts: what is not missing stands where it belongs. */
function expectInPlace(samplesMv: Float32Array, tolerance = 0): number {
  const off = Array.from(samplesMv).flatMap((mv, i) => (Number.isNaN(mv) ? [] : [Math.abs(mv * 1000 - i)]));
  expect(Math.max(...off)).toBeLessThanOrEqual(tolerance + 0.01);
  return samplesMv.length - off.length;
}

// Oracle: the strap that is played numbers its samples, and says what it was told.
describe('StrapSource', () => {
  it('starts the strap with its own settings and takes what it sends', async () => {
    const source = await begin();
    expect(strap.commands).toEqual([[1, 0], [2, 0, 0, 1, 130, 0, 1, 1, 14, 0]]); // prettier-ignore
    await frames(10);
    expect(source.signal.length).toBeGreaterThanOrEqual(9 * 73);
    expect(expectInPlace(source.recording().leads[0].samplesMv)).toBe(0);
    expect(source.heartRate).toEqual({ rate: 67, contact: true, rrSeconds: [917 / 1024] });
    expect(source.signal.leadNames).toEqual(['ECG']);
  });

  it('leaves a gap where packets are lost, counts a packet that comes twice once, and one that cannot be read', async () => {
    for (const frame of [3, 4]) strap.lostFrames.add(frame);
    strap.doubledFrames.add(6);
    strap.brokenFrames.add(8);
    const source = await begin();
    await frames(12);
    expect(expectInPlace(source.recording().leads[0].samplesMv)).toBe(3 * 73);
    expect(source).toMatchObject({ gaps: 2, missing: 3 * 73, repeated: 1, unread: 1 });
    expect(source.latestGap).toEqual({ seconds: 73 / 130, isReconnection: false });
  });

  it('connects again when the connection is lost, and says how long it was gone', async () => {
    const source = await begin();
    await frames(5);
    strap.leave();
    expect(source).toMatchObject({ phase: 'lost', attempt: 1 });
    await vi.advanceTimersByTimeAsync(4000);
    expect(source.attempt).toBeGreaterThan(2);
    strap.isNear = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(source).toMatchObject({ phase: 'sending', attempt: 0, gaps: 1 });
    expect(source.latestGap?.isReconnection).toBe(true);
    expect(source.latestGap?.seconds).toBeCloseTo(source.missing / 130, 5);
    expectInPlace(source.recording().leads[0].samplesMv, 1);
  });

  it('connects again when nothing comes any more although the connection stands', async () => {
    const source = await begin();
    await frames(5);
    strap.isSilent = true;
    await vi.advanceTimersByTimeAsync(QUIET_MS + 10);
    expect(source.phase).toBe('lost');
    strap.isSilent = false;
    await vi.advanceTimersByTimeAsync(3000);
    expect(source).toMatchObject({ phase: 'sending', gaps: 1 });
    expectInPlace(source.recording().leads[0].samplesMv, 1);
  });

  it('gives up after a while, and has what came until then', async () => {
    const source = await begin();
    await frames(8);
    const { length } = source.signal;
    strap.leave();
    await vi.advanceTimersByTimeAsync(GIVE_UP_MS + 60_000);
    expect(source).toMatchObject({ phase: 'ended', trouble: { code: 'no-connection' } });
    expect(source.recording().leads[0].samplesMv).toHaveLength(length);
    expect(
      expectInPlace(
        keptRecording(readStrapHeader(store.headers.at(-1)) ?? expect.fail(), store.parts).leads[0].samplesMv,
      ),
    ).toBe(0);
  });

  it('stops the strap and lets it go', async () => {
    const source = await begin();
    await frames(3);
    const closing = source.close();
    await vi.advanceTimersByTimeAsync(100);
    await closing;
    expect(strap.commands.at(-1)).toEqual([3, 0]);
    expect(strap.device.gatt.connected).toBe(false);
    const { length } = source.signal;
    await frames(5);
    expect(source.signal.length).toBe(length);
  });

  it('takes a start of what goes on already for a start', async () => {
    strap.startStatus = 6;
    expect((await begin()).phase).toBe('sending');
  });

  it.each([
    ['not-chosen', (one: FakeStrap) => (one.isChosen = false)],
    ['switched-off', (one: FakeStrap) => (one.isOn = false)],
    ['no-connection', (one: FakeStrap) => (one.isNear = false)],
    ['refused', (one: FakeStrap) => (one.startStatus = 13)],
    ['no-answer', (one: FakeStrap) => (one.isAnswering = false)],
    ['no-ecg', () => (strap = new FakeStrap(undefined, { hasEcg: false }))],
  ])('says why it cannot begin: %s', async (code, spoil) => {
    spoil(strap);
    const opening = StrapSource.open(strap, store);
    const said = expect(opening).rejects.toMatchObject({ name: 'StrapError', code });
    await vi.advanceTimersByTimeAsync(30_000);
    await said;
    expect(strap.device.gatt.connected).toBe(false);
  });
});

describe('what is kept of a strap', () => {
  it('is all but the last seconds at any moment, and everything at the end', async () => {
    strap.lostFrames.add(7);
    const source = await begin();
    for (let i = 0; i < 40; i++) {
      await frames(1);
      const header = readStrapHeader(store.headers.at(-1));
      const kept = header ? keptRecording(header, store.parts).leads[0].samplesMv : new Float32Array();
      expect((source.signal.length - kept.length) / 130).toBeLessThan(2 + 3 * (FRAME_MS / 1000));
      if (kept.length > 0) expectInPlace(kept);
    }
    const closing = source.close();
    await vi.advanceTimersByTimeAsync(100);
    await closing;
    const kept = keptRecording(readStrapHeader(store.headers.at(-1)) ?? expect.fail(), store.parts);
    expect(kept).toEqual(source.recording());
  });

  it('goes on after a device that was full for a while, without a gap', async () => {
    const source = await begin();
    store.refuses = new StorageError('storage-full', 'no room');
    await frames(10);
    expect(source.keeping?.trouble?.code).toBe('storage-full');
    store.refuses = null;
    await frames(10);
    expect(source.keeping?.trouble).toBeNull();
    const kept = keptRecording(readStrapHeader(store.headers.at(-1)) ?? expect.fail(), store.parts);
    expect(expectInPlace(kept.leads[0].samplesMv)).toBe(0);
  });

  it('is left alone once it was erased', async () => {
    const source = await begin();
    store.isErased = true;
    await frames(10);
    store.isErased = false;
    await frames(10);
    expect(store.parts).toEqual([]);
    expect(source.keeping).toMatchObject({ isErased: true, trouble: null });
  });

  it('is a gap where a part is not to be understood, and nothing where the header is not', () => {
    const header = { name: 'a', beganAt: 0, sampleRateHz: 130, length: 6, missing: 0, gaps: 0 };
    const parts = [
      { from: 0, samplesMv: Float32Array.of(1, 2) },
      'damaged',
      { from: 4, samplesMv: Float32Array.of(5, 6, 7) },
    ];
    expect(Array.from(keptRecording(header, parts).leads[0].samplesMv)).toEqual([1, 2, NaN, NaN, 5, 6]);
    for (const damaged of [null, {}, { ...header, length: -1 }, { ...header, sampleRateHz: 0 }])
      expect(readStrapHeader(damaged)).toBeNull();
  });
});
