// Pictures of every view to look at: `npx tsx tests/e2e/screenshots.ts` after a build, into tests/e2e/screenshots/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp } from './launch-app.ts';
import { SCREENS, THEMES } from './screens.ts';
import { comeToRest, VIEWS } from './views.ts';

const folder = join(import.meta.dirname, 'screenshots');
mkdirSync(folder, { recursive: true });

for (const screen of SCREENS) {
  for (const theme of THEMES) {
    const app = await launchApp({
      viewport: screen,
      colorScheme: theme,
      hasTouch: screen.width < 1000,
      reducedMotion: 'reduce',
    });
    const name = `${screen.width}x${screen.height}-${theme}`;
    try {
      await app.page.goto(app.address);
      for (const view of VIEWS) {
        await view.open(app.page);
        await comeToRest(app.page);
        await app.page.waitForTimeout(300);
        await app.page.screenshot({ path: join(folder, `${name}-${view.name.replaceAll(' ', '-')}.png`) });
      }
      console.log(name);
    } finally {
      await app.close();
    }
  }
}
