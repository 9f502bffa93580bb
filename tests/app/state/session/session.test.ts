import { describe, expect, it, vi } from 'vitest';
import { language } from '../../../../src/app/text/text.svelte.ts';
import { english } from '../../text/whole-dictionaries.ts';
import { EVENTS_PX, RHYTHM_PX, TraceEvents } from '../../../../src/app/chart/trace/trace-events.svelte.ts';
import { runCommand } from '../../../../src/app/state/session/run-command.ts';
import { Session } from '../../../../src/app/state/session/session.svelte.ts';
import { FakeAnalysis, file } from '../../fake-analysis.ts';
import { firstBeats } from '../../views/beat/made-beats.ts';

async function opened(classes = 'NNVNSNNFNN', held = false): Promise<{ api: FakeAnalysis; session: Session }> {
  const api = new FakeAnalysis(classes);
  api.held = held;
  const session = new Session(api, null);
  await session.open([file('100.hea'), file('100.dat')]);
  if (held) await vi.waitFor(() => expect(api.running).toHaveLength(1));
  else await vi.waitFor(() => expect(session.analysis).not.toBeNull());
  return { api, session };
}

// Oracle: the behaviour written in the product: nothing open is lost, stale answers are dropped, a beat is selected everywhere.
describe('opening', () => {
  it('shows the recording before its analysis, and beats while it runs', async () => {
    const { api, session } = await opened('NNVNSNNFNN', true);
    expect(session.summary?.name).toBe('100');
    expect(session.opened.envelope.columns).not.toBeNull();
    expect(session.analysis).toBeNull();
    const running = api.running[0];
    running?.onProgress({ stage: 'classifying', fraction: 0.4, beatsDone: 4, beatsFound: 10 });
    running?.onBeats(firstBeats(api.beats, 4));
    expect(session.progress).toMatchObject({ fraction: 0.4, beatsDone: 4 });
    expect(session.counts).toEqual({ total: 4, byClass: [3, 1, 0, 0, 0], notSure: 0 });
    running?.answer.resolve(api.analysis());
    await vi.waitFor(() => expect(session.progress).toBeNull());
    expect(session.counts?.byClass).toEqual([7, 1, 1, 1, 0]);
  });

  it('forces the backend asked for', async () => {
    const api = new FakeAnalysis('N');
    await new Session(api, 'cpu').open([file('100.hea')]);
    expect(api.calls[0]).toBe('start cpu');
  });

  it('tells once when the network goes on with another backend', async () => {
    const { api, session } = await opened();
    api.moveBackend({
      backend: 'cpu',
      modelVersion: 'test-1',
      notSureBelow: 0.83,
      readAgain: [],
      notes: ['wasm: the memory is full'],
    });
    expect(session.care.engine?.backend).toBe('cpu');
    expect(session.toasts.list.map(({ text }) => text)).toEqual([expect.stringContaining('goes on')]);
    expect([session.problem, session.beats?.count]).toEqual([null, 10]);
  });

  it('keeps what is open, and its analysis, when the next files hold no recording', async () => {
    const { api, session } = await opened('NNVN', true);
    await session.open([file('lonely.dat')]);
    expect(session.problem?.says).toBe('lonely.dat comes without a header: drop its .hea file too.');
    expect(session.summary?.name).toBe('100');
    api.running[0]?.answer.resolve(api.analysis());
    await vi.waitFor(() => expect(session.analysis).not.toBeNull());
    expect(session.beats?.count).toBe(4);
  });

  it('keeps what is open, and analyses it again, when the next recording cannot be read', async () => {
    const { api, session } = await opened('NNVN', true);
    await session.open([file('broken.hea')]);
    expect(session.problem?.says).toBe('broken.hea is not a WFDB header.');
    expect(session.summary?.name).toBe('100');
    await vi.waitFor(() => expect(api.running).toHaveLength(2));
    api.running[1]?.answer.resolve(api.analysis());
    await vi.waitFor(() => expect(session.analysis).not.toBeNull());
  });

  it('cancels the running analysis when another recording is opened, and drops its answers', async () => {
    const { api, session } = await opened('NNVN', true);
    const first = api.running[0];
    await session.open([file('200.hea')]);
    await vi.waitFor(() => expect(api.running).toHaveLength(2));
    expect(api.calls).toEqual(['start any', 'open 100.hea', 'analyse 0', 'cancel', 'open 200.hea', 'analyse 0']);
    first?.onBeats(firstBeats(api.beats, 1));
    expect(session.beats).toBeNull();
    expect(session.problem).toBeNull();
    expect(session.summary?.name).toBe('200');
  });

  it('does nothing without files', async () => {
    const api = new FakeAnalysis('N');
    await new Session(api, null).open([]);
    expect(api.calls).toEqual(['start any']);
  });
});

describe('the analysis', () => {
  it('stops on cancel and keeps the beats labelled so far', async () => {
    const { api, session } = await opened('NNVNNN', true);
    api.running[0]?.onBeats(firstBeats(api.beats, 3));
    session.cancel();
    await Promise.resolve();
    expect(session.progress).toBeNull();
    expect(session.problem).toBeNull();
    expect(session.beats?.count).toBe(3);
  });

  it('starts again for another lead', async () => {
    const { api, session } = await opened();
    session.chooseLead(1);
    await vi.waitFor(() => expect(session.analysis?.leadIndex).toBe(1));
    expect(session.leadIndex).toBe(1);
    expect(api.traceRequests.at(-1)?.leadIndex).toBe(1);
  });

  it('says why it failed and leaves the trace open', async () => {
    const { api, session } = await opened('NN', true);
    api.running[0]?.answer.reject(new Error('out of memory'));
    await vi.waitFor(() => expect(session.problem?.technical).toContain('out of memory'));
    expect(session.summary).not.toBeNull();
    expect(session.progress).toBeNull();
  });

  it('joins warnings of the file and of the analysis', async () => {
    const { session } = await opened();
    expect(session.warnings.map(({ code }) => code)).toEqual(['checksum-mismatch']);
  });
});

describe('selecting', () => {
  it('starts at the surest ectopic beat, with its explanation', async () => {
    const { session } = await opened();
    expect(session.selection.index).toBe(2);
    await vi.waitFor(() => expect(session.selection.explanation?.beatIndex).toBe(2));
    expect(session.selection.explaining).toBe(false);
    expect(session.viewport.startSeconds).toBe(0);
  });

  it('starts at it wherever it is, and brings it into view', async () => {
    const { session } = await opened(`${'N'.repeat(60)}V`);
    expect(session.selection.index).toBe(60);
    expect(session.viewport.endSeconds).toBeGreaterThan((180 + 60 * 230) / 360);
  });

  it('starts at the first beat when none is ectopic, and steps through all of them', async () => {
    const { session } = await opened('NNNN');
    expect([session.selection.index, session.review.queue]).toEqual([0, 'all']);
  });

  it('steps to neighbours and stays at the ends', async () => {
    const { session } = await opened('NVN');
    session.steps.neighbour(1);
    expect(session.selection.index).toBe(2);
    session.steps.neighbour(1);
    expect(session.selection.index).toBe(2);
    session.select(null);
    session.steps.neighbour(1);
    expect(session.selection.index).toBe(0);
  });

  it('steps through V, S and F, skips N and Q, and says when there is no more', async () => {
    const { session } = await opened('NVNQSNFN');
    const visited = [session.selection.index];
    for (let i = 0; i < 3; i++) {
      runCommand(session, 'step-on');
      visited.push(session.selection.index);
    }
    expect(visited).toEqual([1, 4, 6, 6]);
    expect(session.toasts.list.map(({ text }) => text)).toEqual(['No later beat: ectopic.']);
    runCommand(session, 'step-back');
    expect(session.selection.index).toBe(4);
  });

  it('steps to findings and to rhythms, and says which one it has come to in place of the last', async () => {
    const { session } = await opened(`${'N'.repeat(9)}VV${'N'.repeat(9)}VVV${'N'.repeat(9)}`);
    const said = (): string[] => session.toasts.list.map(({ text }) => text);
    language.dictionary = english; // Words of parts that load later.
    session.select(0);
    runCommand(session, 'next-finding');
    expect(session.selection.index).toBe(9);
    expect(said()).toEqual([expect.stringMatching(/^Two ventricular beats in a row, .* \(1 of 2\)$/)]);
    runCommand(session, 'next-finding');
    expect(session.selection.index).toBe(20);
    expect(said()).toEqual([expect.stringMatching(/^Run of 3 ventricular beats, .* \(2 of 2\)$/)]);
    runCommand(session, 'next-finding');
    expect(said()).toEqual(['No later finding.']);
    runCommand(session, 'previous-finding');
    expect(session.selection.index).toBe(9);
    session.select(null);
    session.viewport.goTo(0);
    runCommand(session, 'next-rhythm');
    expect(said()).toEqual([expect.stringMatching(/^Idioventricular rhythm, .* \(2 of 3\)$/)]);
    runCommand(session, 'next-rhythm');
    runCommand(session, 'next-rhythm');
    expect(said()).toEqual(['The rhythm does not change any more.']);
  });

  it('goes to the finding and to the rhythm pressed over the trace', async () => {
    const { session } = await opened(`${'N'.repeat(9)}VVV${'N'.repeat(9)}`);
    language.dictionary = english; // Words of parts that load later.
    const events = new TraceEvents(session);
    session.viewport.goTo(4);
    const xPx = ((180 + 10 * 230) / 360 - 4) * session.viewport.pxPerSecond;
    const [rhythm, finding] = [events.at(xPx, RHYTHM_PX / 2), events.at(xPx, (RHYTHM_PX + EVENTS_PX) / 2)];
    expect([rhythm?.words, finding?.words]).toEqual([
      expect.stringMatching(/^Idioventricular rhythm, /),
      expect.stringMatching(/^Run of 3 ventricular beats, .* 0:06$/),
    ]);
    for (const event of [rhythm, finding]) {
      session.select(0);
      event?.show();
      expect(session.selection.index).toBe(9);
    }
    expect(events.at(xPx, EVENTS_PX + 1)).toBeNull();
    expect(events.at(0, EVENTS_PX - 1)).toBeNull();
  });

  it('brings a far beat into the middle of the view', async () => {
    const { session } = await opened('N'.repeat(100));
    session.select(80);
    const { viewport } = session;
    expect((180 + 80 * 230) / 360 - viewport.startSeconds).toBeCloseTo(viewport.span / 2, 6);
  });
});

// Oracle: what is not known to be an ECG is shown, and analysed only when the person says so.
describe('what is no ECG', () => {
  it('is shown without being analysed, until the person asks', async () => {
    const api = new FakeAnalysis('NNVN');
    api.foreign = 'unknown';
    const session = new Session(api, null);
    await session.open([file('noise.hea')]);
    await vi.waitFor(() => expect(session.progress).toBeNull());
    expect([session.summary?.name, session.foreign, session.analysis]).toEqual(['noise', 'unknown', null]);
    expect(session.keeping.restoring).toBe(false);
    session.chooseLead(1);
    expect(api.calls.filter((call) => call.startsWith('analyse'))).toEqual([]);
    await session.analyse(1);
    expect(session.analysis?.leadIndex).toBe(1);
  });

  it('comes behind the leads when the person asks for it, which stay as they are', async () => {
    const { api, session } = await opened();
    await session.files.showSignal(2);
    expect(session.summary?.leads.map(({ name }) => name)).toEqual(['MLII', 'V1', 'signal 2']);
    expect([session.leadIndex, session.foreign, session.analysis]).toEqual([2, 'respiration', null]);
    await session.files.showSignal(0);
    expect(api.calls.filter((call) => call.startsWith('show'))).toEqual(['show 2', 'show 0 2']);
    expect(session.summary?.leads[session.leadIndex]?.name).toBe('signal 0');
    session.chooseLead(0);
    await vi.waitFor(() => expect(session.analysis?.leadIndex).toBe(0));
  });
});
