import { describe, expect, it } from 'vitest';
import { remarksAtOnce } from '../../../../src/app/views/beat/remarks-at-once.ts';
import type { Remark } from '../../../../src/ecg/explanation/remark.ts';

const V = { beatClass: 'V', probability: 0.7 } as const;
const F = { beatClass: 'F', probability: 0.2 } as const;
const interval: Remark = { kind: 'interval', beforeSeconds: 0.6 };
const qrs: Remark = { kind: 'qrs', qrsSeconds: 0.12 };
const attention: Remark = { kind: 'attention', first: { zone: 'qrs', percent: 80 }, second: null };
const fibrillation: Remark = { kind: 'inFibrillation' };
const poorSignal: Remark = { kind: 'poorSignal', faults: [], best: V, next: F };

// Oracle: the rule asked for: two or three sentences; what stands elsewhere on the same screen goes first, a reason to doubt never.
describe('remarksAtOnce', () => {
  it('leaves up to three as they are', () => {
    expect(remarksAtOnce([interval, qrs, attention])).toEqual([interval, qrs, attention]);
    expect(remarksAtOnce([])).toEqual([]);
  });

  it('leaves out the doubt that the heading has in figures', () => {
    expect(remarksAtOnce([interval, qrs, attention, { kind: 'notSure', best: V, next: F }])).toEqual([
      interval,
      qrs,
      attention,
    ]);
  });

  it('leaves out what the line about timing has in figures', () => {
    const effect: Remark = { kind: 'timingEffect', probability: 0.7, probabilityOnTime: 0.1 };
    expect(remarksAtOnce([interval, qrs, attention, effect])).toEqual([interval, qrs, attention]);
  });

  it('leaves out the shares that stand under the wave, and keeps why the signal is doubted', () => {
    expect(remarksAtOnce([interval, qrs, attention, poorSignal])).toEqual([interval, qrs, poorSignal]);
    expect(remarksAtOnce([interval, fibrillation, qrs, attention])).toEqual([interval, fibrillation, qrs]);
  });
});
