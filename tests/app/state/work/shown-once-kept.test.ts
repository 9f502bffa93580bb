import { describe, expect, it, vi } from 'vitest';
import { addStrip, stripsOf, writeNote } from '../../../../src/app/state/work/own-strips.ts';
import { StorageError } from '../../../../src/browser/storage/storage-error.ts';
import { KeptDevice } from './kept-device.ts';
import { turns } from '../../turns.ts';
import { atRest, label, openTab, type Tab } from './open-tab.ts';

const strips = ({ session }: Tab) => stripsOf(session.work.shownOperations);
const beat = (sample: number) => ({ kind: 'beat', sample }) as const;

/** Everything a person makes that is kept with a recording: how it is made, and what is seen of it. */
const MADE: Readonly<Record<string, { make: (tab: Tab) => void; seen: (tab: Tab) => unknown }>> = {
  'a label': { make: (tab) => label(tab, 1, 2), seen: ({ session }) => session.beats?.classIndex[1] },
  'that it can be undone': { make: (tab) => label(tab, 1, 2), seen: ({ session }) => session.editing.history.edits.length },
  'an undone label': { make: ({ session }) => void session.editing.undo(), seen: ({ session }) => session.beats?.editMarks[0] },
  'a confirmation': { make: ({ session }) => (session.select(2), session.review.confirm()), seen: ({ session }) => session.review.isDone(2) },
  'a beat put aside': { make: ({ session }) => (session.select(2), session.review.dismiss()), seen: ({ session }) => session.review.left },
  'a beat to be looked at again': { make: ({ session }) => (session.select(4), session.review.reopen()), seen: ({ session }) => session.review.isReviewed(4) },
  'a strip of the report': { make: ({ session }) => addStrip(session.work, beat(410), 1), seen: (tab) => strips(tab).length },
  'a note of a strip': { make: (tab) => strips(tab).forEach((strip) => writeNote(tab.session.work, strip, 'wide')), seen: (tab) => strips(tab)[0]?.note },
}; // prettier-ignore

/** A tab with one of each, all kept. */
async function openWorkedOn(): Promise<Tab> {
  const tab = await openTab(new KeptDevice());
  label(tab, 0, 1);
  tab.session.select(4);
  tab.session.review.confirm();
  addStrip(tab.session.work, beat(180), 0);
  await atRest(tab);
  return tab;
}

// Oracle: what the device had answered when it was first seen.
describe.each(Object.entries(MADE))('%s', (_, { make, seen }) => {
  it('is seen once it is on the device, and not before', async () => {
    const tab = await openWorkedOn();
    const before = seen(tab);
    const seenBeforeKept: unknown[] = [];
    tab.store.interfere = async (call, write) => {
      const answer = await write();
      // Long enough for whatever does not wait.
      await turns();
      if (call === 'add') seenBeforeKept.push(seen(tab));
      return answer;
    };
    make(tab);
    expect(seen(tab)).toEqual(before);
    await atRest(tab);
    expect(seenBeforeKept[0]).toEqual(before);
    expect(seen(tab)).not.toEqual(before);
  });

  it('is seen when the device does not answer, and that it is in memory only is said', async () => {
    const tab = await openWorkedOn();
    const before = seen(tab);
    tab.store.interfere = (call, write) => (call === 'add' ? new Promise<never>(() => undefined) : write());
    make(tab);
    await vi.waitFor(() => expect(seen(tab)).not.toEqual(before), { timeout: 60_000 });
    expect(tab.session.keeping.unsaved).toBe(true);
  });

  it('is seen when the device refuses it, and that is said', async () => {
    const tab = await openWorkedOn();
    const before = seen(tab);
    tab.store.interfere = (call, write) =>
      call === 'add' ? Promise.reject(new StorageError('storage-full', 'made up')) : write();
    make(tab);
    await vi.waitFor(() => expect(seen(tab)).not.toEqual(before), { timeout: 60_000 });
    expect(tab.session.keeping.notice?.kind).toBe('unsaved');
  });
});

describe('while a confirmation is on its way', () => {
  it('the person is at the next beat already, and at none twice', async () => {
    const tab = await openTab(new KeptDevice());
    const { session } = tab;
    tab.store.interfere = (call, write) => (call === 'add' ? new Promise<never>(() => undefined) : write());
    const { members } = session.review;
    expect(members.length).toBeGreaterThan(2);
    session.select(members[0] ?? null);
    const visited = members.map(() => {
      session.review.confirm();
      return session.selection.index;
    });
    // The last one stays selected: nothing is left.
    expect(visited).toEqual([...members.slice(1), members.at(-1)]);
    expect(session.review.left).toEqual(members);
  });

  it('another recording is opened: nothing of the first one is shown in it', async () => {
    const tab = await openTab(new KeptDevice());
    const { session } = tab;
    session.select(2);
    session.review.confirm();
    session.work.clear();
    await atRest(tab);
    expect([session.work.shownOperations, session.work.shown.confirmed.size]).toEqual([[], 0]);
  });
});
