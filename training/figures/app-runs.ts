import { analyseRecording } from '../../src/analysis/run/analyse-recording.ts';
import type { Beats } from '../../src/analysis/analysis.ts';
import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import type { Annotation } from '../../src/ecg/recording/annotation.ts';
import { chooseClearLead } from '../../src/ecg/quality/choose-clear-lead.ts';
import { sampleCount, type Recording } from '../../src/ecg/recording/recording.ts';
import type { Finding } from '../../src/ecg/rhythm/finding.ts';
import { loadRecord } from '../datasets/load-record.ts';

/** A recording and what the app says of it; no samples. */
export interface AppRun {
  readonly name: string;
  readonly sampleRateHz: number;
  readonly sampleCount: number;
  /** The reference that came with it. */
  readonly annotations: readonly Annotation[];
  readonly beats: Beats;
  readonly findings: readonly Finding[];
}

/** Analyses a recording with the code of the app: lead chosen by name and quality, all leads together, long ones in sections. */
export async function runApp(recording: Recording, classifier: BeatClassifier): Promise<AppRun> {
  const { analysis } = await analyseRecording(recording, chooseClearLead(recording), classifier);
  return {
    name: recording.name,
    sampleRateHz: recording.sampleRateHz,
    sampleCount: sampleCount(recording),
    annotations: recording.annotations,
    beats: analysis.beats,
    findings: analysis.rhythm.findings,
  };
}

/** Records as the app analyses them. Each is analysed once, however many blocks ask for it; nothing outlives the process. */
export class AppRuns {
  readonly #classifier: BeatClassifier;
  readonly #message: (text: string) => void;
  readonly #runs = new Map<string, Promise<AppRun>>();

  constructor(classifier: BeatClassifier, message: (text: string) => void) {
    this.#classifier = classifier;
    this.#message = message;
  }

  /** One after the other, in the order given. */
  async of(database: string, names: readonly string[]): Promise<AppRun[]> {
    const runs: AppRun[] = [];
    for (const name of names) runs.push(await this.#of(database, name));
    return runs;
  }

  #of(database: string, name: string): Promise<AppRun> {
    const key = `${database} ${name}`;
    const known = this.#runs.get(key);
    if (known) return known;
    this.#message(`${key}, as the app analyses it`);
    const run = loadRecord(database, name).then((recording) => runApp(recording, this.#classifier));
    this.#runs.set(key, run);
    return run;
  }
}
