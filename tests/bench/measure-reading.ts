import type { Locator, Page } from 'playwright';
import { appParts, openExample } from '../e2e/app-page.ts';
import { launchApp } from '../e2e/launch-app.ts';
import { CountingHand, type Effort } from './counting-hand.ts';
import type { Figure } from './figure.ts';

const SCREENS = [
  { width: 1440, height: 900, hasTouch: false },
  { width: 820, height: 1180, hasTouch: true },
] as const;
const CONFIRMED_BEATS = 10;
/** Presses of the key for the next ectopic beat after which a ventricular one has come. */
const MOST_STEPS = 12;

/** Where a task is done, and with what. */
interface Desk {
  readonly page: Page;
  readonly hand: CountingHand;
  readonly panel: Locator;
}

/** On a narrow screen the beat's panel is a sheet, closed at first. */
async function openSheet({ page, hand }: Desk): Promise<void> {
  const handle = page.locator('[aria-controls="beat-sheet"]');
  if ((await handle.count()) > 0 && (await handle.getAttribute('aria-expanded')) === 'false') await hand.press(handle);
}

const sentences = (panel: Locator) => panel.getByRole('region', { name: 'In words' }).getByRole('listitem');

/** What people come for, with a ventricular beat selected and everything scrolled to its top. */
const TASKS: readonly { readonly name: string; readonly run: (desk: Desk) => Promise<void> }[] = [
  {
    name: 'why is this beat V',
    run: async (desk) => {
      await openSheet(desk);
      for (const sentence of await sentences(desk.panel).all()) await desk.hand.see(sentence);
      await desk.hand.see(desk.panel.getByRole('button', { name: /QRS\s*\d+\s%/ }));
    },
  },
  {
    name: 'where did it begin',
    run: async (desk) => {
      await openSheet(desk);
      await desk.hand.see(desk.panel.getByRole('heading', { name: /begins/ }));
      await desk.hand.see(desk.panel.getByRole('listbox', { name: /^Heart/ }));
    },
  },
  {
    name: 'confirm ten V beats',
    run: async (desk) => {
      await openSheet(desk);
      await desk.hand.choose(desk.page.getByRole('combobox', { name: 'Step through' }), 'ventricular');
      for (let beat = 0; beat < CONFIRMED_BEATS; beat++) {
        await desk.hand.see(sentences(desk.panel).first());
        await desk.hand.press(desk.page.getByRole('button', { name: 'Confirm' }));
      }
    },
  },
  {
    name: 'find the longest pause',
    run: async ({ page, hand }) => {
      await hand.press(page.getByRole('button', { name: /^longest RR/ }));
      await hand.see(appParts(page).trace);
    },
  },
  {
    name: 'export the corrected beats',
    run: async ({ page, hand }) => {
      await page.keyboard.press('3');
      const save = page.getByRole('button', { name: /^Save the corrected beats/ });
      await save.waitFor();
      const download = page.waitForEvent('download');
      await hand.press(save);
      await download;
    },
  },
];

async function begin({ page, hand, panel }: Desk): Promise<void> {
  const handle = page.locator('[aria-controls="beat-sheet"][aria-expanded="true"]');
  if ((await handle.count()) > 0) await handle.click();
  await appParts(page).trace.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  const heading = panel.getByRole('heading', { name: 'Ventricular ectopic', exact: true });
  for (let step = 0; step < MOST_STEPS && (await heading.count()) === 0; step++) {
    await page.keyboard.press('n');
    await page.waitForTimeout(200);
  }
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) element.scrollTop = 0;
  });
  await page.waitForTimeout(800);
  hand.begin();
}

/** Presses and scrolls that five tasks take, at the sizes of a laptop and of a tablet held upright. */
export async function measureReading(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { width, height, hasTouch } of SCREENS) {
    const app = await launchApp({
      viewport: { width, height },
      hasTouch,
      isMobile: hasTouch,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    try {
      const { page } = app;
      const desk = { page, hand: new CountingHand(page, hasTouch), panel: appParts(page).beatPanel };
      await page.goto(app.address);
      await page.getByRole('button', { name: 'Understood' }).click();
      await openExample(page);
      await appParts(page).status.getByText('Ready to work offline').waitFor({ state: 'hidden' });
      for (const { name, run } of TASKS) {
        await begin(desk);
        await run(desk);
        figures.push([`${width} × ${height}, ${name}`, inWords(desk.hand.effort)]);
      }
    } finally {
      await app.close();
    }
  }
  return figures;
}

function inWords({ presses, scrolls }: Effort): string {
  return `${presses} presses, ${scrolls} scrolls`;
}
