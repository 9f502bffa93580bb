/**
 * Whether keys that go to an event's target are the page's: not those meant for a field or a list to choose from, and none while a dialog lies
 * over the page and has lost the focus, as when what was pressed in it is gone.
 */
export function isMeantForPage(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  const isBehindDialog = target.closest('dialog') === null && document.querySelector('dialog:modal') !== null;
  return !isBehindDialog && target.closest('input, textarea, select, [contenteditable]') === null;
}

/** Whether Enter and the space bar press an event's target itself: a button, a link, a list to choose from, what unfolds. */
export function isPressedByKey(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, select, summary') !== null;
}
