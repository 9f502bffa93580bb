/** What a person does in the app, done in the page: the same in every browser, whatever its driver can do. */
export interface PageSteps {
  /** Resolves once a recording is analysed to its end; rejects with what the page says when that does not come. */
  analysed(): Promise<void>;
  openExample(): Promise<void>;
  /** Chooses files that the page's own host has, by their addresses beside it. */
  openFromHost(names: readonly string[]): Promise<void>;
  /** Lists the beats of a class, selects the first of them and waits for why it has its label. */
  explainFirstOf(className: string): Promise<{ readonly heading: string; readonly sentences: readonly string[] }>;
  /** Gives the selected beat another class. */
  relabel(className: string): Promise<void>;
  /** How many beats a chip of the table says there are of a class. */
  countOf(className: string): Promise<number>;
  countIs(className: string, count: number): Promise<void>;
  /** Resolves once the device holds the recording and a correction of it. */
  workKept(): Promise<void>;
  exportJson(): Promise<void>;
  /** Whether the trace on the canvas has ink. */
  hasTrace(): Promise<boolean>;
  /** Resolves once the app says that it is stored for use without a network. */
  worksOffline(): Promise<void>;
  /** What the page fetched, by its own account. */
  fetched(): string[];
}

declare global {
  var pageSteps: PageSteps;
}

/** Puts the steps into a page; called in the page, after each load. */
export function putPageSteps(): void {
  const LONGEST_MS = 100_000;
  const POLL_MS = 50;
  type Found<T> = T | null | undefined | false;
  const until = async <T>(what: string, find: () => Found<T> | Promise<Found<T>>): Promise<T> => {
    const deadline = performance.now() + LONGEST_MS;
    for (;;) {
      const found = await find();
      if (found !== null && found !== undefined && found !== false) return found;
      if (performance.now() > deadline)
        throw new Error(`no ${what}; the page says: ${document.body.innerText.replaceAll(/\s+/g, ' ').slice(0, 1500)}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };
  const named = (selector: string, text: string): HTMLButtonElement | undefined =>
    [...document.querySelectorAll<HTMLButtonElement>(selector)].find(
      (button) => !button.disabled && button.textContent.includes(text),
    );
  const press = async (selector: string, text: string): Promise<void> => {
    (await until(`button "${text}"`, () => named(selector, text))).click();
  };
  const chips = '[role="group"][aria-label="Beats listed"] button';

  const storedIn = (store: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open('fiducial');
      opening.onerror = () => reject(new Error(String(opening.error)));
      opening.onsuccess = () => {
        const counting = opening.result.transaction(store).objectStore(store).count();
        counting.onsuccess = () => resolve(counting.result);
        counting.onerror = () => reject(new Error(String(counting.error)));
        opening.result.close();
      };
    });

  globalThis.pageSteps = {
    analysed: async () => void (await until('analysis', () => named('header button', 'Export'))),
    async openExample() {
      await press('article button', 'Ventricular and fusion beats');
      await this.analysed();
    },
    async openFromHost(names) {
      const chosen = new DataTransfer();
      for (const name of names) chosen.items.add(new File([await (await fetch(name)).blob()], name));
      // In the place of the device's dialog.
      HTMLInputElement.prototype.click = function () {
        this.files = chosen.files;
        this.dispatchEvent(new Event('change'));
      };
      await press('button', 'Choose files');
      await this.analysed();
    },
    async explainFirstOf(className) {
      await press(chips, className);
      const row = await until('row', () =>
        [...document.querySelectorAll<HTMLElement>('[role="grid"] tr')].find(
          (each) => each.querySelector('td') && each.textContent.includes(className),
        ),
      );
      row.click();
      const panel = await until('explanation', () => {
        const explained = document.querySelector('section[aria-busy="false"][aria-label^="Beat "]');
        return explained?.querySelector('ol li') && explained.textContent.includes(className) ? explained : null;
      });
      const sentences = [...panel.querySelectorAll('ol li')].map((item) => item.textContent);
      return { heading: panel.getAttribute('aria-label') ?? '', sentences };
    },
    relabel: (className) => press('[role="group"][aria-label="Your label"] button', className),
    async countOf(className) {
      const chip = await until('chip', () => named(chips, className));
      return Number(/([\d,]+)\s*$/.exec(chip.textContent)?.[1]?.replaceAll(',', ''));
    },
    async countIs(className, count) {
      await until(`${count} beats ${className}`, async () => (await this.countOf(className)) === count);
    },
    async workKept() {
      await until('kept work', async () => (await storedIn('operations')) > 0 && (await storedIn('recordings')) > 0);
    },
    async exportJson() {
      await press('header button', 'Export');
      await press('button', 'Whole analysis');
    },
    hasTrace() {
      const canvas = document.querySelector<HTMLCanvasElement>('figure canvas');
      const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let inked = 0;
      for (let i = 0; i < data.length; i += 4) {
        if ((data[i + 3] ?? 0) > 128 && (data[i] ?? 255) + (data[i + 1] ?? 255) + (data[i + 2] ?? 255) < 270) inked++;
      }
      return Promise.resolve(inked > 500);
    },
    fetched: () => performance.getEntriesByType('resource').map(({ name }) => name),
    worksOffline: async () =>
      void (await until('offline-ready', () =>
        document.querySelector('footer')?.textContent.includes('offline-ready'),
      )),
  };
}
