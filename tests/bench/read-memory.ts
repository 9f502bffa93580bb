import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';

/**
 * JavaScript heap of the page, and memory of its process (page and worker together, samples and WASM included): now and
 * the most it ever had. The process is only known on Linux.
 */
export async function readMemory(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return `page heap ${megabytes(usedSize)}${await rendererMemory(page)}`;
}

async function rendererMemory(page: Page): Promise<string> {
  const browser = page.context().browser();
  if (!browser) return '';
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = await Promise.all(renderers.map(({ id }) => processSize(id)));
  const largest = sizes.filter((size) => size !== null).sort((a, b) => b.now - a.now)[0];
  return largest === undefined ? '' : `, process ${megabytes(largest.now)}, at most ${megabytes(largest.peak)}`;
}

async function processSize(id: number): Promise<{ now: number; peak: number } | null> {
  try {
    const status = await readFile(`/proc/${id}/status`, 'utf8');
    const bytes = (field: string) => Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
    return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
  } catch {
    return null;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
