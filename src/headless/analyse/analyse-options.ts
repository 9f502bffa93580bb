import { parseArgs } from 'node:util';
import type { Shard } from './shard.ts';

/** More threads than this on one machine only wait for each other. */
const MOST_JOBS = 256;
const MOST_SHARDS = 100_000;

export interface AnalyseOptions {
  /** Files and folders as given. */
  readonly paths: readonly string[];
  readonly outFolder: string;
  /** null: the lead is chosen by the analysis. */
  readonly leadName: string | null;
  readonly backend: 'wasm' | 'cpu';
  readonly jobs: number;
  /** null: all of it. */
  readonly shard: Shard | null;
  /** Whether what is done is done again. */
  readonly force: boolean;
  readonly json: boolean;
}

/** The command line cannot be followed; `message` says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the arguments after `fiducial analyse`; null means help was asked for. Throws UsageError. */
export function parseAnalyseOptions(args: readonly string[]): AnalyseOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  if (positionals.length === 0) throw new UsageError('Name at least one file or folder.');
  const backend = values.backend ?? 'wasm';
  if (backend !== 'wasm' && backend !== 'cpu') throw new UsageError(`--backend is wasm or cpu, not "${backend}".`);
  return {
    paths: positionals,
    outFolder: values.out ?? '.',
    leadName: values.lead ?? null,
    backend,
    jobs: wholeNumber('--jobs', values.jobs ?? '1', MOST_JOBS),
    shard: values.shard === undefined ? null : shardOf(values.shard),
    force: values.force ?? false,
    json: values.json ?? false,
  };
}

function shardOf(text: string): Shard {
  const [number, count, ...more] = text.split('/');
  if (count === undefined || more.length > 0) throw new UsageError(`--shard is like 3/40, not "${text}".`);
  const shard = {
    number: wholeNumber('--shard', number, MOST_SHARDS),
    count: wholeNumber('--shard', count, MOST_SHARDS),
  };
  if (shard.number > shard.count) throw new UsageError(`--shard ${text}: there are only ${count} parts.`);
  return shard;
}

function wholeNumber(option: string, text: string, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(`${option} takes whole numbers from 1 to ${most}, not "${text}".`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        out: { type: 'string' },
        lead: { type: 'string' },
        backend: { type: 'string' },
        jobs: { type: 'string', short: 'j' },
        shard: { type: 'string' },
        force: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
