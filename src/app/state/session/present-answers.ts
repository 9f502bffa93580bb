import type { AnalysisId, Answered, OfRecording } from '../../../analysis/analysis.ts';
import type { AnalysisApi } from '../../../analysis/analysis-api.ts';

/** What is on the screen, and so what an answer has to be about. */
interface Shown {
  readonly summary: OfRecording<object> | null;
  readonly analysis: Answered<object> | null;
}

export type PresentAnswers = Pick<AnalysisApi, 'trace' | 'explain' | 'adapt' | 'templates' | 'similarBeats' | 'export'>;

/**
 * The worker's answers as far as they are about what is on the screen when they come. Others reject with an `AbortError`,
 * as stopped work does: whoever asked asks again about what is there now, or does not care any more.
 */
export function presentAnswers(api: PresentAnswers, shown: Shown): PresentAnswers {
  async function ofRecording<T>(asked: Promise<OfRecording<T>>): Promise<OfRecording<T>> {
    const answer = await asked;
    if (answer.recordingId !== shown.summary?.recordingId) throw overtaken();
    return answer;
  }
  async function ofAnalysis<T>(asked: Promise<Answered<T>>): Promise<Answered<T>> {
    const answer = await asked;
    if (!isShown(answer)) throw overtaken();
    return answer;
  }
  const isShown = ({ of }: Answered<object>): boolean => shown.analysis !== null && isSame(of, shown.analysis.of);
  return {
    trace: (request) => ofRecording(api.trace(request)),
    explain: (beatIndex, explainedClass) => ofAnalysis(api.explain(beatIndex, explainedClass)),
    adapt: () => ofAnalysis(api.adapt()),
    templates: () => ofAnalysis(api.templates()),
    similarBeats: (beatIndex, most, onSoFar) =>
      ofAnalysis(
        api.similarBeats(beatIndex, most, (soFar) => {
          if (isShown(soFar)) onSoFar?.(soFar);
        }),
      ),
    export: (kind) => ofAnalysis(api.export(kind)),
  };
}

function isSame(a: AnalysisId, b: AnalysisId): boolean {
  return a.recordingId === b.recordingId && a.leadIndex === b.leadIndex && a.revision === b.revision;
}

function overtaken(): DOMException {
  return new DOMException('the answer is about what is no longer shown', 'AbortError');
}
