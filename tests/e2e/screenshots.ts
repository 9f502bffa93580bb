// Pictures of the app to look at: `npx tsx tests/e2e/screenshots.ts` after a build, written to tests/e2e/screenshots/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { appParts, openExample, selectSurestOf } from './app-page.ts';
import { launchApp } from './launch-app.ts';
import { SCREENS, THEMES } from './screens.ts';

const folder = join(import.meta.dirname, 'screenshots');
mkdirSync(folder, { recursive: true });

for (const screen of SCREENS) {
  for (const theme of THEMES) {
    const app = await launchApp({ viewport: screen, colorScheme: theme, hasTouch: screen.width < 1000 });
    const name = `${screen.width}x${screen.height}-${theme}`;
    try {
      await app.page.goto(app.address);
      await appParts(app.page).example.waitFor();
      await app.page.screenshot({ path: join(folder, `${name}-start.png`) });
      await openExample(app.page);
      await selectSurestOf(app.page, 'Ventricular ectopic');
      await appParts(app.page).status.getByText('Ready to work offline').waitFor({ state: 'hidden' });
      const sheet = app.page.locator('[aria-controls="beat-sheet"]');
      if ((await sheet.count()) > 0) {
        await app.page.evaluate(() => window.scrollTo(0, 0));
        await app.page.screenshot({ path: join(folder, `${name}-recording.png`) });
        await sheet.click();
      }
      await appParts(app.page).sentences.first().waitFor();
      // The sheet and the trace come to rest.
      await app.page.evaluate(() => window.scrollTo(0, 0));
      await app.page.waitForTimeout(500);
      await app.page.screenshot({ path: join(folder, `${name}-beat.png`) });
      console.log(name);
    } finally {
      await app.close();
    }
  }
}
