import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import { readRecording } from '../../src/ecg/formats/read-recording.ts';
import { runApp } from './app-runs.ts';

/** The recording that comes with the app, by its files. */
const EXAMPLE_FILES = ['mitdb208.hea', 'mitdb208.dat'] as const;

/** Parts of the code whose answers about the example are compared, to see whether figures measured earlier still hold. */
export type AnswerPart = 'beats' | 'classes' | 'waves' | 'rhythm';

export type ExampleAnswers = Readonly<Record<AnswerPart, string>>;

/**
 * Hashes of what the app says of the example: where its beats are, their classes, intervals and P waves, and the findings.
 * Another hash means other code or another model; the same one is no proof, as the example is one person's five minutes.
 */
export async function answerExample(classifier: BeatClassifier, folder = 'public/samples'): Promise<ExampleAnswers> {
  const files = await Promise.all(
    EXAMPLE_FILES.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })),
  );
  const { beats, findings } = await runApp(await readRecording(files), classifier);
  const milliseconds = (seconds: Float32Array) => Array.from(seconds, (value) => Math.round(1000 * value));
  return {
    beats: hash(Array.from(beats.rPeakSample)),
    classes: hash([Array.from(beats.classIndex), Array.from(beats.notSure)]),
    waves: hash([...[beats.qrsSeconds, beats.prSeconds, beats.qtSeconds].map(milliseconds), Array.from(beats.pWave)]),
    rhythm: hash(findings.map(({ kind, startSample, endSample }) => [kind, startSample, endSample])),
  };
}

function hash(answer: unknown): string {
  return createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 16);
}
