import { loadPart } from '../../ecg/part/load-part.ts';
import type { LiveAnalysis } from '../live/live-analysis.ts';
import type { Engine } from './engine.ts';
import type { WorkerApi } from './worker-api.ts';

/** `AnalysisApi.live` with the classifier of an engine: one stream at a time. */
export function liveOver(engine: () => Engine): WorkerApi['live'] {
  let live: LiveAnalysis | null = null;
  return async (chunk) => {
    const { classifier } = await engine().start();
    const { LiveAnalysis } = await loadPart(() => import('../live/live-analysis.ts'));
    live = LiveAnalysis.following(live, chunk);
    return live.push(chunk, classifier);
  };
}
