import type { Browser, CDPSession, Page } from 'playwright';

/** A task of the page's main thread that took longer than a person should wait, and what it was busy with. */
export interface BlamedTask {
  /** Processor time: what else the machine does changes nothing about it. */
  readonly milliseconds: number;
  /** Functions that were on the stack in most of its samples, the most first, each with its share. */
  readonly functions: readonly string[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, on the clock of the profiler. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}
type Profile = Awaited<ReturnType<typeof stopProfile>>;

const SAMPLING_MICROSECONDS = 1000;
const MOST_FUNCTIONS = 6;
/** Fewer samples than one in this many milliseconds: the browser itself was busy, as with starting the profiler. */
const MILLISECONDS_PER_SAMPLE = 5;

/** The tasks of the page's own scripts, not of the test's, over `leastMs` while something is done, the longest first. */
export async function blameTasks(
  browser: Browser,
  page: Page,
  leastMs: number,
  work: () => Promise<void>,
): Promise<BlamedTask[]> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Profiler.enable');
  await devTools.send('Profiler.setSamplingInterval', { interval: SAMPLING_MICROSECONDS });
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await devTools.send('Profiler.start');
  await work();
  const profile = await stopProfile(devTools);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  await devTools.detach();
  return longTasks(traceEvents, leastMs)
    .map(({ ts, dur = 0, tdur = 0 }) => ({ milliseconds: tdur / 1000, functions: stacksOf(profile, ts, ts + dur) }))
    .filter(({ functions }) => functions.length > 0)
    .sort((a, b) => b.milliseconds - a.milliseconds);
}

async function stopProfile(devTools: CDPSession) {
  return (await devTools.send('Profiler.stop')).profile;
}

/** Of the page's own main thread: the one that worked most; the others are spare processes. */
function longTasks(events: readonly TraceEvent[], leastMs: number): TraceEvent[] {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasks = threads.map((thread) =>
    events.filter(
      (event) => event.ph === 'X' && event.name.endsWith('RunTask') && threadOf(event) === threadOf(thread),
    ),
  );
  const total = (some: readonly TraceEvent[]): number => some.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
  const own = tasks.sort((a, b) => total(b) - total(a))[0] ?? [];
  // The browser tells of a task and of what it consists of, which is the same one.
  let end = -Infinity;
  return own
    .toSorted((a, b) => a.ts - b.ts)
    .filter(({ ts, dur = 0, tdur = 0 }) => {
      if (ts < end || tdur < 1000 * leastMs) return false;
      end = ts + dur;
      return true;
    });
}

function stacksOf(profile: Profile, from: number, to: number): string[] {
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const counts = new Map<string, number>();
  let at = profile.startTime;
  let taken = 0;
  samples.forEach((sample, i) => {
    at += timeDeltas[i];
    if (at < from || at > to) return;
    taken++;
    const seen = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const { functionName, url, lineNumber } = byId.get(id)?.callFrame ?? { functionName: '', url: '', lineNumber: 0 };
      // What the test has the page do has no file.
      if (url !== '') seen.add(`${functionName || '?'} (${url.split('/').at(-1)}:${lineNumber + 1})`);
    }
    for (const name of seen) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  if (taken < (to - from) / 1000 / MILLISECONDS_PER_SAMPLE) return [];
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_FUNCTIONS)
    .map(([name, count]) => `${Math.round((100 * count) / taken)} % ${name}`);
}
