/** Whether letters and digits that go to an event's target are meant for it: a field, a list to choose from. */
export function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
