import { beforeAll, describe, expect, it } from 'vitest';
import { BEAT_CLASSES, type ClassMapName } from '../../../src/ecg/beats/beat-class.ts';
import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import { countConfusion, sumConfusions } from '../../../src/ecg/scoring/confusion.ts';
import { findFlutterSegments } from '../../../src/ecg/scoring/find-flutter-segments.ts';
import { pairBeats } from '../../../src/ecg/scoring/pair-beats.ts';
import { selectReferenceBeats } from '../../../src/ecg/scoring/select-reference-beats.ts';
import { loadRecord } from '../../../training/datasets/load-record.ts';
import { ALL_RECORDS, DS1_RECORDS, DS2_RECORDS } from '../../../training/datasets/record-lists.ts';
import { missingRecordings } from '../../missing-recordings.ts';

const isMissing = missingRecordings('the published MIT-BIH beat counts', 'mitdb');

// Oracle: beat counts of the MIT-BIH Arrhythmia Database, whole (109,494), by the DS1/DS2 split of de Chazal 2004 and by
// class under both maps, from 0:00 and after the learning period of 5:00; counted with the WFDB 10.7.0 tools.
const PUBLISHED = [
  { set: 'DS1', map: 'project', start: 0, counts: { N: 45866, S: 944, V: 3788, F: 415, Q: 8 } },
  { set: 'DS1', map: 'project', start: 300, counts: { N: 38012, S: 894, V: 3214, F: 335 } },
  { set: 'DS2', map: 'project', start: 0, counts: { N: 44259, S: 1837, V: 3221, F: 388, Q: 7 } },
  { set: 'DS2', map: 'project', start: 300, counts: { N: 36926, S: 1608, V: 2686, F: 288 } },
  { set: 'DS1', map: 'ec57', start: 0, counts: { N: 45834, S: 976, V: 3788, F: 415, Q: 8 } },
  { set: 'DS1', map: 'ec57', start: 300, counts: { N: 37982, S: 924, V: 3214, F: 335 } },
  { set: 'DS2', map: 'ec57', start: 0, counts: { N: 44046, S: 2050, V: 3221, F: 388, Q: 7 } },
  { set: 'DS2', map: 'ec57', start: 300, counts: { N: 36713, S: 1821, V: 2686, F: 288 } },
  { set: 'all', map: 'ec57', start: 0, counts: { N: 90386, S: 3026, V: 7236, F: 803, Q: 8043 } },
] as const;
const SETS = { DS1: DS1_RECORDS, DS2: DS2_RECORDS, all: ALL_RECORDS };
const TOTALS = { 'DS1 0': 51021, 'DS1 300': 42463, 'DS2 0': 49712, 'DS2 300': 41515, 'all 0': 109494 };

describe.skipIf(isMissing)('beats counted by the scorer against itself', () => {
  const loaded = new Map<string, readonly Annotation[]>();
  const annotationsOf = (name: string) => loaded.get(name) ?? [];

  beforeAll(async () => {
    for (const name of ALL_RECORDS) loaded.set(name, (await loadRecord('mitdb', name)).annotations);
  });

  it.each(PUBLISHED)('$set under the $map map from $start s', ({ set, map, start, counts }) => {
    const confusion = sumConfusions(SETS[set].map((name) => scoreAgainstItself(annotationsOf(name), map, start)));
    BEAT_CLASSES.forEach((name, i) => {
      if (name in counts) expect(confusion[i][i], name).toBe(counts[name as keyof typeof counts]);
    });
    const correct = BEAT_CLASSES.reduce((sum, _, i) => sum + confusion[i][i], 0);
    expect(correct).toBe(TOTALS[`${set} ${start}` as keyof typeof TOTALS]);
    expect(confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(correct);
  });

  it('finds the flutter of record 207 and no other, with no beat inside', () => {
    const withFlutter = ALL_RECORDS.filter((name) => findFlutterSegments(annotationsOf(name)).length > 0);
    expect(withFlutter).toEqual(['207']);
    const beats = selectReferenceBeats(annotationsOf('207'), 'project').sample;
    for (const { first, last } of findFlutterSegments(annotationsOf('207'))) {
      expect(beats.filter((sample) => sample > first && sample < last)).toHaveLength(0);
    }
  });
});

function scoreAgainstItself(annotations: readonly Annotation[], map: ClassMapName, startSeconds: number) {
  const { sample, classIndex } = selectReferenceBeats(annotations, map);
  const skippedSegments = findFlutterSegments(annotations);
  const pairs = pairBeats(sample, sample, { sampleRateHz: 360, startSeconds, skippedSegments });
  return countConfusion(pairs, classIndex, classIndex);
}
