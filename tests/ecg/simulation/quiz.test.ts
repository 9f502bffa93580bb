import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeQuestions } from '../../../src/ecg/simulation/quiz/make-questions.ts';
import { isRight, MEASURED_INTERVALS, type Question } from '../../../src/ecg/simulation/quiz/question.ts';
import {
  ALL_KINDS,
  readQuizCode,
  writeQuizCode,
  type QuizSettings,
} from '../../../src/ecg/simulation/quiz/quiz-code.ts';

const settings = fc.record({
  seed: fc.integer({ min: 1, max: 999_999_999 }),
  level: fc.constantFrom(1 as const, 2 as const, 3 as const),
  count: fc.integer({ min: 1, max: 20 }),
  kinds: fc.subarray(ALL_KINDS, { minLength: 1 }),
}) satisfies fc.Arbitrary<QuizSettings>;
const RUNS = { numRuns: 15 };

/** The right answer to a question, as a person would give it. */
function truth(question: Question): Parameters<typeof isRight>[1] {
  if (question.kind === 'find-ectopic') return { kind: 'beats', indices: question.answer };
  if (question.kind === 'interval') return { kind: 'length', seconds: question.answer[1] - question.answer[0] };
  return { kind: 'choice', choice: String(question.answer) };
}

describe('the code of a quiz', () => {
  it('holds its settings', () => {
    fc.assert(
      fc.property(settings, (one) => {
        expect(readQuizCode(writeQuizCode(one))).toEqual(one);
      }),
    );
  });

  it.each(['', '12', '1.4.10', '1.2.0', '1.2.99', '1.2.10.xyz', '1.2.10.cx', 'x.2.10'])('is not "%s"', (code) => {
    expect(readQuizCode(code)).toBeNull();
  });
});

describe('the questions of a quiz', () => {
  it('are as many as asked for, of the kinds asked for, and the same every time', () => {
    fc.assert(
      fc.property(settings, (one) => {
        const questions = makeQuestions(one);
        expect(questions).toHaveLength(one.count);
        for (const { kind } of questions) expect(one.kinds).toContain(kind);
        expect(makeQuestions(one)).toEqual(questions);
      }),
      RUNS,
    );
  });

  it('mark what lies on their strip, offer the right answer, and know a wrong one', () => {
    fc.assert(
      fc.property(settings, (one) => {
        for (const question of makeQuestions(one)) {
          const { fromSeconds, seconds } = question.strip;
          const isOnStrip = (at: number) => at > fromSeconds && at < fromSeconds + seconds;
          expect(isRight(question, truth(question))).toBe(true);
          switch (question.kind) {
            case 'rhythm':
              expect(question.choices).toContain(question.answer);
              expect(new Set(question.choices).size).toBe(4);
              break;
            case 'find-ectopic':
              expect(question.answer.length).toBeGreaterThan(0);
              expect(question.beatsSeconds.every(isOnStrip)).toBe(true);
              expect(isRight(question, { kind: 'beats', indices: question.answer.slice(1) })).toBe(false);
              break;
            case 'interval': {
              const [from, to] = question.answer;
              expect(isOnStrip(from) && isOnStrip(to)).toBe(true);
              const off = MEASURED_INTERVALS[question.interval] + 0.005;
              expect(isRight(question, { kind: 'length', seconds: to - from + off })).toBe(false);
              expect(isRight(question, { kind: 'length', seconds: to - from - off })).toBe(false);
              break;
            }
            case 'p-wave':
              expect(question.marksSeconds.every(isOnStrip)).toBe(true);
              expect(question.marksSeconds[question.answer]).toBeGreaterThan(0);
              break;
            default:
              expect(isOnStrip(question.atSeconds)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });
});
