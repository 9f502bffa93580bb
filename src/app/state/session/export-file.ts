import type { ExportedFile } from '../../../analysis/analysis.ts';
import type { ExportKind } from '../../../analysis/analysis-api.ts';
import { isAbort } from '../recording/is-abort.ts';
import type { PresentAnswers } from './present-answers.ts';

/** A file is made again when another correction came in between; not for ever. */
const MOST_EXPORTS = 5;

interface ExportedSession {
  readonly analysis: object | null;
  readonly editing: { applied(): Promise<void> };
  readonly answers: PresentAnswers;
  readonly report: (error: unknown) => void;
}

/** Produces a file to save, with all corrections in it; null when it failed (the reason is then shown). */
export async function exportFile(
  session: ExportedSession,
  kind: ExportKind,
  attempts = MOST_EXPORTS,
): Promise<ExportedFile | null> {
  try {
    await session.editing.applied();
    return await session.answers.export(kind);
  } catch (error) {
    // Overtaken by another correction.
    if (isAbort(error) && session.analysis && attempts > 1) return exportFile(session, kind, attempts - 1);
    session.report(error);
    return null;
  }
}
