import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { LECTURE_KEY } from '../../../../src/app/state/lecture/lecture-key.ts';
import { lectureOf, lectureOperationSchema } from '../../../../src/app/state/lecture/lecture-operation.ts';
import { Lecture } from '../../../../src/app/state/lecture/lecture.svelte.ts';
import type { Shown } from '../../../../src/app/state/lecture/moment.ts';
import { turns } from '../../turns.ts';
import { arbitraryOf } from '../stored/arbitrary-of.ts';
import { KeptDevice, type TabStore } from '../work/kept-device.ts';

const page = (address: string): Shown => ({ kind: 'page', address });

interface OpenLecture {
  readonly lecture: Lecture;
  readonly store: TabStore;
  readonly damaged: number[];
}

function openLecture(device: KeptDevice, keeps = () => true): OpenLecture {
  const store = device.openTab();
  const damaged: number[] = [];
  const lecture = new Lecture({
    name: 'Lecture',
    store: () => (keeps() ? store : null),
    listen: (heard) => store.listen(heard),
    damaged: (count) => damaged.push(count),
  });
  return { lecture, store, damaged };
}

const addresses = ({ lecture }: OpenLecture): string[] =>
  lecture.content.moments.map(({ moment: { shows } }) => (shows.kind === 'page' ? shows.address : shows.kind));

async function atRest(...open: readonly OpenLecture[]): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const { lecture } of open) await lecture.log.settled();
    await turns();
  }
}

// Oracle: worked out by hand, and that two tabs that know the same show the same.
describe('the lecture on the device', () => {
  it('keeps its moments in their order, with what is said about them', async () => {
    const device = new KeptDevice();
    const open = openLecture(device);
    const { lecture } = open;
    expect([lecture.add(page('#a')), lecture.add(page('#b')), lecture.add(page('#c'))]).toEqual([1, 2, 3]);
    const moment = (index: number) => lecture.content.moments[index] ?? expect.fail();
    lecture.move(moment(2), -1);
    lecture.move(moment(1), -1);
    lecture.move(moment(0), -1);
    lecture.move(moment(2), 1);
    expect(addresses(open)).toEqual(['#c', '#a', '#b']);
    lecture.write(moment(1), { title: 'Second', note: 'Say it slowly.' });
    lecture.rename('Ectopy');
    await atRest(open);
    const later = openLecture(device);
    await atRest(later);
    expect(addresses(later)).toEqual(['#c', '#a', '#b']);
    expect(later.lecture.content).toEqual(lecture.content);
    expect(later.lecture.content.title).toBe('Ectopy');
    expect(later.lecture.content.moments[1]?.moment).toMatchObject({ title: 'Second', note: 'Say it slowly.' });
  });

  it('gives back what was taken out, at its place, until something else is done', () => {
    const open = openLecture(new KeptDevice());
    const { lecture } = open;
    for (const address of ['#a', '#b', '#c']) lecture.add(page(address));
    lecture.remove(lecture.content.moments[1] ?? expect.fail());
    expect([addresses(open), lecture.back?.kind]).toEqual([['#a', '#c'], 'removed']);
    lecture.takeBack();
    expect([addresses(open), lecture.back]).toEqual([['#a', '#b', '#c'], null]);
    lecture.replace({ title: 'Other', moments: [{ title: '', note: '', shows: page('#d') }] });
    expect([addresses(open), lecture.content.title, lecture.back?.kind]).toEqual([['#d'], 'Other', 'replaced']);
    lecture.takeBack();
    expect([addresses(open), lecture.content.title]).toEqual([['#a', '#b', '#c'], '']);
  });

  it('joins what two tabs do, in every order in which they hear of it', async () => {
    const device = new KeptDevice();
    const [first, second] = [openLecture(device), openLecture(device)];
    await atRest(first, second);
    first.lecture.add(page('#first'));
    second.lecture.add(page('#second'));
    await atRest(first, second);
    first.lecture.rename('By one');
    second.lecture.write(second.lecture.content.moments[0] ?? expect.fail(), { note: 'by the other' });
    await atRest(first, second);
    expect(addresses(first).sort()).toEqual(['#first', '#second']);
    expect(second.lecture.content).toEqual(first.lecture.content);
    expect(first.lecture.content).toMatchObject({ title: 'By one' });
    expect(first.lecture.content.moments.map(({ moment }) => moment.note)).toContain('by the other');
  });

  it('follows from which operations there are alone', () => {
    const operations = fc.uniqueArray(arbitraryOf(lectureOperationSchema), { selector: ({ id }) => id });
    fc.assert(
      fc.property(operations, fc.infiniteStream(fc.nat()), (made, keys) => {
        const shuffled = made.map((one) => ({ one, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        expect(lectureOf(shuffled.map(({ one }) => one))).toEqual(lectureOf(made));
      }),
    );
  });

  it('waits while the store fails, and is kept when it answers again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const device = new KeptDevice();
    const open = openLecture(device);
    open.store.interfere = () => Promise.reject(new Error('the disk is gone'));
    open.lecture.add(page('#a'));
    await open.lecture.log.settled();
    expect(open.lecture.log.trouble?.code).toBe('storage-failed');
    open.store.interfere = (_call, make) => make();
    vi.useRealTimers();
    await open.lecture.log.retry();
    expect(open.lecture.log.trouble).toBeNull();
    const later = openLecture(device);
    await atRest(later);
    expect(addresses(later)).toEqual(['#a']);
  });

  it('is gone everywhere once it is erased, and a new one begins', async () => {
    const device = new KeptDevice();
    const [first, second] = [openLecture(device), openLecture(device)];
    first.lecture.add(page('#a'));
    await atRest(first, second);
    expect(addresses(second)).toEqual(['#a']);
    await first.store.forget(LECTURE_KEY);
    await atRest(first, second);
    expect(addresses(second)).toEqual([]);
    second.lecture.add(page('#b'));
    await atRest(first, second);
    const later = openLecture(device);
    await atRest(later);
    expect([addresses(later), second.lecture.log.trouble]).toEqual([['#b'], null]);
  });

  it('sets aside what nobody can have written, says so, and keeps the rest', async () => {
    const device = new KeptDevice();
    const open = openLecture(device);
    open.lecture.add(page('#a'));
    await atRest(open);
    const { ticket } = await open.store.read(LECTURE_KEY);
    const addition = {
      name: '',
      operations: [{ id: 'x', value: { id: 'x', time: 1, change: { kind: 'film' } } }],
      view: null,
    };
    await open.store.add(LECTURE_KEY, ticket, addition); // prettier-ignore
    const later = openLecture(device);
    await atRest(later);
    expect([addresses(later), later.damaged]).toEqual([['#a'], [1]]);
    expect(await later.store.countSetAside()).toBe(1);
  });

  it('stays in memory when the person wants nothing kept', async () => {
    const device = new KeptDevice();
    const open = openLecture(device, () => false);
    open.lecture.add(page('#a'));
    await atRest(open);
    expect(addresses(open)).toEqual(['#a']);
    const later = openLecture(device);
    await atRest(later);
    expect(addresses(later)).toEqual([]);
  });

  it('follows a recording to other files', () => {
    const { lecture } = openLecture(new KeptDevice());
    const view = { leadIndex: 0, startSeconds: 1, mmPerSecond: 25, mmPerMv: null, layout: 'one', filtered: true, beatSample: 4 };
    const recording = (key: string) => ({ key, name: key, table: null });
    for (const key of ['a', 'b', 'a']) lecture.add({ kind: 'recording', recording: recording(key), view, lead: 'II', seconds: 8 });
    lecture.rebind(recording('a'), recording('c'));
    const keys = lecture.content.moments.map(({ moment: { shows } }) => shows.kind === 'recording' && shows.recording.key);
    expect(keys).toEqual(['c', 'b', 'c']);
  }); // prettier-ignore
});
