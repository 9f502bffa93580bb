import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { findFlutterSegments } from '../../../src/ecg/scoring/find-flutter-segments.ts';
import { pairBeats, UNPAIRED } from '../../../src/ecg/scoring/pair-beats.ts';
import { selectReferenceBeats } from '../../../src/ecg/scoring/select-reference-beats.ts';
import { ALL_RECORDS } from '../../datasets/record-lists.ts';
import type { AppRun } from '../app-runs.ts';
import type { Block } from '../block.ts';

/** Beats told where there is little to tell: at the ends of a file, and in pauses. Counts over all 48 records of mitdb. */
export interface EdgeFigures {
  /** Beats within a tenth of a second of the first or last sample. */
  readonly ends: BeatFigures;
  /** Beats well inside an interval of more than a second and a half (a rate under 40) between beats of the reference. */
  readonly pauses: BeatFigures & {
    readonly intervals: number;
    /** Records with such beats, the most first. */
    readonly records: readonly { readonly name: string; readonly falseBeats: number; readonly sureEctopic: number }[];
  };
}

interface BeatFigures {
  readonly beats: number;
  /** Of those, told where the reference has none. */
  readonly falseBeats: number;
  /** Of the false ones, called V or S and sure of it. */
  readonly sureEctopic: number;
}

const END_SECONDS = 0.1;
const LONG_INTERVAL_SECONDS = 1.5;
const ECTOPIC = (['V', 'S'] as const).map((name) => BEAT_CLASSES.indexOf(name));

export const edges: Block<EdgeFigures> = {
  about: 'false beats at the ends of files and in pauses, mitdb, as the app runs',
  dependsOn: ['model', 'beats', 'classes'],
  records: () => ({ mitdb: ALL_RECORDS }),
  async measure({ app }) {
    const records = (await app.of('mitdb', ALL_RECORDS)).map(measureRecord);
    const inPauses = records
      .map(({ name, pauses: { falseBeats, sureEctopic } }) => ({ name, falseBeats, sureEctopic }))
      .filter(({ falseBeats }) => falseBeats > 0);
    return {
      ends: sumOf(records.map(({ ends }) => ends)),
      pauses: {
        ...sumOf(records.map(({ pauses }) => pauses)),
        intervals: records.reduce((sum, { intervals }) => sum + intervals, 0),
        records: inPauses.sort((a, b) => b.falseBeats - a.falseBeats),
      },
    };
  },
  testSetLooks: ({ ends, pauses: { beats, falseBeats } }) => [{ block: 'edges', ends, pauses: { beats, falseBeats } }],
};

function measureRecord(run: AppRun) {
  const { name, annotations, sampleRateHz, sampleCount, beats } = run;
  const { sample } = selectReferenceBeats(annotations, 'project');
  const skippedSegments = findFlutterSegments(annotations);
  const { referenceIndex, testIndex } = pairBeats(sample, beats.rPeakSample, { sampleRateHz, skippedSegments });
  const isFalse = new Map([...testIndex].map((beat, i) => [beat, referenceIndex[i] === UNPAIRED]));
  // Beats in flutter are in no pair and are not judged.
  const judged = [...beats.rPeakSample.keys()].filter((beat) => isFalse.has(beat));
  const countWhere = (isThere: (seconds: number) => boolean): BeatFigures => {
    const there = judged.filter((beat) => isThere(beats.rPeakSample[beat] / sampleRateHz));
    const wrong = there.filter((beat) => isFalse.get(beat));
    const sure = wrong.filter((beat) => ECTOPIC.includes(beats.classIndex[beat]) && beats.notSure[beat] === 0);
    return { beats: there.length, falseBeats: wrong.length, sureEctopic: sure.length };
  };
  const endSeconds = sampleCount / sampleRateHz;
  const pauses = longIntervals(Array.from(sample, (at) => at / sampleRateHz));
  return {
    name,
    intervals: pauses.length,
    ends: countWhere((seconds) => seconds < END_SECONDS || seconds >= endSeconds - END_SECONDS),
    // The beats at both ends of a pause are no beats inside it, even when they are placed a little late or early.
    pauses: countWhere((seconds) =>
      pauses.some(([from, to]) => seconds > from + END_SECONDS && seconds < to - END_SECONDS),
    ),
  };
}

function longIntervals(seconds: readonly number[]): (readonly [from: number, to: number])[] {
  return seconds.flatMap((from, i) => {
    const to = seconds[i + 1];
    return to !== undefined && to - from > LONG_INTERVAL_SECONDS ? [[from, to] as const] : [];
  });
}

function sumOf(parts: readonly BeatFigures[]): BeatFigures {
  const sum = (field: keyof BeatFigures) => parts.reduce((total, part) => total + part[field], 0);
  return { beats: sum('beats'), falseBeats: sum('falseBeats'), sureEctopic: sum('sureEctopic') };
}
