import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterLeads } from '../../../src/analysis/run/filter-leads.ts';
import { detectRPeaks } from '../../../src/ecg/detection/detect-r-peaks.ts';
import { findCalibrationPulses } from '../../../src/ecg/signal/find-calibration-pulses.ts';
import { regularPeaks, synthesiseEcg } from '../synthetic-ecg.ts';

const RATE_HZ = 500;
const PEAKS = regularPeaks(11, 0.9);
const ECG = synthesiseEcg(PEAKS, { sampleRateHz: RATE_HZ, durationSeconds: 12 });
/** Where the ECG ends and a line at zero begins, as cardiographs store it. */
const END = 10.6 * RATE_HZ;

/** Leads I, II and III with a pulse between two samples on each. */
function leadsWith(first: number, end: number, heightsMv: readonly number[]): Float32Array[] {
  const limbs = [ECG.map((mv) => mv / 2), ECG, ECG.map((mv) => mv / 2)];
  return limbs.map((lead, k) => lead.map((mv, i) => (i < END ? mv : i >= first && i < end ? heightsMv[k] : 0)));
}

// Oracle: where the pulse was put.
describe('findCalibrationPulses', () => {
  it('finds a rectangle of one millivolt in all leads, wherever it is', () => {
    const pulse = fc.record({ first: fc.integer({ min: END + 20, max: END + 200 }), length: fc.integer({ min: 30, max: 240 }), beside: fc.double({ min: -0.02, max: 0.02, noNaN: true }) }); // prettier-ignore
    fc.assert(
      fc.property(pulse, ({ first, length, beside }) => {
        const [found, ...others] = findCalibrationPulses(
          leadsWith(first, first + length, [1, 1 + beside, 1 - beside]),
          RATE_HZ,
        );
        expect(others).toEqual([]);
        expect(first - found.firstSample).toBe(2);
        expect(found.endSample - (first + length)).toBe(2);
      }),
      { numRuns: 30 },
    );
  });

  it('takes nothing for one that a heart could make, or that is no rectangle', () => {
    const [first, end] = [END + 50, END + 150];
    const pulse = leadsWith(first, end, [1, 1, 1]);
    expect(findCalibrationPulses(pulse.slice(0, 2), RATE_HZ)).toEqual([]);
    expect(findCalibrationPulses(leadsWith(first, end, [1, 1, 0]), RATE_HZ)).toEqual([]);
    expect(findCalibrationPulses(leadsWith(first, end, [0.5, 0.5, 0.5]), RATE_HZ)).toEqual([]);
    expect(findCalibrationPulses(leadsWith(first, first + 10, [1, 1, 1]), RATE_HZ)).toEqual([]);
    expect(findCalibrationPulses(leadsWith(first, 12 * RATE_HZ, [1, 1, 1]), RATE_HZ)).toEqual([]);
    expect(findCalibrationPulses([ECG, ECG, ECG], RATE_HZ)).toEqual([]);
  });

  it('makes no beats', () => {
    const leads = leadsWith(END + 50, END + 150, [1, 1, 1]).map((samplesMv, k) => ({ name: ['I', 'II', 'III'][k], samplesMv, sourceUnit: 'mV', unitAssumed: false })); // prettier-ignore
    const recording = { name: 'x', format: 'x', sampleRateHz: RATE_HZ, leads, annotations: [], comments: [], warnings: [] }; // prettier-ignore
    const found = detectRPeaks(filterLeads(recording, 1), RATE_HZ).rPeakSample;
    expect(found).toHaveLength(PEAKS.filter((peak) => peak * RATE_HZ < END).length);
  });
});
