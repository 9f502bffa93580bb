import { join } from 'node:path';
import { chromium as playwrightChromium } from 'playwright';
import { findBrowser } from '../find-browser.mjs';
import type { Engine, EngineOptions, EnginePage } from './engine.ts';

/** Chromium and its relatives, as in the other end-to-end tests. */
export const chromium: Engine = {
  name: 'Chromium',
  missing: () => (findBrowser() === undefined ? 'neither Chromium nor Chrome nor Edge is installed' : null),
  open: openChromium,
};

async function openChromium({ downloads }: EngineOptions): Promise<EnginePage> {
  const browser = await playwrightChromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  });
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('download', (download) => void download.saveAs(join(downloads, download.suggestedFilename())));
  return {
    requests,
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    async evaluate(inPage, argument) {
      const source = `Promise.resolve((${inPage.toString()})(${JSON.stringify(argument)})).then((value) => JSON.stringify({ value }))`;
      return (JSON.parse(await page.evaluate<string>(source)) as { value: never }).value;
    },
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
