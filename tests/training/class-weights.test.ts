import { expect, it } from 'vitest';
import { classWeights } from '../../training/class-weights.ts';

const CLASSES = Uint8Array.from([...Array<number>(75).fill(0), ...Array<number>(25).fill(1)]);

// Closed forms: exponent 0 weighs all beats alike; exponent 1 makes classes equal in sum; the mean over beats is 1.
it('weighs classes by their inverse frequency to a power', () => {
  expect(classWeights(CLASSES, 0)).toEqual([1, 1, 0, 0, 0]);
  const [normal, ventricular] = classWeights(CLASSES, 1);
  expect(75 * normal).toBeCloseTo(25 * ventricular, 9);
  expect((75 * normal + 25 * ventricular) / 100).toBeCloseTo(1, 9);
  const [mildNormal, mildVentricular] = classWeights(CLASSES, 0.5);
  expect(mildVentricular / mildNormal).toBeCloseTo(Math.sqrt(3), 9);
});

it('limits what a handful of beats can weigh', () => {
  const classes = new Uint8Array(100_000);
  classes[0] = 4;
  expect(classWeights(classes, 1)[4]).toBe(30);
});
