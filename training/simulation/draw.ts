import type { Random } from '../../src/ecg/simulation/random.ts';

export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random.next() * list.length)];
}

export function between([low, high]: readonly [number, number], random: Random): number {
  return low + (high - low) * random.next();
}

/** A whole number from `low` to `high`, both included. */
export function wholeBetween([low, high]: readonly [number, number], random: Random): number {
  return low + Math.floor(random.next() * (high - low + 1));
}
