import { describe, expect, it } from 'vitest';
import { waveInWindow } from '../../../../src/app/views/beat/wave-in-window.ts';

describe('waveInWindow', () => {
  // Oracle: a straight line in time stays one in any window, and is held beyond its ends.
  it('draws the same line at other times', () => {
    const own = { windowStartSeconds: -0.4, windowStepSeconds: 0.004 };
    const line = Float32Array.from({ length: 249 }, (_, i) => -0.4 + 0.004 * i);
    const drawn = waveInWindow(line, own, { windowStartSeconds: -0.2, windowStepSeconds: 0.003 }, 200);
    drawn.forEach((value, i) => expect(value).toBeCloseTo(-0.2 + 0.003 * i, 5));
    const beyond = waveInWindow(line, own, { windowStartSeconds: -1, windowStepSeconds: 2 }, 2);
    expect([...beyond].map((value) => Math.round(value * 1000) / 1000)).toEqual([-0.4, 0.592]);
  });
});
