import { expect, it } from 'vitest';
import { analyseRecording } from '../../../src/analysis/run/analyse-recording.ts';
import { explainBeat } from '../../../src/analysis/answers/explain-beat.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { NOT_SURE_REASONS } from '../../../src/ecg/beats/beats.ts';
import { loadRecord } from '../../../training/datasets/load-record.ts';
import { startShippedClassifier } from '../shipped-model.ts';
import { missingRecordings } from '../../missing-recordings.ts';

const isMissing = missingRecordings('a published paced record', 'mitdb');

// Oracle: the reference of MIT-BIH record 107, which holds paced beats (2,078) and ventricular ectopic ones (59) only.
it.skipIf(isMissing)('calls paced beats unknown, is not sure, and says why', async () => {
  const classifier = await startShippedClassifier();
  const found = await analyseRecording(await loadRecord('mitdb', '107'), 0, classifier);
  const { beats, warnings } = found.analysis;
  const unknown = BEAT_CLASSES.indexOf('Q');
  const paced = Array.from(beats.classIndex.keys()).filter((beat) => beats.classIndex[beat] === unknown);
  expect(paced.length).toBeGreaterThan(0.9 * 2078);
  const unusual = NOT_SURE_REASONS.indexOf('unusual-recording');
  expect(paced.filter((beat) => beats.notSureReason[beat] === unusual).length).toBeGreaterThan(0.95 * paced.length);
  expect(warnings.map(({ code }) => code)).toContain('unusual-recording');

  const { explainedClass, attribution, remarks } = await explainBeat(found, classifier, paced[100], null);
  expect(explainedClass).toBe('Q');
  expect(Math.max(...attribution)).toBe(0);
  expect(remarks.map(({ kind }) => kind)).toContain('paced');
});
