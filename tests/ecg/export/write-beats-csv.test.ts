import { describe, expect, it } from 'vitest';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import type { Beats } from '../../../src/ecg/beats/beats.ts';
import { writeBeatsCsv } from '../../../src/ecg/export/write-beats-csv.ts';
import { THREE_BEATS } from './three-beats.ts';

describe('writeBeatsCsv', () => {
  it('writes the note, the header row and one row per beat', () => {
    // Oracle: written by hand; 77 / 360 = 0.213889, 293 / 360 = 0.8139, 160 / 360 = 0.4444.
    expect(writeBeatsCsv(THREE_BEATS, 360).split('\r\n')).toEqual([
      '# Fiducial beat table. For education and research. Not a medical device.',
      'beat,time_s,sample,class,probability_n,probability_v,probability_s,probability_f,probability_q,confidence,not_sure,not_sure_reason,rr_before_s,rr_after_s,rr_usual_s,p_wave,pr_ms,qrs_ms,qt_ms,edited',
      '1,0.213889,77,N,0.9800,0.0100,0.0050,0.0050,0.0000,0.9800,0,,,0.8139,,present,160.0,91.7,400.0,',
      '2,1.027778,370,N,0.6000,0.1000,0.3000,0.0000,0.0000,0.6000,1,low-confidence,0.8139,0.4444,0.8000,unsure,,100.0,380.0,',
      '3,1.472222,530,V,0.0200,0.9500,0.0100,0.0150,0.0050,0.9500,0,,0.4444,,0.8000,absent,,,,relabelled',
      '',
    ]);
  });

  it('gives every row as many fields as the header and needs no quoting (RFC 4180)', () => {
    const [, header, ...rows] = writeBeatsCsv(THREE_BEATS, 360).trimEnd().split('\r\n');
    for (const row of rows) expect(row.split(',')).toHaveLength(header.split(',').length);
    expect(rows.join()).not.toMatch(/["\s]/);
  });

  it('lets sample numbers be recovered from the times', () => {
    const rows = writeBeatsCsv(THREE_BEATS, 360).trimEnd().split('\r\n').slice(2);
    const samples = rows.map((row) => Math.round(Number(row.split(',')[1]) * 360));
    expect(samples).toEqual(Array.from(THREE_BEATS.rPeakSample));
  });

  it('holds everything of a beat, to the digits it is written with', () => {
    // Oracle: the beats themselves, read back by column name.
    const [, header, ...rows] = writeBeatsCsv(THREE_BEATS, 360).trimEnd().split('\r\n');
    const column = (title: string) => rows.map((row) => row.split(',')[header.split(',').indexOf(title)]);
    const numbers = (title: string) => column(title).map((cell) => (cell === '' ? Number.NaN : Number(cell)));
    const close = (cells: number[], values: Float32Array, digits: number) =>
      cells.forEach((cell, i) => (Number.isNaN(cell) ? expect(values[i]).toBeNaN() : expect(cell).toBeCloseTo(values[i], digits))); // prettier-ignore
    BEAT_CLASSES.forEach((name, i) => {
      const ofClass = THREE_BEATS.probabilities.filter((_, at) => at % BEAT_CLASSES.length === i);
      close(numbers(`probability_${name.toLowerCase()}`), ofClass, 4);
    });
    close(numbers('rr_before_s'), THREE_BEATS.rrBeforeSeconds, 4);
    close(numbers('rr_after_s'), THREE_BEATS.rrAfterSeconds, 4);
    close(numbers('rr_usual_s'), THREE_BEATS.rrUsualSeconds, 4);
    expect(column('class').map((name) => BEAT_CLASSES.findIndex((known) => known === name))).toEqual([...THREE_BEATS.classIndex]); // prettier-ignore
  });

  it('writes a table without rows for a recording without beats', () => {
    const none: Beats = { ...THREE_BEATS, count: 0 };
    expect(writeBeatsCsv(none, 360).trimEnd().split('\r\n')).toHaveLength(2);
  });
});
