import { describe, expect, it } from 'vitest';
import { chooseStrips } from '../../../../src/app/views/report/report-strips.ts';
import type { Finding } from '../../../../src/ecg/rhythm/finding.ts';

// Oracle: the rules of the report, on findings made up here at 100 Hz over ten minutes.
function finding(kind: Finding['kind'], atSeconds: number, seconds: number, ratePerMinute = 80): Finding {
  return {
    kind,
    ectopicClass: kind === 'couplet' ? 'V' : null,
    startSample: atSeconds * 100,
    endSample: (atSeconds + seconds) * 100,
    seconds,
    firstBeat: 0,
    lastBeat: 1,
    beatCount: 2,
    notSureCount: 0,
    ratePerMinute,
  };
}
const strips = (findings: readonly Finding[], choice: 'telling' | 'all' = 'telling') =>
  chooseStrips(findings, choice, 100, 600);

describe('chooseStrips', () => {
  it('begins with the start of the recording', () => {
    expect(strips([])).toEqual([{ startSeconds: 0, finding: null }]);
  });

  it('takes the two most telling of each kind, in time order, and all when asked', () => {
    const couplets = [finding('couplet', 10, 1, 90), finding('couplet', 50, 1, 150), finding('couplet', 90, 1, 120)];
    const pause = finding('pause', 70, 2);
    expect(strips([...couplets, pause]).map((strip) => strip.finding)).toEqual([null, couplets[1], pause, couplets[2]]);
    expect(strips([...couplets, pause], 'all')).toHaveLength(5);
  });

  it('puts a short finding in the middle of its strip, begins a long one in it, and stays within the recording', () => {
    expect(strips([finding('pause', 100, 2)])[1]?.startSeconds).toBeCloseTo(100 - (7.2 - 2) / 2, 9);
    expect(strips([finding('irregular', 100, 60)])[1]?.startSeconds).toBeCloseTo(99, 9);
    expect(strips([finding('pause', 0.5, 2)])[1]?.startSeconds).toBe(0);
    expect(strips([finding('pause', 598, 2)])[1]?.startSeconds).toBeCloseTo(600 - 7.2, 9);
  });
});
