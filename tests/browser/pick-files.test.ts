import { afterEach, expect, it, vi } from 'vitest';
import { pickFiles } from '../../src/browser/pick-files.ts';

/** An input for files whose dialog answers at once, and that knows what listens to it. */
class AnsweringInput extends EventTarget {
  files: readonly File[] | null = null;
  readonly #answer: 'change' | 'cancel';

  constructor(answer: 'change' | 'cancel', files: readonly File[]) {
    super();
    this.#answer = answer;
    this.files = files;
  }

  click(): void {
    this.dispatchEvent(new Event(this.#answer));
  }
}

afterEach(() => vi.unstubAllGlobals());

// Oracle: the dialog's answer; an input that was asked once has nothing to say any more.
it.each([
  ['change', 1],
  ['cancel', 0],
] as const)('after %s takes what was chosen, and leaves nothing listening', async (answer, count) => {
  const input = new AnsweringInput(answer, [new File(['x'], 'a.dat')]);
  const listening: AbortSignal[] = [];
  const listen = input.addEventListener.bind(input);
  input.addEventListener = (type: string, heard: EventListener, options: AddEventListenerOptions) => {
    listening.push(options.signal as AbortSignal);
    listen(type, heard, options);
  };
  vi.stubGlobal('document', { createElement: () => input });
  expect(await pickFiles()).toHaveLength(count);
  expect(listening.map(({ aborted }) => aborted)).toEqual([true, true]);
});
