import { readOfTab, writeOfTab } from '../../../browser/storage/tab-value.ts';
import type { Answer } from '../../../ecg/simulation/quiz/question.ts';
import { QuizSession } from './quiz-session.svelte.ts';
import type { AnyQuestion } from './recorded-question.ts';

const STORED_NAME = 'fiducial-quiz-under-way';
/** The quiz of this page that was not gone through yet. */
let current: { readonly code: string; readonly quiz: QuizSession } | null = null;

/** The quiz of a code that this page had begun and not gone through; null for any other. */
export function openQuiz(code: string): QuizSession | null {
  return current?.code === code && current.quiz.current !== null ? current.quiz : null;
}

/** A quiz that was left to look something up, or by a reload of the tab, goes on where it was; any other begins with these questions. */
export function quizUnderWay(code: string, questions: readonly AnyQuestion[]): QuizSession {
  const open = openQuiz(code);
  if (open) return open;
  const kept = keptOf(code, readOfTab(STORED_NAME));
  const quiz = new QuizSession(questions, kept.answers, kept.repeatedAfter);
  current = { code, quiz: quiz.current === null ? new QuizSession(questions) : quiz };
  return current.quiz;
}

/** Keeps the answers given so far until the tab is closed. */
export function keepQuiz(code: string, { given, repeatedAfter }: QuizSession): void {
  writeOfTab(STORED_NAME, { code, answers: given.map(({ answer }) => answer), repeatedAfter });
}

export function forgetQuiz(): void {
  current = null;
  writeOfTab(STORED_NAME, null);
}

function keptOf(code: string, stored: unknown): { readonly answers: Answer[]; readonly repeatedAfter: number[] } {
  const kept = (stored ?? {}) as Partial<Record<'code' | 'answers' | 'repeatedAfter', unknown>>;
  if (kept.code !== code) return { answers: [], repeatedAfter: [] };
  const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  return {
    answers: listOf(kept.answers).filter(isAnswer),
    repeatedAfter: listOf(kept.repeatedAfter).filter((count) => typeof count === 'number'),
  };
}

function isAnswer(value: unknown): value is Answer {
  const { kind, choice, indices, seconds } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (kind === 'choice') return typeof choice === 'string';
  if (kind === 'beats') return Array.isArray(indices) && indices.every((index) => typeof index === 'number');
  return kind === 'length' && typeof seconds === 'number';
}
