import { expect, it } from 'vitest';
import { spanSeconds } from '../../../../src/app/chart/geometry/visible-window.ts';
import { CARD_MM, scaleOfCard } from '../../../../src/app/chart/geometry/card-scale.ts';

// Oracle: ISO/IEC 7810 ID-1 is 85.60 mm wide; at 25 mm/s a card is 3.424 s long.
it('a card outlined in its true width makes millimetres true', () => {
  const pxPerMm = scaleOfCard(428, CARD_MM.width);
  expect(pxPerMm).toBe(5);
  expect(spanSeconds(428, 25, pxPerMm)).toBeCloseTo(3.424, 9);
});

it('stays within what screens have', () => {
  expect(scaleOfCard(1, CARD_MM.width)).toBe(1.5);
  expect(scaleOfCard(100_000, CARD_MM.width)).toBe(12);
});
