import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright';

/** How often the processes are asked: reading their maps takes them some milliseconds. */
const EVERY_MS = 250;

/** Memory of all processes of a browser, each page shared among them counted once, in bytes. */
export interface ProcessMemory {
  readonly all: number;
  /** Of that, the pages' processes: page and workers together. */
  readonly pages: number;
}

/** Watches what all processes of a browser take together; only on Linux. */
export class MemoryWatch {
  readonly #browser: Browser;
  #most: ProcessMemory = { all: 0, pages: 0 };
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
    if (memory.all > this.#most.all) this.#most = memory;
    return memory;
  }

  /** The most they took together since this was last asked. */
  takeMost(): ProcessMemory {
    const most = this.#most;
    this.#most = { all: 0, pages: 0 };
    return most;
  }
}

async function memoryOf(browser: Browser): Promise<ProcessMemory> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(
    processInfo.map(async ({ id, type }) => ({ type, bytes: await proportionalSize(id) })),
  );
  const sumOf = (some: typeof sizes) => some.reduce((sum, { bytes }) => sum + bytes, 0);
  return { all: sumOf(sizes), pages: sumOf(sizes.filter(({ type }) => type === 'renderer')) };
}

/** A process's own pages and its share of those it has in common with others; 0 when it is gone. */
async function proportionalSize(id: number): Promise<number> {
  try {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s*(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
