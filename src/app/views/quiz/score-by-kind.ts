import type { QuestionKind } from '../../../ecg/simulation/quiz/question.ts';
import type { QuizSession } from './quiz-session.svelte.ts';

/** How many first answers were right, by kind of question. */
export function scoreByKind(session: QuizSession): { kind: QuestionKind; right: number; count: number }[] {
  const rows = new Map<QuestionKind, { right: number; count: number }>();
  for (const { question, right } of session.firstAnswers) {
    const kind = session.questions[question]?.kind;
    if (kind === undefined) continue;
    const row = rows.get(kind) ?? { right: 0, count: 0 };
    rows.set(kind, { right: row.right + (right ? 1 : 0), count: row.count + 1 });
  }
  return [...rows].map(([kind, row]) => ({ kind, ...row }));
}
