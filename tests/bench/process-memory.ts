import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright';

/** How often the processes are asked: reading their maps takes them some milliseconds. */
const EVERY_MS = 250;
const NOTHING: ProcessMemory = { all: 0, pages: 0, made: 0 };

/** Memory of the processes of a browser, in bytes. */
export interface ProcessMemory {
  /** All that they take, each page shared among them counted once. */
  readonly all: number;
  /** Of that, the pages' processes: page and workers together. */
  readonly pages: number;
  /**
   * What they have made: without the program's own file and what is shared through files, which other browsers share and the system
   * lets go of when it needs room. What Chromium's task manager calls the memory footprint.
   */
  readonly made: number;
}

/** Watches what all processes of a browser take together; only on Linux. */
export class MemoryWatch {
  readonly #browser: Browser;
  #most: ProcessMemory = NOTHING;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  start(): void {
    const look = async (): Promise<void> => {
      await this.now();
      if (!this.#isOver) this.#timer = setTimeout(() => void look(), EVERY_MS);
    };
    void look();
  }

  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  /** What they take now. */
  async now(): Promise<ProcessMemory> {
    const memory = await memoryOf(this.#browser);
    const larger = memory.all > this.#most.all ? memory : this.#most;
    this.#most = { ...larger, made: Math.max(memory.made, this.#most.made) };
    return memory;
  }

  /** The most they took together, and the most they had made, since this was last asked. */
  takeMost(): ProcessMemory {
    const most = this.#most;
    this.#most = NOTHING;
    return most;
  }
}

async function memoryOf(browser: Browser): Promise<ProcessMemory> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(
    processInfo.map(async ({ id, type }) => ({
      isPage: type === 'renderer',
      // A process's own pages, and its share of those it has in common with others.
      bytes: await bytesIn(`/proc/${id}/smaps_rollup`, ['Pss']),
      made: await bytesIn(`/proc/${id}/status`, ['RssAnon', 'VmSwap']),
    })),
  );
  return {
    all: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    pages: sizes.reduce((sum, { bytes, isPage }) => sum + (isPage ? bytes : 0), 0),
    made: sizes.reduce((sum, { made }) => sum + made, 0),
  };
}

/** The sum of fields of a table that the kernel keeps of a process; 0 when it is gone. */
async function bytesIn(path: string, fields: readonly string[]): Promise<number> {
  try {
    const table = await readFile(path, 'utf8');
    const kilobytes = fields.map((field) => Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(table)?.[1] ?? 0));
    return kilobytes.reduce((sum, each) => sum + each) * 1024;
  } catch {
    return 0;
  }
}
