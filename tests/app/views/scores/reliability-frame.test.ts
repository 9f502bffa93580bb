import { expect, it } from 'vitest';
import { reliabilityFrame } from '../../../../src/app/views/scores/reliability-frame.ts';

// Oracle: by hand, for a square of 108 px of which 20 px are labels and 8 px margin: 80 px for the axis.
function reliability(...confidences: number[]) {
  const bins = confidences.map((confidence) => {
    return { count: 10, confidence, accuracy: 1, interval: [0.9, 1] as const };
  });
  return { count: 10 * bins.length, bins, expectedCalibrationError: 0 };
}

it('begins at the tenth below the lowest value and puts equal values on the diagonal', () => {
  const { start, ticks, x, y } = reliabilityFrame(reliability(0.62, 0.99), 108, 20);
  expect(start).toBeCloseTo(0.6, 9);
  expect(ticks.map((tick) => tick.toFixed(1))).toEqual(['0.6', '0.7', '0.8', '0.9', '1.0']);
  expect(x(1)).toBeCloseTo(100, 6);
  expect(y(1)).toBeCloseTo(8, 6);
  expect(x(0.8)).toBeCloseTo(60, 6);
  expect(y(0.8)).toBeCloseTo(48, 6);
});

it('ticks every fifth over a long axis, and keeps a tenth when everything is sure', () => {
  expect(reliabilityFrame(reliability(0.25), 108, 20).ticks.map((tick) => tick.toFixed(1))).toEqual([
    '0.2',
    '0.4',
    '0.6',
    '0.8',
    '1.0',
  ]);
  expect(reliabilityFrame(reliability(0.999), 108, 20).start).toBeCloseTo(0.9, 9);
});
