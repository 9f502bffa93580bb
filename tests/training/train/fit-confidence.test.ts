import { describe, expect, it } from 'vitest';
import { NO_DOUBTS, type RecordingDoubt } from '../../../src/classifier/doubt-recording.ts';
import {
  confidentProbabilities,
  FIBRILLATION_BIAS,
  fitConfidence,
  type UnseenRecord,
} from '../../../training/train/fit-confidence.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';

/** Beats whose class is drawn from the probabilities themselves, then sharpened by p^power: the right temperature is `power`. */
function sharpenedBeats(count: number, power: number, doubts: readonly RecordingDoubt[] = [], seed = 5): UnseenRecord {
  const random = new Random(seed);
  const probabilities = new Float32Array(count * 5);
  const classIndex = new Uint8Array(count);
  for (let beat = 0; beat < count; beat++) {
    // Class Q never comes: beats of it are left out of the fit.
    const truth = Array.from({ length: 5 }, (_, index) => (index === 4 ? 0 : Math.exp(4 * random.next())));
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
  return { probabilities, classIndex, doubts, fibrillation: new Uint8Array(count) };
}

/** Error and coverage at a threshold, counted anew. */
function atThreshold(records: readonly UnseenRecord[], fitted: ReturnType<typeof fitConfidence>, threshold: number) {
  let [kept, wrong, all] = [0, 0, 0];
  for (const record of records) {
    const probabilities = confidentProbabilities(record, fitted);
    for (let beat = 0; beat < record.classIndex.length; beat++) {
      const row = [...probabilities.subarray(5 * beat, 5 * beat + 5)];
      const best = Math.max(...row);
      all++;
      if (best < threshold) continue;
      kept++;
      if (row.indexOf(best) !== record.classIndex[beat]) wrong++;
    }
  }
  return { coverage: kept / all, error: wrong / kept };
}

describe('fitConfidence', () => {
  // Closed form: probabilities that were sharpened by a power are made honest by dividing logits by that power.
  it.each([0.5, 1, 2.5])('finds the temperature of overconfidence %f', (power) => {
    const { calibration, losses } = fitConfidence([sharpenedBeats(3000, power)]);
    expect(Math.abs(calibration.temperature / power - 1)).toBeLessThan(0.1);
    expect(calibration.classBias).toEqual([0, 0, 0, 0, 0]);
    expect(losses[1]).toBeLessThanOrEqual(losses[0] + 1e-6);
    expect(losses[2]).toBeLessThanOrEqual(losses[1] + 1e-6);
  });

  // Closed form: records with the doubt are sharpened twice as much as the rest, which the common temperature evens out
  // in part; both together must give the doubted records their own power.
  it('lets a doubt lower the confidence of the records that have it, and no other', () => {
    const records = [sharpenedBeats(2000, 1, [], 1), sharpenedBeats(1500, 2.5, ['irregular-rhythm'], 2)];
    const { calibration, doubtTemperatures } = fitConfidence(records);
    expect(Math.abs((calibration.temperature * doubtTemperatures['irregular-rhythm']) / 2.5 - 1)).toBeLessThan(0.1);
    expect(doubtTemperatures['irregular-rhythm']).toBeGreaterThan(1.2);
    expect(doubtTemperatures['unsteady-shape']).toBe(1);
    expect(doubtTemperatures['mostly-ectopic']).toBe(1);
  });

  // Closed form: a beat in fibrillation has its odds of S divided by e², and the others keep theirs to one another.
  it('lowers the odds of S in fibrillation by what was chosen, and nothing elsewhere', () => {
    const record = sharpenedBeats(200, 1);
    const fibrillation = Uint8Array.from({ length: 200 }, (_, beat) => beat % 2);
    const calibration = { temperature: 1, classBias: [0, 0, 0, 0, 0], fibrillationBias: FIBRILLATION_BIAS };
    const answers = confidentProbabilities({ ...record, fibrillation }, { calibration, doubtTemperatures: NO_DOUBTS });
    const odds = (p: Float32Array, beat: number) => p[5 * beat + 2] / (1 - p[5 * beat + 2]);
    for (let beat = 0; beat < 200; beat++) {
      const ratio = odds(answers, beat) / odds(record.probabilities, beat);
      expect(ratio).toBeCloseTo(beat % 2 ? Math.exp(FIBRILLATION_BIAS) : 1, 4);
      const kept = (p: Float32Array) => p[5 * beat] / p[5 * beat + 1];
      expect(kept(answers) / kept(record.probabilities)).toBeCloseTo(1, 4);
    }
    expect(fitConfidence([{ ...record, fibrillation }]).calibration.fibrillationBias).toBe(FIBRILLATION_BIAS);
  });

  it('never lets a doubt raise the confidence', () => {
    const records = [
      sharpenedBeats(1500, 1.5, [], 1),
      sharpenedBeats(1000, 0.7, ['mostly-ectopic', 'unsteady-shape'], 2),
    ];
    for (const factor of Object.values(fitConfidence(records).doubtTemperatures)) {
      expect(factor).toBeGreaterThanOrEqual(1);
      expect(factor).toBeLessThan(1.05);
    }
  });

  // Oracle: counted anew. The threshold keeps the error at 2 % where that can be had at 0.95, and is the lowest that does.
  it('chooses the lowest threshold that keeps the stated risk', () => {
    const random = new Random(9);
    const row = (p: number) => [p, 1 - p, 0, 0, 0];
    const confidences = Array.from({ length: 4000 }, () => 1 - 0.5 * random.next() ** 4);
    const records: UnseenRecord[] = [
      {
        probabilities: Float32Array.from(confidences.flatMap(row)),
        classIndex: Uint8Array.from(confidences, (p) => (random.next() < p ? 0 : 1)),
        doubts: [],
        fibrillation: new Uint8Array(confidences.length),
      },
    ];
    const fitted = fitConfidence(records);
    expect(fitted.notSureBelow).toBeGreaterThan(0.5);
    expect(fitted.notSureBelow).toBeLessThan(0.95);
    const here = atThreshold(records, fitted, fitted.notSureBelow);
    expect(here.error).toBeLessThanOrEqual(0.02);
    expect(here.error).toBeCloseTo(fitted.errorWhenSure, 6);
    expect(here.coverage).toBeCloseTo(fitted.coverage, 6);
    expect(atThreshold(records, fitted, fitted.notSureBelow - 0.01).error).toBeGreaterThan(0.02);
  });

  it('keeps everything at the lowest threshold when nothing is wrong', () => {
    const classIndex = Uint8Array.from({ length: 100 }, (_, i) => i % 4);
    const probabilities = Float32Array.from({ length: 500 }, (_, i) => (i % 5 === Math.floor(i / 5) % 4 ? 0.96 : 0.01));
    const fibrillation = new Uint8Array(100);
    expect(fitConfidence([{ probabilities, classIndex, doubts: [], fibrillation }])).toMatchObject({
      notSureBelow: 0.5,
      coverage: 1,
      errorWhenSure: 0,
    });
  });
});
