import { describe, expect, it } from 'vitest';
import type { Beats } from '../../../src/ecg/beats/beats.ts';
import { writeBeatsCsv } from '../../../src/ecg/export/write-beats-csv.ts';

/** Three beats at 360 Hz; the first has no RR before it, the last none after it and no QRS duration. */
const BEATS: Beats = {
  count: 3,
  rPeakSample: Int32Array.of(77, 370, 530),
  classIndex: Uint8Array.of(0, 0, 1),
  probabilities: Float32Array.of(0.98, 0.01, 0.005, 0.005, 0, 0.6, 0.1, 0.3, 0, 0, 0.02, 0.95, 0.01, 0.015, 0.005),
  notSure: Uint8Array.of(0, 1, 0),
  rrBeforeSeconds: Float32Array.of(NaN, 293 / 360, 160 / 360),
  rrAfterSeconds: Float32Array.of(293 / 360, 160 / 360, NaN),
  rrUsualSeconds: Float32Array.of(NaN, NaN, NaN),
  qrsSeconds: Float32Array.of(0.0916667, 0.1, NaN),
};

describe('writeBeatsCsv', () => {
  it('writes the note, the header row and one row per beat', () => {
    // Oracle: written by hand; 77 / 360 = 0.213889, 293 / 360 = 0.8139, 160 / 360 = 0.4444.
    expect(writeBeatsCsv(BEATS, 360).split('\r\n')).toEqual([
      '# Fiducial beat table. For education and research. Not a medical device.',
      'beat,time_s,sample,class,probability_n,probability_v,probability_s,probability_f,probability_q,confidence,not_sure,rr_before_s,rr_after_s,qrs_ms',
      '1,0.213889,77,N,0.9800,0.0100,0.0050,0.0050,0.0000,0.9800,0,,0.8139,91.7',
      '2,1.027778,370,N,0.6000,0.1000,0.3000,0.0000,0.0000,0.6000,1,0.8139,0.4444,100.0',
      '3,1.472222,530,V,0.0200,0.9500,0.0100,0.0150,0.0050,0.9500,0,0.4444,,',
      '',
    ]);
  });

  it('gives every row as many fields as the header and needs no quoting (RFC 4180)', () => {
    const [, header, ...rows] = writeBeatsCsv(BEATS, 360).trimEnd().split('\r\n');
    for (const row of rows) expect(row.split(',')).toHaveLength(header.split(',').length);
    expect(rows.join()).not.toMatch(/["\s]/);
  });

  it('lets sample numbers be recovered from the times', () => {
    const rows = writeBeatsCsv(BEATS, 360).trimEnd().split('\r\n').slice(2);
    const samples = rows.map((row) => Math.round(Number(row.split(',')[1]) * 360));
    expect(samples).toEqual(Array.from(BEATS.rPeakSample));
  });

  it('writes a table without rows for a recording without beats', () => {
    const none: Beats = { ...BEATS, count: 0 };
    expect(writeBeatsCsv(none, 360).trimEnd().split('\r\n')).toHaveLength(2);
  });
});
