import { describe, expect, it, vi } from 'vitest';
import { Session } from '../../../../src/app/state/session/session.svelte.ts';
import { RecordingError } from '../../../../src/ecg/recording/recording-error.ts';
import { FakeAnalysis, file } from '../../fake-analysis.ts';

// Oracle: several recordings are a choice, one is opened at once, a table that leaves something open is asked about; a
// summary runs over all of them, one at a time, and can be stopped and taken up again.

const RECORDS = ['a/100.hea', 'a/101.hea', 'b/100.hea'];

async function listing(held = false): Promise<{ api: FakeAnalysis; session: Session }> {
  const api = new FakeAnalysis('NNVN');
  api.held = held;
  const session = new Session(api, null);
  await session.open(RECORDS.map(file));
  return { api, session };
}

describe('several recordings', () => {
  it('are listed; nothing is opened before one is chosen', async () => {
    const { api, session } = await listing();
    expect(session.files.choosing).toBe(true);
    expect(session.files.list?.recordings.map(({ id }) => id)).toEqual(RECORDS);
    expect(api.calls).toEqual(['start any']);
    await session.files.openListed('b/100.hea');
    expect(session.files.choosing).toBe(false);
    expect(session.summary?.name).toBe('100');
    expect(api.calls.slice(1, 3)).toEqual(['open b/100.hea', 'analyse 0']);
  });

  it('stay listed when files without a recording are dropped after them', async () => {
    const { session } = await listing();
    await session.open([file('lonely.dat')]);
    expect(session.files.list?.recordings).toHaveLength(3);
    expect(session.problem?.says).toContain('lonely.dat');
  });

  it('of which one cannot be read leave the others to choose from', async () => {
    const { session } = await listing();
    await session.files.openListed('broken.hea');
    expect(session.problem?.says).toBe('broken.hea is not a WFDB header.');
    expect(session.summary).toBeNull();
    await session.files.openListed('a/101.hea');
    expect(session.problem).toBeNull();
    expect(session.summary?.name).toBe('101');
  });
});

describe('what a person wished to see', () => {
  it('is what they opened or chose, not what is listed, fails or comes back by itself', async () => {
    const { session } = await listing();
    const { files } = session;
    expect(files.wished).toBe(0);
    await files.openListed('broken.hea');
    expect(files.wished).toBe(0);
    await files.openAgain([file('100.hea')], null);
    expect([session.summary?.name, files.wished]).toEqual(['100', 0]);
    await session.open([file('101.hea')]);
    expect([session.summary?.name, files.wished]).toEqual(['101', 1]);
    await session.open(RECORDS.map(file));
    await files.openListed('b/100.hea');
    expect(files.wished).toBe(2);
  });
});

describe('the summary of all', () => {
  it('goes through them one after the other', async () => {
    const { api, session } = await listing();
    const { batch } = session.files;
    const running = batch.start();
    expect(batch.running).toBe(true);
    await running;
    expect(api.calls.slice(1)).toEqual(RECORDS.map((id) => `summarise ${id}`));
    expect([batch.running, batch.doneCount]).toEqual([false, 3]);
    expect(batch.rows[2]?.figures?.analysis?.counts.total).toBe(200);
  });

  it('stops where it is and goes on from there', async () => {
    const { api, session } = await listing(true);
    const { batch } = session.files;
    const running = batch.start();
    batch.cancel();
    await running;
    expect([batch.running, batch.doneCount]).toEqual([false, 0]);
    expect(batch.rows[0]?.problem).toBeNull();
    api.held = false;
    await batch.start();
    expect(batch.doneCount).toBe(3);
  });

  it('notes what cannot be read and goes on', async () => {
    const { api, session } = await listing(true);
    const running = session.files.batch.start();
    await vi.waitFor(() => expect(api.summary).not.toBeNull());
    api.held = false;
    api.summary?.reject(new RecordingError('too-large', 'The device has too little memory for it.'));
    await running;
    expect(session.files.batch.rows[0]?.problem).toContain('too little memory');
    expect(session.files.batch.doneCount).toBe(3);
  });

  it('ends when other files are opened', async () => {
    const { api, session } = await listing(true);
    void session.files.batch.start();
    await session.open([file('200.hea')]);
    expect(api.calls).toContain('cancel summary');
    expect(session.files.batch.rows.map(({ entry }) => entry.id)).toEqual(['200.hea']);
    expect(session.files.choosing).toBe(false);
  });
});

describe('a table', () => {
  it('is opened with its guesses, and asked about', async () => {
    const api = new FakeAnalysis('NN');
    const session = new Session(api, null);
    await session.open([file('strip.csv')]);
    expect(session.summary?.table?.columns[1]?.unitOrigin.kind).toBe('assumed');
    expect(session.files.asking).toBe(true);
    await session.files.reopen({ unit: 'uV' });
    expect(session.files.asking).toBe(false);
    expect(api.calls).toContain('reopen {"unit":"uV"}');
  });
});
