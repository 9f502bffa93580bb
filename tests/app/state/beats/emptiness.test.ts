import { describe, expect, it, vi } from 'vitest';
import { emptinessOf, isBeyondAnalysis, type Ending } from '../../../../src/app/state/beats/emptiness.ts';
import { Session } from '../../../../src/app/state/session/session.svelte.ts';
import { text } from '../../../../src/app/text/text.svelte.ts';
import { FakeAnalysis, file } from '../../fake-analysis.ts';

const NOTHING = { beats: null, analysis: null, progress: null, foreign: null, ended: null };
const PROGRESS = { stage: 'reading', fraction: 0, beatsDone: 0, beatsFound: 0 } as const;

// Oracle: the reason is the true one, and what is asked of the person can help.
describe('why there are no beats', () => {
  it('has its own words for every reason', () => {
    const reasons = [
      NOTHING,
      { ...NOTHING, analysis: {} },
      { ...NOTHING, progress: PROGRESS },
      { ...NOTHING, foreign: 'unknown' },
      ...(['cancelled', 'too-short', 'sample-rate-too-low', 'worker-missing', 'unknown'] as const).map((ended) => ({
        ...NOTHING,
        ended,
      })),
    ].map(emptinessOf);
    expect(reasons).not.toContain(null);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it.each<Ending>(['too-short', 'sample-rate-too-low'])('asks for no analysis that must fail again: %s', (ended) => {
    expect(isBeyondAnalysis({ ended })).toBe(true);
    expect(emptinessOf({ ...NOTHING, ended })).not.toContain(text.recording.analyse);
    expect(emptinessOf({ ...NOTHING, ended })).toContain(text.problems[ended as 'too-short'].says);
  });

  it.each<Ending>(['cancelled', 'no-backend', 'unknown'])('names what begins it again: %s', (ended) => {
    expect(isBeyondAnalysis({ ended })).toBe(false);
    expect(emptinessOf({ ...NOTHING, ended })).toContain(text.recording.analyse);
  });

  it('is that the analysis failed or was stopped, until the next one begins', async () => {
    const api = new FakeAnalysis('NNVN');
    api.held = true;
    const session = new Session(api, null);
    await session.open([file('100.hea'), file('100.dat')]);
    await vi.waitFor(() => expect(api.running).toHaveLength(1));
    const tooShort = Object.assign(new Error('less than 1 s'), { name: 'RecordingError', code: 'too-short' });
    api.running[0]?.answer.reject(tooShort);
    await vi.waitFor(() => expect(session.analysing.ended).toBe('too-short'));
    expect(session.emptiness).toBe(`${text.problems['too-short'].says} ${text.problems['too-short'].todo}`);
    void session.analyse(0);
    expect(session.emptiness).toBe(text.recording.beatsComing);
    session.cancel();
    expect(session.emptiness).toBe(text.recording.beatsCancelled);
  });
});
