import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readQuizCode } from '../../../../src/ecg/simulation/quiz/quiz-code.ts';
import { choicesOf, QuestionPointing } from '../../../../src/app/views/quiz/question-view.svelte.ts';
import { forgetQuiz, keepQuiz, quizUnderWay } from '../../../../src/app/views/quiz/quiz-under-way.ts';
import { QuizSession } from '../../../../src/app/views/quiz/quiz-session.svelte.ts';
import { makeQuestions } from '../../../../src/ecg/simulation/quiz/make-questions.ts';

// Oracle: what a person expects: an answer once given is not lost by looking something up or reloading the tab.
const CODE = '31.1.5.c';
const questionsOf = (code: string) => makeQuestions(readQuizCode(code) ?? expect.fail('no code'));

function answerFirst(quiz: QuizSession): void {
  const question = quiz.question ?? expect.fail('no question');
  quiz.answer({ kind: 'choice', choice: String(question.answer) });
  keepQuiz(CODE, quiz);
}

/** The same module as a page that was loaded anew has it. */
async function reloaded(): Promise<typeof quizUnderWay> {
  vi.resetModules();
  return (await import('../../../../src/app/views/quiz/quiz-under-way.ts')).quizUnderWay;
}

describe('a quiz under way', () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    stored.clear();
    vi.stubGlobal('sessionStorage', {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => stored.set(name, value),
    });
    forgetQuiz();
  });
  afterEach(() => {
    forgetQuiz();
    vi.unstubAllGlobals();
  });

  it('is the same when the person comes back, with the answer that was open', () => {
    const quiz = quizUnderWay(CODE, questionsOf(CODE));
    answerFirst(quiz);
    expect(quizUnderWay(CODE, questionsOf(CODE))).toBe(quiz);
    expect(quiz.judged?.right).toBe(true);
  });

  it('goes on at the next question after a reload', async () => {
    answerFirst(quizUnderWay(CODE, questionsOf(CODE)));
    const again = (await reloaded())(CODE, questionsOf(CODE));
    expect([again.current, again.left, again.given.length, again.judged]).toEqual([1, 4, 1, null]);
  });

  it('asks the wrong ones again after a reload too, from the one that was open', async () => {
    const quiz = quizUnderWay(CODE, questionsOf(CODE));
    const wrongAt = [1, 3];
    // Every wrong answer comes back until it has been wrong three times; then the round is over.
    while (quiz.current !== null) {
      const right = !wrongAt.includes(quiz.current);
      quiz.answer({ kind: 'choice', choice: right ? String(quiz.question?.answer) : 'none' });
      quiz.next();
    }
    quiz.repeatWrong();
    quiz.answer({ kind: 'choice', choice: String(quiz.question?.answer) });
    quiz.next();
    keepQuiz(CODE, quiz);
    const again = (await reloaded())(CODE, questionsOf(CODE));
    expect([again.current, again.left, again.given.length]).toEqual([3, 1, quiz.given.length]);
  });

  it('begins where another quiz, or rubbish, was kept', async () => {
    answerFirst(quizUnderWay(CODE, questionsOf(CODE)));
    expect((await reloaded())('32.1.5.c', questionsOf('32.1.5.c')).given).toEqual([]);
    for (const rubbish of [
      '{',
      '7',
      `{"code":"${CODE}","answers":[{"kind":"choice"},null,{"kind":"beats","indices":1}]}`,
    ]) {
      stored.set('fiducial-quiz-under-way', rubbish);
      expect((await reloaded())(CODE, questionsOf(CODE)).current).toBe(0);
    }
  });

  it('is kept by the page alone where storage is blocked', () => {
    vi.stubGlobal('sessionStorage', undefined);
    const quiz = quizUnderWay(CODE, questionsOf(CODE));
    answerFirst(quiz);
    expect(quizUnderWay(CODE, questionsOf(CODE))).toBe(quiz);
  });

  it('begins again when it was gone through, or when asked to', () => {
    const quiz = quizUnderWay(CODE, questionsOf(CODE));
    for (const question of quiz.questions) {
      expect(choicesOf(question)).toContain(question.answer);
      answerFirst(quiz);
      quiz.next();
    }
    expect(quiz.current).toBeNull();
    const anew = quizUnderWay(CODE, questionsOf(CODE));
    expect(anew.current).toBe(0);
    answerFirst(anew);
    forgetQuiz();
    expect(quizUnderWay(CODE, questionsOf(CODE)).given).toEqual([]);
  });
});

describe('what is answered wrong', () => {
  it('comes back twice and no more, whatever is answered, and the review counts it', () => {
    const quiz = new QuizSession(questionsOf(CODE));
    for (let asked = 0; quiz.current !== null && asked < 100; asked++) {
      quiz.answer({ kind: 'choice', choice: quiz.current === 0 ? 'nothing' : String(quiz.question?.answer) });
      quiz.next();
    }
    expect(quiz.current).toBeNull();
    expect(quiz.given.filter(({ question }) => question === 0).map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect([quiz.notLearnt.length, quiz.firstAnswers.filter(({ right }) => right).length]).toEqual([1, 4]);
  });
});

describe('pointing at a strip', () => {
  it.each(['4711.1.5.f', '4711.1.5.i'])('is no answer before something was pointed at (%s)', (code) => {
    const [question] = questionsOf(code);
    const pointing = new QuestionPointing(question);
    expect(pointing.pointed).toBe(false);
    if (question.kind === 'find-ectopic') pointing.toggle(0);
    else pointing.setLeg(0, 0.5);
    expect(pointing.pointed).toBe(true);
    if (question.kind === 'find-ectopic') pointing.toggle(0);
    expect(pointing.pointed).toBe(question.kind === 'interval');
  });
});
