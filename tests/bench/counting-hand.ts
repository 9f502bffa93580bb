import type { Locator, Page } from 'playwright';

/** What a person had to do: presses (a select counts two: open, choose), and gestures of scrolling. */
export interface Effort {
  readonly presses: number;
  readonly scrolls: number;
}

/** Share of what a view shows that one gesture of scrolling brings in. */
const SCROLL_SHARE = 0.8;
/** No view of this app is longer than this many gestures. */
const MOST_SCROLLS = 40;

/**
 * A person's hand and eye: presses and looks at things, scrolls to them where they are not in sight, and counts. In sight is
 * what no ancestor clips, what lies in the window, and what nothing lies over.
 */
export class CountingHand {
  #presses = 0;
  #scrolls = 0;
  readonly #page: Page;
  readonly #hasTouch: boolean;

  constructor(page: Page, hasTouch: boolean) {
    this.#page = page;
    this.#hasTouch = hasTouch;
  }

  get effort(): Effort {
    return { presses: this.#presses, scrolls: this.#scrolls };
  }

  /** Forgets what it counted. */
  begin(): void {
    this.#presses = 0;
    this.#scrolls = 0;
  }

  async press(target: Locator): Promise<void> {
    await this.see(target);
    await (this.#hasTouch ? target.tap() : target.click());
    this.#presses++;
    await this.#page.waitForTimeout(350);
  }

  /** Opens a select and chooses in it. */
  async choose(select: Locator, label: string): Promise<void> {
    await this.see(select);
    await select.selectOption({ label });
    this.#presses += 2;
  }

  /** Scrolls, one gesture after the other, until a thing is in sight as a whole. */
  async see(target: Locator): Promise<void> {
    await target.first().waitFor({ state: 'attached' });
    for (let gesture = 0; gesture < MOST_SCROLLS; gesture++) {
      if (!(await target.first().evaluate(scrollTowards, SCROLL_SHARE))) return;
      this.#scrolls++;
      await this.#page.waitForTimeout(60);
    }
    throw new Error(`${target.toString()} cannot be scrolled into sight`);
  }
}

/** In the page: scrolls what clips an element once towards it; false when all of it is in sight already. */
function scrollTowards(element: Element, share: number): boolean {
  const SLACK_PX = 2;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const root = document.scrollingElement ?? document.documentElement;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const isRoot = parent === root;
    if (!isRoot && !/auto|scroll|hidden/.test(getComputedStyle(parent).overflowY)) continue;
    const box = isRoot ? { top: 0, bottom: innerHeight } : parent.getBoundingClientRect();
    const page = share * (box.bottom - box.top);
    const below = bottom - Math.min(box.bottom, innerHeight);
    const above = box.top - top;
    const before = parent.scrollTop;
    if (below > SLACK_PX && above < -SLACK_PX) parent.scrollTop += Math.min(page, below + SLACK_PX, -above);
    else if (above > SLACK_PX && below < -SLACK_PX) parent.scrollTop -= Math.min(page, above + SLACK_PX);
    if (parent.scrollTop !== before) return true;
  }
  // Behind a sheet or a toast that lies over the page: brought out from under it. (A function with a name would need a helper that the page lacks.)
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const [layerOver, layer] = [over, element].map((part) => {
    let parent: Element | null = part;
    while (parent && getComputedStyle(parent).position !== 'fixed') parent = parent.parentElement;
    return parent;
  });
  if (!over || !layerOver || layerOver === layer) return false;
  const before = root.scrollTop;
  root.scrollTop += bottom - over.getBoundingClientRect().top + SLACK_PX;
  return root.scrollTop !== before;
}
