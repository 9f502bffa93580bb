import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addStrip, moveStrip, removeStrip, stripsOf, writeNote } from '../../../../src/app/state/work/own-strips.ts';
import { placeStrip } from '../../../../src/app/state/work/place-strip.ts';
import { Work } from '../../../../src/app/state/work/work.svelte.ts';
import { KeptDevice } from './kept-device.ts';
import { atRest, openTab, type Tab } from './open-tab.ts';

// Oracle: a list as a person keeps it, and that nothing of it is lost: not by a reload, not between two tabs.
const OVER = { leadIndex: 1, modelVersion: 'm', hash: 'b', rPeakSample: new Int32Array(0), sampleRateHz: 360 };

function workWith(...starts: readonly number[]): Work {
  const work = new Work(() => null);
  work.over = OVER;
  for (const start of starts) addStrip(work, { kind: 'beat', sample: start * 360 }, start);
  return work;
}
const starts = (work: Work): number[] => stripsOf(work.operations).map(({ startSeconds }) => startSeconds);
const strip = (work: Work, at: number) => {
  const found = stripsOf(work.operations)[at];
  if (!found) throw new Error('no such strip');
  return found;
};

describe('strips chosen by hand', () => {
  it('follow one another as they were added, and are moved one by one', () => {
    const work = workWith(10, 20, 30);
    moveStrip(work, strip(work, 2), -1);
    expect(starts(work)).toEqual([10, 30, 20]);
    moveStrip(work, strip(work, 0), 1);
    expect(starts(work)).toEqual([30, 10, 20]);
    moveStrip(work, strip(work, 0), -1);
    expect(starts(work)).toEqual([30, 10, 20]);
    removeStrip(work, strip(work, 1));
    expect(starts(work)).toEqual([30, 20]);
  });

  it('keep their lead and their place when a note is written while another lead is open', () => {
    const work = workWith(10, 20);
    work.over = { ...OVER, leadIndex: 0 };
    writeNote(work, strip(work, 0), 'wide');
    expect(stripsOf(work.operations).map(({ note, leadIndex }) => [note, leadIndex])).toEqual([
      ['wide', 1],
      ['', 1],
    ]);
  });

  it('are no corrections: there is nothing to undo', () => {
    const work = workWith(10);
    expect(work.present.edits).toEqual([]);
    expect(work.present.undone).toEqual([]);
  });
});

describe('placeStrip', () => {
  it('puts a beat in the middle, begins with what is long, and stays within the recording', () => {
    expect(placeStrip(100, 100, 600)).toBeCloseTo(96.4, 9);
    expect(placeStrip(100, 160, 600)).toBeCloseTo(99, 9);
    expect(placeStrip(1, 1, 600)).toBe(0);
    expect(placeStrip(599, 599, 600)).toBeCloseTo(592.8, 9);
    expect(placeStrip(2, 2, 5)).toBe(0);
  });
});

describe('on the device', () => {
  let device: KeptDevice;
  beforeEach(() => {
    device = new KeptDevice();
  });
  const chosen = ({ session }: Tab) =>
    stripsOf(session.work.operations).map(({ subject, note }) => [subject.sample, note]);

  it('strips and notes are there after a reload, and what two tabs do to different strips is joined', async () => {
    const first = await openTab(device);
    addStrip(first.session.work, { kind: 'beat', sample: 640 }, 0);
    addStrip(first.session.work, { kind: 'spell', sample: 1330 }, 0.1);
    await atRest(first);
    const second = await openTab(device);
    await atRest(first, second);
    expect(chosen(second)).toEqual(chosen(first));
    writeNote(first.session.work, strip(first.session.work, 0), 'here');
    writeNote(second.session.work, strip(second.session.work, 1), 'there');
    await vi.waitUntil(() => JSON.stringify(chosen(first)) === JSON.stringify(chosen(second)), { timeout: 60_000 });
    await atRest(first, second);
    first.store.close();
    second.store.close();
    const later = await openTab(device);
    await atRest(later);
    later.store.close();
    expect(chosen(later)).toEqual([
      [640, 'here'],
      [1330, 'there'],
    ]);
  });
});
