import { expect, it } from 'vitest';
import { formatMeasurement } from '../../../src/app/text/format-measurement.ts';

it('names time, rate and voltage, and no rate no heart has', () => {
  expect(formatMeasurement({ seconds: 0.8421, beatsPerMinute: 71.25, mv: -1.118 })).toBe(
    '842\u00a0ms · 71/min · −1.12\u00a0mV',
  );
  expect(formatMeasurement({ seconds: 0.04, beatsPerMinute: 1500, mv: 0 })).toBe('40\u00a0ms · 0.00\u00a0mV');
});
