/**
 * The given number of turns of the event loop, however long each takes: what goes on by itself, a task after another,
 * is through. Timers of the same length run in the order they were asked for, so a turn is never ahead of the page's
 * own next task; milliseconds are, on a busy machine.
 */
export async function turns(count = 20): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setTimeout(resolve));
}
