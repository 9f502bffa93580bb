import { parseArgs } from 'node:util';
import type { ClassMapName } from '../../src/ecg/beats/beat-class.ts';
import { MATCH_WINDOW_SECONDS } from '../../src/ecg/scoring/pair-beats.ts';
import type { CountingRule } from '../../src/ecg/scoring/score-classes.ts';

export const USAGE = `Usage:
  npm run evaluate -- qrs   [--db NAME] [--records LIST] [--leads 1|2] [--detector default|streaming|pan-tompkins]
                            [--tolerance MS] [--start S] [--noise em|ma|bw --snr DB] [--perturb] [--json FILE]
  npm run evaluate -- beats [--peaks reference|detected] [--leads 1|2] [--map project|ec57] [--counting ec57|plain]
                            [--records LIST] [--start S] [--json FILE] [--model DIR] [--why TEXT]

  npm run evaluate -- adaptation [--records LIST] [--labels N] [--model DIR]

  npm run evaluate -- rhythm [--db mitdb|svdb|cpsc2021|cinc2017|aftdb|afpdb] [--records LIST] [--every N] [--model DIR]
                            [--held-out [--networks DIR] [--contexts DIR]] [--why TEXT]

  npm run evaluate -- explanations [--records LIST] [--beats N] [--model DIR] [--json FILE]

qrs scores R-peak detection, beats scores the classes, beat by beat as ANSI/AAMI EC57 says;
adaptation scores them before and after N beats of every record (default 12) got their reference label;
rhythm scores the rhythm of every moment by duration and by episode (default mitdb DS1), of every N-th record; with --held-out by networks that
  never saw it, from the folds of npm run train (default runs/fiducial) and npm run train -- --model rhythm (runs/rhythm);
explanations judges the maps of at most N beats of each class and record (default 20), called rightly by the network.

  --records    all, DS1, DS2, paced, or names: 100,101   (default: qrs all, beats DS2)
               DS1 and DS2 leave out the paced records 102, 104, 107 and 217; so does "all" for beats
  --db         folder under ECG_DATA                     (default mitdb)
  --leads      1: the lead chosen by name; 2: others too  (default: qrs 1, beats 2)
  --detector   default, the one for a signal still coming, or the textbook method (default default)
  --tolerance  match window in milliseconds              (default 150)
  --start      first second that is counted              (default 0, with noise 300, where it begins)
  --noise      add noise of nstdb, as that database does, at --snr decibels
  --perturb    also find the beats of the recording changed in polarity, gain, rate and by mains, and print the change
  --peaks      beats where the reference has them, or where the detector finds them (default reference)
  --map        escape beats e and j are N (project) or S (ec57)                     (default project)
  --counting   ec57: F or Q called V, and Q called S, are no false positives; plain: they are (default ec57)
  --model      folder with model.json                    (default public/model)
  --json       also write everything to this file
  --why        reason that the log of the test set keeps beside the figures (default: npm run evaluate)
`;

interface RunOptions {
  readonly database: string;
  /** As given: `all`, `DS1`, `DS2`, `paced` or names with commas between them. */
  readonly records: string;
  readonly startSeconds: number;
  readonly jsonFile: string | null;
}

export interface DetectionOptions extends RunOptions {
  readonly command: 'qrs';
  readonly detector: 'default' | 'streaming' | 'pan-tompkins';
  readonly leads: '1' | '2';
  readonly toleranceSeconds: number;
  readonly noise: { readonly record: 'em' | 'ma' | 'bw'; readonly snrDb: number } | null;
  readonly perturbs: boolean;
}

export interface BeatsOptions extends RunOptions {
  readonly command: 'beats';
  readonly peaks: 'reference' | 'detected';
  readonly leads: '1' | '2';
  readonly map: ClassMapName;
  readonly counting: CountingRule;
  readonly modelFolder: string;
  /** Why DS2 is looked at. */
  readonly why: string;
}

export type EvaluateOptions = DetectionOptions | BeatsOptions;

/** The command line cannot be followed; `message` says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the arguments after `npm run evaluate --`; `null` means help was asked for. Throws UsageError. */
export function parseEvaluateOptions(args: readonly string[]): EvaluateOptions | null {
  const [command, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) return null;
  if (command === 'qrs') return parseDetection(rest);
  if (command === 'beats') return parseBeats(rest);
  throw new UsageError(command === undefined ? 'Say what to evaluate: qrs or beats.' : `No such command: ${command}`);
}

const STRING = { type: 'string' } as const;

function parseDetection(args: string[]): DetectionOptions {
  const values = parseValues(args, {
    db: STRING,
    records: STRING,
    start: STRING,
    json: STRING,
    tolerance: STRING,
    leads: STRING,
    detector: STRING,
    noise: STRING,
    snr: STRING,
    perturb: { type: 'boolean' },
  });
  const noise = parseNoise(values.noise, values.snr);
  const database = values.db ?? 'mitdb';
  const isNoisy = noise !== null || database === 'nstdb';
  return {
    command: 'qrs',
    detector: parseChoice('--detector', values.detector ?? 'default', ['default', 'streaming', 'pan-tompkins']),
    leads: parseChoice('--leads', values.leads ?? '1', ['1', '2']),
    database,
    records: values.records ?? 'all',
    startSeconds: parseNumber('--start', values.start ?? (isNoisy ? '300' : '0')),
    noise,
    perturbs: values.perturb !== undefined,
    jsonFile: values.json ?? null,
    toleranceSeconds:
      values.tolerance === undefined ? MATCH_WINDOW_SECONDS : parseNumber('--tolerance', values.tolerance) / 1000,
  };
}

function parseNoise(record: string | undefined, snr: string | undefined): DetectionOptions['noise'] {
  if (record === undefined && snr === undefined) return null;
  const snrDb = Number(snr);
  if (record === undefined || snr === undefined || snr.trim() === '' || !Number.isFinite(snrDb)) {
    throw new UsageError('--noise and --snr go together; --snr is a number of decibels, such as --snr=-6.');
  }
  return { record: parseChoice('--noise', record, ['em', 'ma', 'bw']), snrDb };
}

function parseBeats(args: string[]): BeatsOptions {
  const values = parseValues(args, {
    db: STRING,
    records: STRING,
    start: STRING,
    json: STRING,
    peaks: STRING,
    leads: STRING,
    map: STRING,
    counting: STRING,
    model: STRING,
    why: STRING,
  });
  return {
    command: 'beats',
    database: values.db ?? 'mitdb',
    records: values.records ?? 'DS2',
    startSeconds: parseNumber('--start', values.start ?? '0'),
    jsonFile: values.json ?? null,
    peaks: parseChoice('--peaks', values.peaks ?? 'reference', ['reference', 'detected']),
    leads: parseChoice('--leads', values.leads ?? '2', ['1', '2']),
    map: parseChoice('--map', values.map ?? 'project', ['project', 'ec57']),
    counting: parseChoice('--counting', values.counting ?? 'ec57', ['ec57', 'plain']),
    modelFolder: values.model ?? 'public/model',
    why: values.why ?? 'npm run evaluate',
  };
}

function parseValues<Name extends string>(
  args: string[],
  options: Record<Name, typeof STRING | { readonly type: 'boolean' }>,
) {
  try {
    const values: Partial<Record<string, string | boolean | (string | boolean)[]>> = parseArgs({
      args,
      options,
    }).values;
    return values as Partial<Record<Name, string>>;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parseNumber(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
    throw new UsageError(`${option} needs a number that is not negative, not "${text}".`);
  }
  return value;
}

function parseChoice<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) throw new UsageError(`${option} is ${choices.join(' or ')}, not "${text}".`);
  return choice;
}
