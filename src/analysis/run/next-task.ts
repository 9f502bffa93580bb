/** Lets messages (progress out, cancel in) be handled before the work goes on; promises alone would not. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
