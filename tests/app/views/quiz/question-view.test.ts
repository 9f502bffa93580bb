import { expect, it } from 'vitest';
import { choicesOf } from '../../../../src/app/views/quiz/question-view.svelte.ts';
import { makeQuestions } from '../../../../src/ecg/simulation/quiz/make-questions.ts';

// Oracle: a question can be answered rightly: what was made is among what can be chosen.
it.each([1, 2, 3] as const)('the right answer can be chosen, at level %i', (level) => {
  const kinds = ['beat-class', 'rhythm', 'origin', 'p-wave'] as const;
  const questions = [1, 2, 3, 4].flatMap((seed) => makeQuestions({ seed, level, count: 20, kinds }));
  expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(kinds));
  for (const question of questions) expect(choicesOf(question)).toContain(String(question.answer));
});
