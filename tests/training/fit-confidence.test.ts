import { describe, expect, it } from 'vitest';
import { fitConfidence } from '../../training/fit-confidence.ts';
import { Random } from '../../training/random.ts';

/** Beats whose class is drawn from the probabilities themselves, then sharpened by p^power: the right temperature is `power`. */
function sharpenedBeats(count: number, power: number): { probabilities: Float32Array; classIndex: Uint8Array } {
  const random = new Random(5);
  const probabilities = new Float32Array(count * 5);
  const classIndex = new Uint8Array(count);
  for (let beat = 0; beat < count; beat++) {
    const truth = Array.from({ length: 5 }, () => Math.exp(3 * random.next()));
    const total = truth.reduce((sum, value) => sum + value, 0);
    let draw = random.next() * total;
    classIndex[beat] = truth.findIndex((value) => (draw -= value) < 0);
    const sharpened = truth.map((value) => value ** power);
    const sharpenedTotal = sharpened.reduce((sum, value) => sum + value, 0);
    probabilities.set(
      sharpened.map((value) => value / sharpenedTotal),
      beat * 5,
    );
  }
  return { probabilities, classIndex };
}

describe('fitConfidence', () => {
  // Closed form: probabilities that were sharpened by a power are made honest by dividing logits by that power.
  it.each([0.5, 1, 2.5])('finds the temperature of overconfidence %f', (power) => {
    const { probabilities, classIndex } = sharpenedBeats(6000, power);
    const fitted = fitConfidence(probabilities, classIndex);
    expect(Math.abs(fitted.temperature / power - 1)).toBeLessThan(0.1);
    expect(fitted.calibrationError).toBeLessThan(0.03);
  });

  // Closed form: odds of class V multiplied by e² are taken back by a bias of −2.
  it('finds the bias that takes back an inflated class', () => {
    const { probabilities, classIndex } = sharpenedBeats(6000, 1);
    for (let beat = 0; beat < classIndex.length; beat++) {
      const row = probabilities.subarray(beat * 5, beat * 5 + 5);
      row[1] *= Math.exp(2);
      const total = row.reduce((sum, value) => sum + value, 0);
      row.forEach((value, i) => (row[i] = value / total));
    }
    const { classBias, calibratedLoss, uncalibratedLoss } = fitConfidence(probabilities, classIndex);
    expect(Math.abs(classBias[1] + 2)).toBeLessThan(0.2);
    expect(Math.max(...[0, 2, 3, 4].map((index) => Math.abs(classBias[index])))).toBeLessThan(0.2);
    expect(calibratedLoss).toBeLessThan(uncalibratedLoss);
  });

  it('keeps everything at the lowest threshold when nothing is wrong', () => {
    const classIndex = Uint8Array.from({ length: 100 }, (_, i) => i % 5);
    const probabilities = Float32Array.from({ length: 500 }, (_, i) => (i % 5 === Math.floor(i / 5) % 5 ? 0.96 : 0.01));
    expect(fitConfidence(probabilities, classIndex)).toMatchObject({
      notSureBelow: 0.5,
      coverage: 1,
      errorWhenSure: 0,
    });
  });
});
