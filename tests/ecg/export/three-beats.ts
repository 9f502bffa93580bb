import type { Beats } from '../../../src/ecg/beats/beats.ts';

/**
 * Three beats at 360 Hz; the first has no RR before it, the last none after it and no intervals; the second is not
 * sure, the third was relabelled by a person.
 */
export const THREE_BEATS: Beats = {
  count: 3,
  rPeakSample: Int32Array.of(77, 370, 530),
  classIndex: Uint8Array.of(0, 0, 1),
  probabilities: Float32Array.of(0.98, 0.01, 0.005, 0.005, 0, 0.6, 0.1, 0.3, 0, 0, 0.02, 0.95, 0.01, 0.015, 0.005),
  notSure: Uint8Array.of(0, 1, 0),
  notSureReason: Uint8Array.of(0, 1, 0),
  editMarks: Uint8Array.of(0, 0, 1),
  rrBeforeSeconds: Float32Array.of(NaN, 293 / 360, 160 / 360),
  rrAfterSeconds: Float32Array.of(293 / 360, 160 / 360, NaN),
  rrUsualSeconds: Float32Array.of(NaN, 0.8, 0.8),
  qrsSeconds: Float32Array.of(0.0916667, 0.1, NaN),
  prSeconds: Float32Array.of(0.16, NaN, NaN),
  qtSeconds: Float32Array.of(0.4, 0.38, NaN),
  pWave: Uint8Array.of(1, 2, 0),
};
