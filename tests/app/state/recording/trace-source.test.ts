import { describe, expect, it, vi } from 'vitest';
import type { TraceRequest, TraceWindow } from '../../../../src/analysis/analysis.ts';
import type { TraceView } from '../../../../src/app/chart/geometry/trace-request.ts';
import { TraceSource } from '../../../../src/app/state/recording/trace-source.svelte.ts';
import { Deferred } from '../../deferred.ts';

const view: TraceView = {
  leadIndex: 0,
  filtered: true,
  startSeconds: 0,
  endSeconds: 10,
  widthPx: 1000,
  durationSeconds: 1000,
};

function source() {
  const requests: TraceRequest[] = [];
  const answers: Deferred<TraceWindow>[] = [];
  const refuse = vi.fn();
  const trace = new TraceSource((request) => {
    requests.push(request);
    const answer = new Deferred<TraceWindow>();
    answers.push(answer);
    return answer.promise;
  }, refuse);
  const answer = (i: number): void => {
    const samples = new Float32Array([requests[i]?.startSeconds ?? NaN]);
    answers[i]?.resolve({
      leadIndex: 0,
      startSeconds: requests[i]?.startSeconds ?? NaN,
      columnSeconds: 1,
      samplesPerColumn: 1,
      minMv: samples,
      maxMv: samples,
    });
  };
  return { trace, requests, answers, refuse, answer };
}

// Oracle: one request in flight, the latest view wins, answers for a closed recording are never drawn.
describe('TraceSource', () => {
  it('skips the views passed over while an answer was on its way', async () => {
    const { trace, requests, answer } = source();
    for (const startSeconds of [0, 200, 400, 600]) trace.want({ ...view, startSeconds, endSeconds: startSeconds + 10 });
    expect(requests).toHaveLength(1);
    answer(0);
    await vi.waitFor(() => expect(requests).toHaveLength(2));
    expect(requests[1]).toMatchObject({ startSeconds: 585, endSeconds: 625 });
    answer(1);
    await vi.waitFor(() => expect(trace.columns?.[0][0]).toBe(585));
  });

  it('asks nothing while panning inside what is at hand', async () => {
    const { trace, requests, answer } = source();
    trace.want(view);
    answer(0);
    await vi.waitFor(() => expect(trace.columns).not.toBeNull());
    for (let startSeconds = 0; startSeconds < 9; startSeconds++) {
      trace.want({ ...view, startSeconds, endSeconds: startSeconds + 10 });
    }
    expect(requests).toHaveLength(1);
  });

  it('never draws a recording that was closed meanwhile', async () => {
    const { trace, requests, answers, answer, refuse } = source();
    trace.want(view);
    trace.reset();
    answer(0);
    await Promise.resolve();
    await Promise.resolve();
    expect(trace.columns).toBeNull();
    trace.want(view);
    await vi.waitFor(() => expect(requests).toHaveLength(2));
    trace.reset();
    answers[1]?.reject(new Error('closed'));
    await Promise.resolve();
    expect(refuse).not.toHaveBeenCalled();
  });

  it('reports a failure once and asks again for the next view', async () => {
    const { trace, requests, answers, refuse } = source();
    trace.want(view);
    answers[0]?.reject(new Error('worker gone'));
    await vi.waitFor(() => expect(refuse).toHaveBeenCalledOnce());
    trace.want(view);
    expect(requests).toHaveLength(2);
  });
});
