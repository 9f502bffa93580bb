import { AnalysisRun } from '../../src/analysis/run/analysis-run.ts';
import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import { readRecording } from '../../src/ecg/formats/read-recording.ts';
import { dayRecordingFiles } from './day-recording.ts';
import { timed } from './time-explain.ts';

/** Hours that are measured; the sections of a day take as long as these, over and over. */
const HOURS = 2;
const DAY_HOURS = 24;
const WORKERS = [1, 2, 3, 6];

export interface SharedTime {
  readonly workers: number;
  readonly seconds: number;
  /** How many times faster than one worker. */
  readonly timesOne: number;
}

/**
 * What a day of two leads takes with several workers: the processor time of each section, measured with one, dealt out as they are dealt out
 * in the app (the next section to whoever is free, the helpers only once their network runs), and what is done at the end by one.
 * @param startSeconds what starting the network takes.
 */
export async function timeSharedDay(classifier: BeatClassifier, startSeconds: number): Promise<SharedTime[]> {
  const run = new AnalysisRun(await readRecording(await dayRecordingFiles(HOURS)), 0, classifier, {});
  // The first one warms up.
  await run.analyse(0);
  const measured: number[] = [];
  for (let index = 0; index < run.sectionCount; index++) {
    const section = await timed(async () => run.accept(await run.analyse(index)));
    measured.push(section.processor / 1000);
  }
  const end = ((await timed(() => run.finish())).processor / 1000) * (DAY_HOURS / HOURS);
  const sections = Array.from(
    { length: (run.sectionCount * DAY_HOURS) / HOURS },
    (_, i) => measured[i % measured.length],
  );
  const secondsWith = (workers: number) => dealOut(sections, workers, startSeconds) + end;
  return WORKERS.map((workers) => {
    return { workers, seconds: secondsWith(workers), timesOne: secondsWith(1) / secondsWith(workers) };
  });
}

/** When the last of the sections is done. */
function dealOut(sections: readonly number[], workers: number, startSeconds: number): number {
  const freeAt = Array.from({ length: workers }, (_, worker) => (worker === 0 ? 0 : startSeconds));
  for (const seconds of sections) {
    const next = freeAt.indexOf(Math.min(...freeAt));
    freeAt[next] += seconds;
  }
  return Math.max(...freeAt);
}
