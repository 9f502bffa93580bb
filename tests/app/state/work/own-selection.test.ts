import { describe, expect, it, vi } from 'vitest';
import { Session } from '../../../../src/app/state/session/session.svelte.ts';
import { FakeAnalysis, file } from '../../fake-analysis.ts';
import { turns } from '../../turns.ts';
import { KeptDevice } from './kept-device.ts';
import { atRest, label, openTab } from './open-tab.ts';

// Oracle: where the person went last. The beats are 230 samples apart from sample 180, at 360 Hz.

const sampleOf = (beat: number): number => 180 + 230 * beat;

/** A recording of minutes, so that beats lie out of view of each other, with three corrections of which one is taken back. */
async function openCorrected(): Promise<{ session: Session; api: FakeAnalysis }> {
  const api = new FakeAnalysis('N'.repeat(200));
  const session = new Session(api, null);
  await session.open([file('100.hea')]);
  await vi.waitUntil(() => session.analysis !== null);
  for (const beat of [1, 2, 3]) {
    session.select(beat);
    session.editing.relabel(1);
    await session.editing.applied();
  }
  await session.editing.undo();
  session.select(2);
  api.slowEdits = true;
  return { session, api };
}

async function answer(session: Session, api: FakeAnalysis): Promise<void> {
  await vi.waitUntil(() => api.waitingEdits.length > 0);
  api.slowEdits = false;
  for (const waiting of api.waitingEdits.splice(0)) waiting.resolve();
  await session.editing.applied();
}

const selected = ({ beats, selection }: Session): number | undefined =>
  selection.index === null ? undefined : beats?.rPeakSample[selection.index];

const CHANGES: Readonly<Record<string, (session: Session) => unknown>> = {
  'a label is given': ({ editing }) => editing.relabel(2),
  'labels are given to many': ({ editing }) => editing.relabelBeats([2, 5, 9], 3),
  'the network learnt': ({ editing }) => editing.adapt([{ classIndex: 1, samples: [sampleOf(2), sampleOf(7)] }]),
  'a beat is moved': ({ editing }) => editing.moveBeat(3),
  'a beat is deleted': ({ editing }) => editing.deleteBeat(),
  'a beat is added': ({ editing }) => editing.addBeat(1.45),
  'a change is taken back': ({ editing }) => editing.undo(),
  'a change is made again': ({ editing }) => editing.redo(),
};

describe.each(Object.entries(CHANGES))('while %s', (_, change) => {
  it('another beat is selected: that one stays selected and in view', async () => {
    const { session, api } = await openCorrected();
    void change(session);
    await turns();
    session.select(150);
    const { startSeconds } = session.viewport;
    await answer(session, api);
    expect([selected(session), session.viewport.startSeconds]).toEqual([sampleOf(150), startSeconds]);
  });

  it('another part is brought into view: it stays in view', async () => {
    const { session, api } = await openCorrected();
    void change(session);
    await turns();
    session.viewport.goTo(60);
    const { startSeconds } = session.viewport;
    await answer(session, api);
    expect([startSeconds, session.viewport.startSeconds]).toEqual([60, 60]);
  });

  it('the selected beat is let go: none is selected', async () => {
    const { session, api } = await openCorrected();
    void change(session);
    await turns();
    session.select(null);
    await answer(session, api);
    expect(selected(session)).toBeUndefined();
  });
});

describe('what was asked for', () => {
  it('is selected when the person stays: the beat that is there again', async () => {
    const { session, api } = await openCorrected();
    api.slowEdits = false;
    session.editing.deleteBeat();
    await session.editing.applied();
    session.select(150);
    void session.editing.undo();
    await session.editing.applied();
    expect(selected(session)).toBe(sampleOf(2));
    expect(session.viewport.startSeconds).toBeLessThan(sampleOf(2) / 360);
  });

  it('is not selected when the place of a new beat was found after the person went on', async () => {
    const { session, api } = await openCorrected();
    api.slowEdits = false;
    const trace = api.trace.bind(api);
    let find: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (find = resolve));
    api.trace = async (request) => (await asked, trace(request));
    const adding = session.editing.addBeat(1.45);
    session.select(150);
    find();
    await adding;
    await session.editing.applied();
    expect([session.beats?.count, selected(session)]).toEqual([201, sampleOf(150)]);
  });
});

describe('when the analysis ends', () => {
  it('the view stays where the person went meanwhile, and nothing is selected for them', async () => {
    const api = new FakeAnalysis('N'.repeat(200));
    const session = new Session(api, null);
    await session.open([file('100.hea')]);
    session.viewport.goTo(60);
    await vi.waitUntil(() => session.analysis !== null);
    await turns();
    expect([session.viewport.startSeconds, selected(session)]).toEqual([60, undefined]);
  });

  it('the lead they chose meanwhile stays, when the view they left comes back late', async () => {
    const device = new KeptDevice();
    const before = await openTab(device);
    label(before, 3);
    before.session.keeping.viewChanged();
    await atRest(before);
    let come: () => void = () => undefined;
    const kept = new Promise<void>((resolve) => (come = resolve));
    const store = device.openTab();
    store.interfere = async (call, make) => {
      if (call === 'read') await kept;
      return make();
    };
    const api = new FakeAnalysis('NNVNSNNFNN');
    api.held = true;
    const session = new Session(api, null, store);
    await session.open([file('100.hea')]);
    session.chooseLead(1);
    await vi.waitUntil(() => api.running.length > 0);
    come();
    await session.keeping.look();
    expect(session.leadIndex).toBe(1);
    api.running[0]?.answer.resolve(api.analysis(1));
    await vi.waitUntil(() => session.analysis !== null);
    await atRest({ session, store, api });
    expect([session.leadIndex, session.analysis?.leadIndex]).toEqual([1, 1]);
  });
});
