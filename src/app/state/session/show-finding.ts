import type { Finding } from '../../../ecg/rhythm/finding.ts';
import type { Session } from './session.svelte.ts';

/** Selects the first beat of a finding and brings its middle into view. */
export function showFinding(
  session: Pick<Session, 'select' | 'summary' | 'viewport'>,
  { firstBeat, startSample, endSample }: Finding,
): void {
  if (!session.summary) return;
  if (firstBeat !== null) session.select(firstBeat);
  session.viewport.centreOn((startSample + endSample) / 2 / session.summary.sampleRateHz);
}
