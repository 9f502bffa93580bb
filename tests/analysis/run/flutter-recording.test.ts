import { expect, it } from 'vitest';
import { analyseRecording } from '../../../src/analysis/run/analyse-recording.ts';
import { editAnalysis } from '../../../src/analysis/edit/edit-analysis.ts';
import { explainBeat } from '../../../src/analysis/answers/explain-beat.ts';
import { judgeAnalysis } from '../../../src/analysis/edit/judge-analysis.ts';
import { NOT_SURE_REASONS } from '../../../src/ecg/beats/beats.ts';
import { loadRecord } from '../../../training/datasets/load-record.ts';
import { startShippedClassifier } from '../shipped-model.ts';
import { missingRecordings } from '../../missing-recordings.ts';

const isMissing = missingRecordings('flutter in a published record', 'mitdb');
const FLUTTER = NOT_SURE_REASONS.indexOf('flutter');

// Oracle: the flutter annotated in MIT-BIH record 207 (most of its 2.4 minutes are found); no other reason comes before it.
it.skipIf(isMissing)('is sure of no beat among large waves, and says why', async () => {
  const classifier = await startShippedClassifier();
  const recording = await loadRecord('mitdb', '207');
  const found = await analyseRecording(recording, 0, classifier);
  expect(found.flutter.length).toBeGreaterThan(0);
  const inFlutter = (sample: number) =>
    found.flutter.some(({ startSample, endSample }) => sample >= startSample && sample <= endSample);

  const [first] = [...found.analysis.beats.rPeakSample.keys()].filter((beat) =>
    inFlutter(found.analysis.beats.rPeakSample[beat]),
  );
  const edited = await editAnalysis(
    found,
    recording,
    [{ kind: 'relabel', sample: found.analysis.beats.rPeakSample[first], classIndex: 1 }],
    classifier,
  );
  for (const { analysis } of [found, await judgeAnalysis(found, recording, 0.5), edited]) {
    const { beats, rhythm } = analysis;
    const among = [...beats.rPeakSample.keys()].filter((beat) => inFlutter(beats.rPeakSample[beat]));
    expect(among.length).toBeGreaterThan(100);
    const doubted = among.filter((beat) => beats.notSureReason[beat] === FLUTTER);
    // What the person labelled is sure.
    expect(doubted).toEqual(analysis === edited.analysis ? among.slice(1) : among);
    expect(rhythm.findings.filter(({ firstBeat }) => firstBeat !== null && doubted.includes(firstBeat))).toEqual([]);
  }
  const { remarks } = await explainBeat(found, classifier, first, null);
  expect(remarks.map(({ kind }) => kind)).toContain('inFlutter');
});
