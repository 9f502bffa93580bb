import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { ANALYSIS_TIMEOUT_MS, appParts, openExample, selectSurestOf } from './app-page.ts';

/** One of the app's views, and how a person comes to it from the one before in `VIEWS`. */
export interface View {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

const readyToPrint = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Print or save as PDF' }).and(page.locator(':enabled')).waitFor();

const sheet = (page: Page) =>
  page.getByRole('complementary', { name: 'Selected beat' }).locator('[aria-controls="beat-sheet"]');

/** Opens or closes the sheet with the beat, where the screen is narrow and has one. */
async function setSheet(page: Page, open: boolean): Promise<void> {
  const handle = sheet(page);
  if ((await handle.count()) > 0 && (await handle.getAttribute('aria-expanded')) !== String(open)) await handle.click();
}

const showTab = (name: string) => async (page: Page) => {
  await setSheet(page, false);
  const tab = page.getByRole('tab', { name: new RegExp(`^${name}`) });
  await tab.click();
  await page.getByRole('tabpanel').scrollIntoViewIfNeeded();
};

/** Every view that the built-in recording leads to, from the first screen (already open) on. */
export const VIEWS: readonly View[] = [
  { name: 'start', open: (page) => appParts(page).example.waitFor() },
  {
    name: 'help',
    open: async (page) => {
      await page.getByRole('button', { name: 'About and keyboard' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'settings',
    open: async (page) => {
      await closeDialog(page);
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('button', { name: 'About the model' }).waitFor();
    },
  },
  {
    name: 'model card',
    open: async (page) => {
      await page.getByRole('button', { name: 'About the model' }).click();
      await page.getByRole('heading', { name: 'What it cannot do' }).waitFor();
    },
  },
  {
    name: 'recording',
    open: async (page) => {
      await closeDialog(page);
      await openExample(page);
      await selectSurestOf(page, 'Ventricular ectopic');
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
  {
    name: 'beat',
    open: async (page) => {
      await setSheet(page, true);
      await appParts(page).sentences.first().waitFor();
    },
  },
  {
    // Labelled as the class with the longest name, and so with offers for other beats; then taken back.
    name: 'relabelled beat',
    open: async (page) => {
      await page
        .getByRole('group', { name: 'Your label' })
        .getByRole('button', { name: /Supraventricular/ })
        .click();
      await page.getByText('labelled by you').waitFor();
    },
  },
  {
    name: 'rhythm',
    open: async (page) => {
      await page.getByRole('button', { name: /^Undo/ }).click();
      await showTab('Rhythm')(page);
    },
  },
  { name: 'templates', open: showTab('Templates') },
  {
    name: 'export',
    open: async (page) => {
      await showTab('Beats')(page);
      await appParts(page).exportMenu.click();
    },
  },
  {
    name: 'report',
    open: async (page) => {
      await page.getByRole('button', { name: /^Print report/ }).click();
      await readyToPrint(page);
    },
  },
  {
    name: 'page on a beat',
    open: async (page) => {
      await page.getByRole('button', { name: 'Back' }).click();
      await appParts(page).exportMenu.click();
      await page.getByRole('button', { name: /^Print a page on the beat/ }).click();
      await readyToPrint(page);
    },
  },
  {
    // The recording again, with annotations: the app's own beats, one of them called something else.
    name: 'scores',
    open: async (page) => {
      await page.getByRole('button', { name: 'Back' }).click();
      await appParts(page).trace.focus();
      await page.keyboard.press('3');
      await appParts(page).exportMenu.click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: /^Beats as annotations/ }).click();
      const annotations = readFileSync(await (await download).path());
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await (
        await chooser
      ).setFiles([
        ...['mitdb208.hea', 'mitdb208.dat'].map((name) => asFile(name, readFileSync(`public/samples/${name}`))),
        asFile('mitdb208.atr', annotations),
      ]);
      const tab = page.getByRole('tab', { name: 'Scores' });
      await tab.click();
      await page.getByRole('tabpanel').getByText('By class').waitFor({ timeout: ANALYSIS_TIMEOUT_MS });
      await page.getByRole('tabpanel').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'learn',
    open: async (page) => {
      await page.getByRole('link', { name: 'Learn', exact: true }).click();
      await page.getByRole('heading', { name: 'From the SA node' }).waitFor();
    },
  },
  {
    name: 'simulated rhythm',
    open: async (page) => {
      await page.getByRole('link', { name: /^Second degree, Wenckebach/ }).click();
      await page.getByRole('button', { name: 'Open in the reader' }).waitFor();
      // With reduced motion, as it is looked at here, the activation goes in steps.
      await page.getByRole('button', { name: /^(Play the activation|Next step)$/ }).waitFor();
    },
  },
  {
    name: 'compared rhythms',
    open: async (page) => {
      await page.getByRole('link', { name: 'Compare', exact: true }).first().click();
      await page.getByRole('button', { name: 'Swap' }).waitFor();
    },
  },
  {
    name: 'beat atlas',
    open: async (page) => {
      await page.getByRole('link', { name: 'Beat atlas', exact: true }).click();
      await page.getByRole('heading', { name: 'Look-alikes of different classes' }).waitFor();
    },
  },
  {
    name: 'atlas shape',
    open: async (page) => {
      await page
        .getByRole('group', { name: 'Class' })
        .getByRole('button', { name: 'Ventricular ectopic', exact: true })
        .click();
      await page
        .getByRole('link', { name: /V, shape 1 MLII/ })
        .last()
        .click();
      await page.getByRole('heading', { name: 'What the network says' }).waitFor();
      await page.getByRole('heading', { name: 'Yours and typical' }).waitFor();
      await page.getByRole('button', { name: /^(Play the activation|Next step)$/ }).waitFor();
    },
  },
  {
    name: 'atlas look-alikes',
    open: async (page) => {
      await page.getByRole('link', { name: /^Compare with/ }).click();
      await page.getByRole('heading', { name: /What decides$/ }).waitFor();
    },
  },
  {
    name: 'live choice',
    open: async (page) => {
      await page.getByRole('link', { name: 'Live', exact: true }).click();
      await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    },
  },
  {
    name: 'live',
    open: async (page) => {
      await page.getByLabel('Play', { exact: true }).selectOption({ label: 'The open recording' });
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByText(/^usually .*\ss, at most/).waitFor();
      await page.getByRole('button', { name: 'Pause' }).click();
    },
  },
  {
    name: 'quiz',
    open: async (page) => {
      await page.getByRole('link', { name: 'Quiz', exact: true }).click();
      await page.getByRole('button', { name: /^Start with/ }).click();
      await page.getByText('Question 1 of 10').waitFor();
    },
  },
  {
    name: 'quiz answer',
    open: async (page) => {
      await page.getByRole('button', { name: 'Normal' }).click();
      await page.getByRole('button', { name: 'Next question' }).waitFor();
    },
  },
  {
    // Of the recording that is still open, with the answer by its reference beats.
    name: 'quiz of a recording',
    open: async (page) => {
      await page.getByRole('link', { name: 'Quiz', exact: true }).click();
      await page.getByRole('radio', { name: /^The open recording/ }).check();
      await page.getByRole('button', { name: /^Start with/ }).click();
      await page.getByText(/^Question 1 of/).waitFor();
      await page.keyboard.press('1');
      await page.getByRole('button', { name: 'Show in the reader' }).waitFor();
      await page.getByText(/^speaks for [NVSFQ]/).waitFor({ timeout: ANALYSIS_TIMEOUT_MS });
    },
  },
  {
    name: 'lecture',
    open: async (page) => {
      await page.getByRole('link', { name: 'Compare', exact: true }).click();
      await page.getByRole('button', { name: 'Add to the lecture' }).click();
      await page.getByRole('link', { name: 'Lecture', exact: true }).click();
      await page.getByLabel('Notes for you').first().waitFor();
    },
  },
  {
    // By its address, so that the window keeps its size.
    name: 'moment of a lecture',
    open: async (page) => {
      await page.evaluate(() => (location.hash = '#learn/lecture/1'));
      await page.getByRole('button', { name: 'Next moment' }).waitFor();
      await page.getByRole('button', { name: 'Swap' }).waitFor();
    },
  },
];

const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

/** What moves for longer than this moves for ever, or stands still half-way: a page without frames must not hang the test. */
const LONGEST_MOVE_MS = 2000;

/** Waits until nothing moves or fades any more. */
export async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async (longestMs) => {
    const end = performance.now() + longestMs;
    do {
      // What ends can set off what was waiting for it: only a page where nothing has begun in three frames is at rest.
      await Promise.race([
        Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
        new Promise((resolve) => setTimeout(resolve, longestMs)),
      ]);
      for (let frame = 0; frame < 3; frame++) {
        await Promise.race([
          new Promise((resolve) => requestAnimationFrame(resolve)),
          new Promise((resolve) => setTimeout(resolve, longestMs)),
        ]);
      }
    } while (performance.now() < end && document.getAnimations().some(({ playState }) => playState === 'running'));
  }, LONGEST_MOVE_MS);
}
