/** Whether letters and digits that go to an event's target are meant for it: a field, a list to choose from. */
export function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Whether Enter and the space bar press an event's target itself: a button, a link, a list to choose from, what unfolds. */
export function isPressedByKey(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, select, summary') !== null;
}
