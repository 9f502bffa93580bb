import { describe, expect, it, vi } from 'vitest';
import type { BeatExplanation } from '../../../../src/analysis/analysis.ts';
import { BeatSelection } from '../../../../src/app/state/beats/beat-selection.svelte.ts';
import { Deferred } from '../../deferred.ts';
import { makeExplanation } from '../../views/beat/made-beats.ts';

// Oracle: one question at a time; only the answer to the latest question is shown.
describe('BeatSelection', () => {
  it('drops answers to beats left behind and never asks about the ones in between', async () => {
    const asked: number[] = [];
    const answers: Deferred<BeatExplanation>[] = [];
    const selection = new BeatSelection((index) => {
      asked.push(index);
      const answer = new Deferred<BeatExplanation>();
      answers.push(answer);
      return answer.promise;
    }, vi.fn());
    for (const index of [1, 2, 3]) {
      selection.set(index);
      selection.ask();
    }
    expect(asked).toEqual([1]);
    answers[0]?.resolve(makeExplanation(1, 'N'));
    await vi.waitFor(() => expect(asked).toEqual([1, 3]));
    expect(selection.explanation).toBeNull();
    expect(selection.explaining).toBe(true);
    answers[1]?.resolve(makeExplanation(3, 'N'));
    await vi.waitFor(() => expect(selection.explaining).toBe(false));
    expect(selection.explanation?.beatIndex).toBe(3);
  });

  it('reports a failure only while the beat is still selected, and goes on', async () => {
    const refuse = vi.fn();
    const selection = new BeatSelection(
      (index) => (index === 1 ? Promise.reject(new Error('no')) : Promise.resolve(makeExplanation(index, 'V'))),
      refuse,
    );
    selection.set(1);
    selection.ask();
    selection.set(2);
    selection.ask();
    await vi.waitFor(() => expect(selection.explanation?.beatIndex).toBe(2));
    expect(refuse).not.toHaveBeenCalled();
    selection.set(1);
    selection.ask();
    await vi.waitFor(() => expect(refuse).toHaveBeenCalledOnce());
    expect(selection.explanation).toBeNull();
    expect(selection.explaining).toBe(false);
  });
});
