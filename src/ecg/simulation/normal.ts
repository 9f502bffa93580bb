import type { Random } from './random.ts';

/** Roughly normal, mean 0, deviation 1; never further than 3.5 from 0. */
export function normal(random: Random): number {
  return (random.next() + random.next() + random.next() + random.next() - 2) * Math.sqrt(3);
}
