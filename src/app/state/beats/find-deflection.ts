import type { TraceRequest, TraceWindow } from '../../../analysis/analysis.ts';
import { median } from '../../../ecg/signal/quantile.ts';

/** How far the main deflection may lie from where the person pointed: half of a wide QRS. */
const REACH_SECONDS = 0.08;

interface Place {
  readonly leadIndex: number;
  readonly seconds: number;
  readonly sampleRateHz: number;
  readonly durationSeconds: number;
  readonly filterable: boolean;
}

/** The sample, within ±80 ms of a time, where the trace is farthest from its median: the R peak a finger meant. */
export async function findDeflection(
  fetchTrace: (request: TraceRequest) => Promise<TraceWindow>,
  { leadIndex, seconds, sampleRateHz, durationSeconds, filterable }: Place,
): Promise<number> {
  const window = await fetchTrace({
    leadIndex,
    filtered: filterable,
    startSeconds: Math.max(0, seconds - REACH_SECONDS),
    endSeconds: Math.min(durationSeconds, seconds + REACH_SECONDS),
    // One column per sample.
    maxColumns: Math.ceil(2 * REACH_SECONDS * sampleRateHz) + 2,
  });
  const level = median(window.maxMv.filter(Number.isFinite));
  let farthest = -1;
  let distance = -1;
  window.maxMv.forEach((mv, i) => {
    if (!(Math.abs(mv - level) > distance)) return;
    distance = Math.abs(mv - level);
    farthest = i;
  });
  const atSeconds = farthest < 0 ? seconds : window.startSeconds + farthest * window.columnSeconds;
  return Math.round(atSeconds * sampleRateHz);
}
