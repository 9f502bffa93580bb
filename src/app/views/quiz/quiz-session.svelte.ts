import { isRight, type Answer } from '../../../ecg/simulation/quiz/question.ts';
import type { AnyQuestion } from './recorded-question.ts';

/** A question that was answered wrong comes back after so many others. */
const COMES_BACK_AFTER = 3;
/** It comes back so often at most: what is still not known then is read up, not guessed at. */
const MOST_REPEATS = 2;

/** One answer that was given. */
export interface GivenAnswer {
  /** Index of the question. */
  readonly question: number;
  readonly answer: Answer;
  readonly right: boolean;
  /** 1 for the first time the question was asked. */
  readonly attempt: number;
}

/** A quiz under way: what is asked now, what was answered, and which questions come back. */
export class QuizSession {
  readonly questions: readonly AnyQuestion[];
  given = $state.raw<readonly GivenAnswer[]>([]);
  /** Questions still to come, the present one first. */
  #queue = $state.raw<readonly number[]>([]);
  /** The answer to the present question; null while it is open. */
  judged = $state.raw<GivenAnswer | null>(null);

  /** How many answers had been given when what was wrong was asked again, each time. */
  repeatedAfter = $state.raw<readonly number[]>([]);

  /**
   * `earlier` are answers given to the same questions before, in their order, and `repeatedAfter` how many there were each time the wrong
   * ones were asked again: the quiz goes on after them.
   */
  constructor(
    questions: readonly AnyQuestion[],
    earlier: readonly Answer[] = [],
    repeatedAfter: readonly number[] = [],
  ) {
    this.questions = questions;
    this.#queue = [...this.questions.keys()];
    for (let count = 0; count <= earlier.length; count++) {
      if (repeatedAfter.includes(count)) this.repeatWrong();
      const answer = earlier[count];
      if (answer) this.answer(answer);
      this.next();
    }
  }

  /** Index of the present question; null when the quiz is over. */
  get current(): number | null {
    return this.#queue[0] ?? null;
  }

  get question(): AnyQuestion | null {
    return this.current === null ? null : (this.questions[this.current] ?? null);
  }

  get left(): number {
    return this.#queue.length;
  }

  /** First answers alone count. */
  get firstAnswers(): readonly GivenAnswer[] {
    return this.given.filter(({ attempt }) => attempt === 1);
  }

  /** Whether the present question, answered, does not come back. */
  get isLastTime(): boolean {
    return this.judged !== null && (this.judged.right || this.judged.attempt > MOST_REPEATS);
  }

  /** The last answers to the questions that were still answered wrong then. */
  get notLearnt(): readonly GivenAnswer[] {
    const isLast = ({ question }: GivenAnswer, at: number): boolean =>
      this.given.findLastIndex((one) => one.question === question) === at;
    return this.given.filter((one, at) => !one.right && isLast(one, at));
  }

  answer(answer: Answer): void {
    const { current, question } = this;
    if (current === null || question === null || this.judged !== null) return;
    const attempt = 1 + this.given.filter((one) => one.question === current).length;
    this.judged = { question: current, answer, right: isRight(question, answer), attempt };
    this.given = [...this.given, this.judged];
  }

  next(): void {
    const [first, ...rest] = this.#queue;
    if (first === undefined || this.judged === null) return;
    const place = Math.min(COMES_BACK_AFTER, rest.length);
    this.#queue = this.isLastTime ? rest : [...rest.slice(0, place), first, ...rest.slice(place)];
    this.judged = null;
  }

  /** Asks the questions that were answered wrong at first again. */
  repeatWrong(): void {
    this.repeatedAfter = [...this.repeatedAfter, this.given.length];
    this.#queue = this.firstAnswers.filter(({ right }) => !right).map(({ question }) => question);
  }
}
