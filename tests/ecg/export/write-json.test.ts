import { describe, expect, it } from 'vitest';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { writeJson, type AnalysisDocument } from '../../../src/ecg/export/write-json.ts';
import { THREE_BEATS } from './three-beats.ts';

const RECORDING: Recording = {
  name: '100',
  format: 'WFDB 212',
  sampleRateHz: 360,
  leads: [{ name: 'MLII', samplesMv: new Float32Array(720), sourceUnit: 'mV', unitAssumed: false }],
  annotations: [],
  comments: ['Jane Doe, born 1950'],
  warnings: [{ code: 'checksum-mismatch', message: 'The checksum of lead MLII does not match its samples.' }],
};
const DOCUMENT: AnalysisDocument = {
  recording: RECORDING,
  leadIndex: 0,
  beats: THREE_BEATS,
  spells: [
    { fromSeconds: 0, toSeconds: 0.9, rhythm: 'sinus', confidence: 0.95, evidence: [{ code: 'with-p', value: 0.95 }] },
    { fromSeconds: 0.9, toSeconds: 2, rhythm: 'unknown', confidence: 0, evidence: [{ code: 'few-beats', value: 2 }] },
  ],
  heartRate: { mean: 95.3642, min: 90, max: Number.NaN },
  usualQrsSeconds: 0.0958333,
  warnings: [],
  modelVersion: '2026-11',
  softwareVersion: '0.1.0',
};

// Oracle: the analysis that went in, read back with JSON.parse; numbers to seven digits, NaN as null.
describe('writeJson', () => {
  const { beats, ...document } = JSON.parse(writeJson(DOCUMENT)) as Record<string, unknown> & { beats: unknown[] };

  it('says what was read, with which settings, by which model and program', () => {
    expect(document).toEqual({
      format: 'fiducial-analysis',
      formatVersion: 1,
      note: 'Fiducial analysis. For education and research. Not a medical device.',
      software: { name: 'Fiducial', version: '0.1.0' },
      model: { version: '2026-11' },
      recording: {
        name: '100',
        format: 'WFDB 212',
        sampleRateHz: 360,
        sampleCount: 720,
        durationSeconds: 2,
        leads: [{ name: 'MLII', sourceUnit: 'mV', unitAssumed: false }],
      },
      settings: { lead: 'MLII', leadIndex: 0 },
      warnings: RECORDING.warnings,
      summary: {
        beats: 3,
        byClass: { N: 2, V: 1, S: 0, F: 0, Q: 0 },
        notSure: 1,
        heartRatePerMinute: { mean: 95.3642, min: 90, max: null },
        usualQrsSeconds: 0.0958333,
      },
      rhythm: {
        burden: [
          { rhythm: 'unknown', seconds: 1.1, share: 0.55, spells: 1, longestSeconds: 1.1 },
          { rhythm: 'sinus', seconds: 0.9, share: 0.45, spells: 1, longestSeconds: 0.9 },
        ],
        spells: [
          {
            fromSeconds: 0,
            toSeconds: 0.9,
            rhythm: 'sinus',
            confidence: 0.95,
            beats: 1,
            ratePerMinute: null,
            evidence: [{ code: 'with-p', value: 0.95 }],
          },
          {
            fromSeconds: 0.9,
            toSeconds: 2,
            rhythm: 'unknown',
            confidence: 0,
            beats: 2,
            ratePerMinute: 135,
            evidence: [{ code: 'few-beats', value: 2 }],
          },
        ],
      },
      classes: ['N', 'V', 'S', 'F', 'Q'],
    });
  });

  it('holds every beat', () => {
    expect(beats).toEqual([
      { sample: 77, timeSeconds: 0.213889, class: 'N', probabilities: [0.98, 0.01, 0.005, 0.005, 0], notSure: null, rrBeforeSeconds: null, rrAfterSeconds: 0.8138889, rrUsualSeconds: null, pWave: 'present', prSeconds: 0.16, qrsSeconds: 0.0916667, qtSeconds: 0.4, edited: [] },
      { sample: 370, timeSeconds: 1.027778, class: 'N', probabilities: [0.6, 0.1, 0.3, 0, 0], notSure: 'low-confidence', rrBeforeSeconds: 0.8138889, rrAfterSeconds: 0.4444444, rrUsualSeconds: 0.8, pWave: 'unsure', prSeconds: null, qrsSeconds: 0.1, qtSeconds: 0.38, edited: [] },
      { sample: 530, timeSeconds: 1.472222, class: 'V', probabilities: [0.02, 0.95, 0.01, 0.015, 0.005], notSure: null, rrBeforeSeconds: 0.4444444, rrAfterSeconds: null, rrUsualSeconds: 0.8, pWave: 'absent', prSeconds: null, qrsSeconds: null, qtSeconds: null, edited: ['relabelled'] },
    ]); // prettier-ignore
  });

  it('leaves the comments of the file out', () => {
    expect(writeJson(DOCUMENT)).not.toMatch(/Jane|1950/);
  });
});
