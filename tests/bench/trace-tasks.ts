import type { Browser, Page } from 'playwright';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time the event took. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Processor time in milliseconds of every task of the page's main thread while something is done. Unlike frame times it does
 * not depend on what else the machine is doing.
 */
export async function traceTasks(browser: Browser, page: Page, work: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  let trace: Buffer;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const isTask = ({ name, ph }: TraceEvent) => ph === 'X' && name.endsWith('RunTask');
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mainThreads = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(threadOf);
  const times = new Map<string, number[]>(mainThreads.map((thread) => [thread, []]));
  for (const event of traceEvents) {
    if (isTask(event) && event.tdur !== undefined) times.get(threadOf(event))?.push(event.tdur / 1000);
  }
  // The page's own main thread is the one that worked most; the others are spare processes.
  const total = (tasks: readonly number[]) => tasks.reduce((sum, time) => sum + time, 0);
  return [...times.values()].sort((a, b) => total(b) - total(a))[0] ?? [];
}
