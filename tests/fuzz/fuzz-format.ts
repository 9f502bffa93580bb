import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import { mutateFiles, randomFor } from './mutate-files.ts';
import { readMutant } from './read-mutant.ts';

/** Files that belong together, sound or nearly so: what mutations start from. */
export type Seed = readonly NamedBytes[];

/** One input and what was wrong with its reading. */
export interface Finding {
  readonly input: number;
  readonly what: string;
}

/** What happened to the inputs of one format. */
export interface FuzzReport {
  inputs: number;
  /** How many were read, and how many ended in each error code. */
  readonly outcomes: Map<string, number>;
  slowestMs: number;
  slowestInput: number;
  /** Most bytes that were in use after a read beyond before it, and how many times the files that was. */
  largestBytes: number;
  largestInput: number;
  /** Inputs that broke the contract or took too much memory. */
  readonly findings: Finding[];
  /** Inputs that took more processor time than `LONGEST_MS`. */
  readonly slow: Finding[];
}

/** Most processor time an input may take, and the memory it may take: several times its files, and what any small file needs. */
export const LONGEST_MS = 2000;
const MEMORY_RATIO = 4;
const MEMORY_BASE_BYTES = 64 * 1024 * 1024;

export function emptyReport(): FuzzReport {
  return {
    inputs: 0,
    outcomes: new Map(),
    slowestMs: 0,
    slowestInput: 0,
    largestBytes: 0,
    largestInput: 0,
    findings: [],
    slow: [],
  };
}

/** The mutant with this number, the same every time. */
export function mutantOf(seeds: readonly Seed[], format: string, input: number): NamedBytes[] {
  const random = randomFor(format, input);
  const pick = () => seeds[Math.floor(random() * seeds.length)];
  return mutateFiles(pick(), pick(), random);
}

/**
 * Reads the mutants from number `from` up to `to` of a format and adds what happened to the report.
 * `announce` is told each number before it is read, so that someone outside can see where a read hangs.
 */
export async function fuzzFormat(
  format: string,
  seeds: readonly Seed[],
  { from, to, announce }: { from: number; to: number; announce?: (input: number) => void },
  report: FuzzReport,
): Promise<void> {
  for (let input = from; input < to; input++) {
    announce?.(input);
    const files = mutantOf(seeds, format, input);
    const before = bytesInUse();
    const start = process.cpuUsage();
    const outcome = await outcomeOf(files, input, report);
    const { user, system } = process.cpuUsage(start);
    noteTime((user + system) / 1000, input, report);
    noteMemory(bytesInUse() - before, files, input, report);
    report.inputs++;
    report.outcomes.set(outcome, (report.outcomes.get(outcome) ?? 0) + 1);
  }
}

async function outcomeOf(files: readonly NamedBytes[], input: number, report: FuzzReport): Promise<string> {
  try {
    return await readMutant(files);
  } catch (error) {
    report.findings.push({ input, what: error instanceof Error ? error.message : String(error) });
    return 'BROKEN';
  }
}

function noteTime(milliseconds: number, input: number, report: FuzzReport): void {
  if (milliseconds > LONGEST_MS) report.slow.push({ input, what: `took ${Math.round(milliseconds)} ms` });
  if (milliseconds <= report.slowestMs) return;
  report.slowestMs = milliseconds;
  report.slowestInput = input;
}

function noteMemory(bytes: number, files: readonly NamedBytes[], input: number, report: FuzzReport): void {
  const fileBytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes > MEMORY_RATIO * fileBytes + MEMORY_BASE_BYTES) {
    report.findings.push({ input, what: `took ${Math.round(bytes / 2 ** 20)} MB for ${fileBytes} bytes of files` });
  }
  if (bytes <= report.largestBytes) return;
  report.largestBytes = bytes;
  report.largestInput = input;
}

/** Sampled, not peak: a collection during the read makes it smaller, garbage of the read itself counts. */
function bytesInUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
