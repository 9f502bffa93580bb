import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Silence } from '../../../src/analysis/worker/silence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

// Oracle: by hand, on a clock that the test moves.
describe('silence', () => {
  it('is told once nothing was heard for so long, and when it is over', () => {
    const tell = vi.fn();
    const silence = new Silence(1000, tell);
    silence.asked();
    vi.advanceTimersByTime(900);
    silence.heard();
    vi.advanceTimersByTime(900);
    expect(tell).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(tell.mock.calls).toEqual([[true]]);
    vi.advanceTimersByTime(60_000);
    silence.heard();
    expect(tell.mock.calls).toEqual([[true], [false]]);
    silence.answered();
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('is none while nothing is asked, however many things were', () => {
    const tell = vi.fn();
    const silence = new Silence(1000, tell);
    silence.asked();
    silence.asked();
    silence.answered();
    vi.advanceTimersByTime(999);
    silence.answered();
    vi.advanceTimersByTime(60_000);
    silence.heard();
    vi.advanceTimersByTime(60_000);
    expect(tell).not.toHaveBeenCalled();
  });
});
