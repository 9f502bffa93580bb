import { chromium } from 'playwright';
import { createServer } from 'vite';
import type { BackendName } from '../../src/classifier/model/choose-backend.ts';
import { findBrowser } from '../e2e/find-browser.mjs';

/** Beats in one timed run: SwiftShader's WebGPU does some tens a second. */
const BEATS: Readonly<Record<BackendName, number>> = { webgpu: 32, wasm: 500, cpu: 128 };

/** Beats per second of every backend in Chromium; WebGPU runs on the software adapter where there is no other. */
export async function timeBackendsInBrowser(): Promise<Record<BackendName, number>> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no Chromium, Chrome or Edge was found');
  const server = await createServer({ mode: 'test', server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  await server.listen();
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
      '--disable-quic',
      '--disable-background-networking',
    ],
  });
  try {
    const page = await browser.newPage();
    await page.goto(new URL('tests/bench/browser-page.html', server.resolvedUrls?.local[0]).href);
    await page.waitForFunction(() => 'timeBackend' in globalThis);
    const rates: Partial<Record<BackendName, number>> = {};
    for (const [backend, beats] of Object.entries(BEATS) as [BackendName, number][]) {
      rates[backend] = await page.evaluate(([name, count]) => globalThis.timeBackend(name, count), [
        backend,
        beats,
      ] as const);
    }
    return rates as Record<BackendName, number>;
  } finally {
    await browser.close();
    await server.close();
  }
}
