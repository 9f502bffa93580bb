import { writeCsv } from '../../../ecg/export/write-csv.ts';
import { encodeUtf8 } from '../../../ecg/formats/utf8.ts';
import { answerInWords, truthInWords } from './answer-in-words.ts';
import type { QuizSession } from './quiz-session.svelte.ts';
import { isRecorded } from './recorded-question.ts';

/** Every answer of a quiz as a table; the words are those of the language in force. */
export function writeResultsCsv(
  quiz: QuizSession,
  code: string,
): { name: string; mimeType: string; bytes: Uint8Array } {
  const rows = quiz.given.flatMap(({ question: index, answer, right, attempt }) => {
    const question = quiz.questions[index];
    if (!question) return [];
    const told = [truthInWords(question), answerInWords(question, answer)];
    const about = isRecorded(question)
      ? [question.by, question.strip.fromSeconds.toFixed(2)]
      : [question.strip.rhythm, ''];
    return [[index + 1, question.kind, ...about, ...told, right ? 1 : 0, attempt]];
  });
  const columns = ['question', 'kind', 'about', 'from_seconds', 'truth', 'answer', 'right', 'attempt'];
  const about = quiz.questions.some(isRecorded) ? 'beats of a recording' : 'simulated rhythms';
  const csv = writeCsv(`Fiducial quiz ${code}; ${about}, for study`, columns, rows);
  return { name: `quiz-${code}.csv`, mimeType: 'text/csv', bytes: encodeUtf8(csv) };
}
