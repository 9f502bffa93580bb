// `npm run fuzz [-- --format NAME --count N --input N]`: damaged files of every format, see tests/fuzz/fuzz-format.ts.
// `npm run fuzz -- --hostile`: files made to take time or memory, see tests/fuzz/hostile-files.ts.
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzTask } from './fuzz-worker.ts';
import { FORMAT_SEEDS } from './format-seeds.ts';
import { emptyReport, LONGEST_MS, mutantOf, type FuzzReport } from './fuzz-format.ts';
import { readHostileFiles } from './read-hostile-files.ts';
import { readMutant } from './read-mutant.ts';

const DEFAULT_COUNT = 20_000;
/** A read is ended when it takes this long: several times the limit, since other programs may hold up this one. */
const HANG_MS = 5 * LONGEST_MS;
const MOST_FINDINGS_SHOWN = 10;

const { values } = parseArgs({
  options: {
    format: { type: 'string' },
    count: { type: 'string' },
    input: { type: 'string' },
    hostile: { type: 'boolean' },
  },
});
const formats = values.format === undefined ? Object.keys(FORMAT_SEEDS) : [values.format];
const unknown = formats.find((format) => !(format in FORMAT_SEEDS));
if (unknown !== undefined) {
  console.error(`There is no format ${unknown}: choose one of ${Object.keys(FORMAT_SEEDS).join(', ')}.`);
  process.exit(2);
}

if (values.hostile === true) {
  process.exitCode = (await readHostileFiles()) ? 0 : 1;
} else if (values.input === undefined) {
  let broken = 0;
  for (const format of formats) {
    const report = await fuzzed(format, Number(values.count ?? DEFAULT_COUNT));
    broken += report.findings.length + report.slow.length;
    console.log(describe(format, report));
  }
  process.exitCode = broken > 0 ? 1 : 0;
} else {
  // One input again, with the whole error.
  const files = mutantOf(FORMAT_SEEDS[formats[0]], formats[0], Number(values.input));
  console.log(files.map(({ name, bytes }) => `${name}: ${bytes.length} bytes`).join('\n'));
  console.log(await readMutant(files));
}

/** Runs all inputs of a format in workers: a new one after each input that hangs. */
async function fuzzed(format: string, count: number): Promise<FuzzReport> {
  const total = emptyReport();
  for (let from = 0; from < count;) {
    const { report, hangsAt } = await runWorker(format, from, count);
    add(total, report);
    if (hangsAt === null) break;
    total.findings.push({ input: hangsAt, what: `did not end within ${HANG_MS} ms` });
    from = hangsAt + 1;
  }
  return total;
}

function runWorker(format: string, from: number, to: number): Promise<{ report: FuzzReport; hangsAt: number | null }> {
  const current = new Int32Array(new SharedArrayBuffer(4)).fill(from - 1);
  const worker = new Worker(new URL('./fuzz-thread.mjs', import.meta.url), {
    workerData: { format, from, to, current } satisfies FuzzTask,
  });
  return new Promise((resolve, reject) => {
    let report = emptyReport();
    let [lastInput, since] = [-1, 0];
    const watch = setInterval(() => {
      const input = Atomics.load(current, 0);
      // The worker is still loading the readers: on a busy machine that takes longer than any input.
      if (input < from) return;
      if (input !== lastInput) [lastInput, since] = [input, performance.now()];
      else if (performance.now() - since > HANG_MS) end(input);
    }, 200);
    const end = (hangsAt: number | null): void => {
      clearInterval(watch);
      void worker.terminate().then(() => resolve({ report, hangsAt }));
    };
    worker.on('message', (message: { report: FuzzReport; next: number }) => {
      report = message.report;
      if (message.next === to) end(null);
    });
    worker.on('error', reject);
  });
}

function add(total: FuzzReport, part: FuzzReport): void {
  total.inputs += part.inputs;
  for (const [outcome, count] of part.outcomes) total.outcomes.set(outcome, (total.outcomes.get(outcome) ?? 0) + count);
  if (part.slowestMs > total.slowestMs) {
    total.slowestMs = part.slowestMs;
    total.slowestInput = part.slowestInput;
  }
  if (part.largestBytes > total.largestBytes) {
    total.largestBytes = part.largestBytes;
    total.largestInput = part.largestInput;
  }
  total.findings.push(...part.findings);
  total.slow.push(...part.slow);
}

function describe(format: string, report: FuzzReport): string {
  const { inputs, outcomes, slowestMs, slowestInput, largestBytes, largestInput } = report;
  const findings = [...report.findings, ...report.slow];
  const codes = [...outcomes]
    .filter(([outcome]) => outcome !== 'read')
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, count]) => `${outcome} ${count}`);
  const shown = findings.slice(0, MOST_FINDINGS_SHOWN).map(({ input, what }) => `  FOUND input ${input}: ${what}`);
  const more = findings.length > shown.length ? [`  and ${findings.length - shown.length} more`] : [];
  return [
    `${format}: ${inputs} inputs, ${outcomes.get('read') ?? 0} read, ${codes.join(', ')}`,
    `  slowest ${slowestMs.toFixed(0)} ms (input ${slowestInput}), most memory ${(largestBytes / 2 ** 20).toFixed(1)} MB (input ${largestInput})`,
    ...shown,
    ...more,
  ].join('\n');
}
