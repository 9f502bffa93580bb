import { describe, expect, it, vi } from 'vitest';
import { Session } from '../../../../src/app/state/session/session.svelte.ts';
import { FakeAnalysis, file } from '../../fake-analysis.ts';

async function openSession(classes: string): Promise<Session> {
  const session = new Session(new FakeAnalysis(classes), null);
  await session.open([file('100.hea')]);
  await vi.waitFor(() => expect(session.analysis).not.toBeNull());
  return session;
}

// Oracle: the made-up beats, 230 samples apart; two ventricular ones in a row are a couplet.
describe('what is stepped through', () => {
  it('is every beat of the target, those that are done too; a decision goes on to what is left', async () => {
    const session = await openSession('NVNVNVN');
    const { review } = session;
    session.select(1);
    review.confirm();
    expect(session.selection.index).toBe(3);
    expect(review.step(-1)).toBe(true);
    expect(session.selection.index).toBe(1);
    expect([review.members, review.left]).toEqual([
      [1, 3, 5],
      [3, 5],
    ]);
    review.choose('all');
    review.step(1);
    expect(session.selection.index).toBe(2);
  });

  it('is the finding the selected beat lies in, as long as it is chosen', async () => {
    const session = await openSession('NNVVNNNVN');
    const { review } = session;
    session.select(0);
    expect(review.offers('finding')).toBe(false);
    session.select(2);
    expect(review.offers('finding')).toBe(true);
    review.choose('finding');
    expect(review.members.length).toBeLessThan(9);
    expect(review.members).toEqual(expect.arrayContaining([2, 3]));
    session.select(8);
    expect(review.step(-1)).toBe(true);
    expect(session.selection.index).toBe(review.members.at(-1));
  });

  it('is the beats like the selected one, as they were when it was chosen', async () => {
    const session = await openSession('NVNVNVN');
    const { review } = session;
    expect(review.offers('shape')).toBe(false);
    session.select(1);
    await session.similar.ask();
    const alike = [1, ...(session.similar.beats?.beatIndex ?? [])].sort((a, b) => a - b);
    review.choose('shape');
    session.select(0);
    expect(review.members).toEqual(alike);
  });

  it('forgets shape and finding with the recording', async () => {
    const session = await openSession('NNVVNNN');
    session.select(2);
    session.review.choose('finding');
    await session.open([file('101.hea')]);
    expect(session.review.queue).toBe('ectopic');
  });

  it('offers disagreements only where there is a reference', async () => {
    const session = await openSession('NNVVNNN');
    expect(session.review.offers('disagreements')).toBe((session.summary?.reference.sample.length ?? 0) > 0);
  });
});
