import type { Page } from 'playwright';

/**
 * Controls of the page that stand in the window and cannot be pressed because something else lies over their middle, or because they
 * reach out of what holds them, in words. A layer that floats over the page (header, sheet, toast) may cover what scrolls out from under it.
 */
export function coveredControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK_PX = 2;
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    const layerOf = (part: Element | null): Element | null => {
      for (let parent = part; parent; parent = parent.parentElement) {
        if (['fixed', 'sticky'].includes(getComputedStyle(parent).position) || parent.tagName === 'HEADER')
          return parent;
      }
      return null;
    };
    /** The part of an element's box that its scrolling ancestors and the window show. */
    const shownBox = (element: Element): DOMRect | null => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      let [x1, x2, y1, y2] = [
        Math.max(left, 0),
        Math.min(right, innerWidth),
        Math.max(top, 0),
        Math.min(bottom, innerHeight),
      ];
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        if (getComputedStyle(parent).overflow === 'visible') continue;
        const box = parent.getBoundingClientRect();
        [x1, x2, y1, y2] = [
          Math.max(x1, box.left),
          Math.min(x2, box.right),
          Math.max(y1, box.top),
          Math.min(y2, box.bottom),
        ];
      }
      return x2 - x1 > SLACK_PX && y2 - y1 > SLACK_PX ? new DOMRect(x1, y1, x2 - x1, y2 - y1) : null;
    };
    const found: string[] = [];
    for (const control of dialog.querySelectorAll('button, a[href], select, input, summary')) {
      if (
        control.closest('[inert], [hidden], .visually-hidden') ||
        !control.checkVisibility({ visibilityProperty: true })
      )
        continue;
      const box = shownBox(control);
      const whole = control.getBoundingClientRect();
      // What is scrolled half out of sight is not covered.
      if (!box || box.width < whole.width - SLACK_PX || box.height < whole.height - SLACK_PX) continue;
      const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (!over || control.contains(over) || over.contains(control) || over.closest('label')?.contains(control))
        continue;
      // Parts of a wave lie over each other on purpose: each can be pressed beside the other.
      if (over.closest('.over-picture') && control.matches('.over-picture')) continue;
      const layer = layerOf(over);
      if (layer && !layer.contains(control)) continue;
      found.push(`${control.outerHTML.slice(0, 120)} under ${over.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
}
