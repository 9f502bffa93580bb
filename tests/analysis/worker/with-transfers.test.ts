import { expect, it } from 'vitest';
import type { AnalysisId, Answered, SimilarSoFar } from '../../../src/analysis/analysis.ts';
import { withTransfers } from '../../../src/analysis/worker/with-transfers.ts';
import type { WorkerApi } from '../../../src/analysis/worker/worker-api.ts';

const of: AnalysisId = { recordingId: 1, leadIndex: 0, revision: 1 };
const found = {
  of,
  beatIndex: Int32Array.of(4),
  likeness: Float32Array.of(0.99),
  waveformsMv: new Float32Array(200),
  windowStartSeconds: -0.2,
  windowStepSeconds: 0.003,
};
const soFar: Answered<SimilarSoFar> = { ...found, found: 1, fraction: 0.5 };

// Oracle: callbacks travel on a port of their own, and the page must not hear of half a search behind its end.
it('answers which beats are similar when the page has heard what was found on the way', async () => {
  const session: Partial<WorkerApi> = {
    similarBeats(_beat, _most, onSoFar) {
      onSoFar?.(soFar);
      return Promise.resolve(found);
    },
  };
  let heard: () => void = () => undefined;
  const told: unknown[] = [];
  let isAnswered = false;
  const answer = withTransfers(session as WorkerApi)
    .similarBeats(3, 8, (part) => {
      told.push(part);
      // What calling the page gives.
      return new Promise<void>((resolve) => (heard = resolve)) as unknown as undefined;
    })
    .then((similar) => {
      isAnswered = true;
      return similar;
    });
  await new Promise((resolve) => setTimeout(resolve));
  expect([told, isAnswered]).toEqual([[soFar], false]);
  heard();
  expect(await answer).toBe(found);
});
