import { afterEach, expect, it, vi } from 'vitest';
import { createAnalysisClient } from '../../../../src/analysis/worker/analysis-client.ts';
import type { ListingProgress } from '../../../../src/ecg/formats/catalogue/listing-work.ts';
import { WorkerCare } from '../../../../src/app/state/session/worker-care.svelte.ts';
import { MADE_STATUS } from '../../made-listing.ts';
import { FakeAnalysis } from '../../fake-analysis.ts';

// Oracle: who waits for long is told what for and, where it is known, how far it is; and can stop it.

function careOf(
  files: { slow: boolean; progress: ListingProgress | null },
  api: ConstructorParameters<typeof WorkerCare>[0] = new FakeAnalysis('N'),
) {
  let stopped = 0;
  const noted: string[] = [];
  const toasts = { note: (words: string) => void noted.push(words) };
  const session = { files, toasts, cancel: () => void stopped++, report: () => undefined };
  return { care: new WorkerCare(api, null, session), stops: () => stopped, noted };
}

it('says nothing while nothing takes long', () => {
  expect(careOf({ slow: false, progress: { done: 1, total: 2 } }).care.notice).toBeNull();
});

it('says that files are read, of how many when they are looked through, and stops it', () => {
  expect(careOf({ slow: true, progress: null }).care.notice?.text).toBe('The files are being read.');
  const { care, stops } = careOf({ slow: true, progress: { done: 1250, total: 20_000 } });
  expect(care.notice?.text).toBe('Looking for recordings: 1\u2009250 of 20\u2009000 files.');
  care.notice?.action.run();
  expect(stops()).toBe(1);
});

it('says once that a model that came damaged was fetched again', async () => {
  const api = new FakeAnalysis('N');
  api.status = { ...MADE_STATUS, readAgain: ['weights.bin'] };
  const { care, noted } = careOf({ slow: false, progress: null }, api);
  await care.started();
  await care.started();
  expect(noted).toEqual(['The model came damaged and was fetched again; what is used now is whole.']);
});

/** A worker on a machine too busy to answer. */
class StarvedWorker extends EventTarget {
  postMessage(): void {}
  terminate(): void {}
}

afterEach(() => void vi.useRealTimers());

it('says nothing of a model that is slow to start until an analysis waits for it', async () => {
  vi.useFakeTimers();
  const client = createAnalysisClient(() => new StarvedWorker() as unknown as Worker);
  const { care } = careOf({ slow: false, progress: null }, client);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(care.notice).toBeNull();
  care.started().catch(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(care.notice?.text).toContain('Nothing has been heard of the analysis');
});
