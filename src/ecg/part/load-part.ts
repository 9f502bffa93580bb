import { PartError } from './part-error.ts';

/**
 * Loads a part of the program that is not needed at first: `loadPart(() => import('./some-part.ts'))`. Every lazy import goes
 * through here, so that a part that does not come (no network, a newer version in its place, a wrong answer of the host)
 * is told from a fault in the program.
 * @throws PartError
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new PartError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
