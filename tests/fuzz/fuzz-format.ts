import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
  /** Most bytes that a read took (see `bytesTaken`), and of which input that was. */
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
    const { outcome, milliseconds, bytes } = await measured(files, () => outcomeOf(files, input, report));
    noteTime(milliseconds, input, report);
    noteMemory(bytes, files, input, report);
    report.inputs++;
    report.outcomes.set(outcome, (report.outcomes.get(outcome) ?? 0) + 1);
  }
}

/** What came of reading files, the processor time in ms and the bytes it took. */
export async function measured<Outcome>(
  files: readonly NamedBytes[],
  read: () => Promise<Outcome>,
): Promise<{ outcome: Outcome; milliseconds: number; bytes: number }> {
  const before = memoryInUse();
  const start = process.cpuUsage();
  const outcome = await read();
  const { user, system } = process.cpuUsage(start);
  return { outcome, milliseconds: (user + system) / 1000, bytes: await bytesTaken(before, files) };
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
  if (bytes > mostBytes(files)) {
    report.findings.push({ input, what: `took ${Math.round(bytes / 2 ** 20)} MB for ${sizeOf(files)} bytes of files` });
  }
  if (bytes <= report.largestBytes) return;
  report.largestBytes = bytes;
  report.largestInput = input;
}

export function sizeOf(files: readonly NamedBytes[]): number {
  return files.reduce((sum, file) => sum + file.bytes.length, 0);
}

/** What reading these files may take. */
export function mostBytes(files: readonly NamedBytes[]): number {
  return MEMORY_RATIO * sizeOf(files) + MEMORY_BASE_BYTES;
}

interface MemoryInUse {
  /** Objects and texts, with the garbage that the engine has not collected yet. */
  readonly heap: number;
  /** Samples and other typed arrays. */
  readonly buffers: number;
}

/** Sampled, not peak: a collection during the read makes it smaller. */
function memoryInUse(): MemoryInUse {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers };
}

/**
 * What a read took since `before`. How much garbage of objects lies about says when the engine collects it, not what a read
 * needs: where all together is too much it is read once more, and beside the garbage alone counts what is there without it.
 */
async function bytesTaken(before: MemoryInUse, files: readonly NamedBytes[]): Promise<number> {
  const after = memoryInUse();
  const taken = { heap: after.heap - before.heap, buffers: after.buffers - before.buffers };
  if (taken.heap + taken.buffers <= mostBytes(files)) return taken.heap + taken.buffers;
  collectGarbage();
  const clean = memoryInUse();
  let held = 0;
  await readMutant(files, () => {
    // Arrays that the read has let go count: they are as large as a number in the file says.
    const { buffers } = memoryInUse();
    collectGarbage();
    held = memoryInUse().heap - clean.heap + buffers - clean.buffers;
  }).catch(() => undefined);
  return Math.max(taken.heap, taken.buffers, held);
}

/** The engine's own collection, which programs are not given unless they ask for it. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
