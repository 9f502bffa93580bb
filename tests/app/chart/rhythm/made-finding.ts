import type { Finding, FindingKind } from '../../../../src/ecg/rhythm/finding.ts';

/** A finding between two samples; what a strip does not look at is made up. */
export function madeFinding(kind: FindingKind, startSample: number, endSample: number, firstBeat = 0): Finding {
  return {
    kind,
    startSample,
    endSample,
    ectopicClass: null,
    seconds: 1,
    firstBeat,
    lastBeat: firstBeat + 1,
    beatCount: 2,
    notSureCount: 0,
    ratePerMinute: 60,
  };
}
