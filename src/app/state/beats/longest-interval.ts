import type { Beats } from '../../../analysis/analysis.ts';

/** The beat that ends the longest RR interval, null where no interval is known (NaN across gaps and before the first beat). */
export function longestInterval({ rrBeforeSeconds, count }: Pick<Beats, 'rrBeforeSeconds' | 'count'>): number | null {
  let longest: number | null = null;
  for (let i = 0; i < count; i++) {
    if ((rrBeforeSeconds[i] ?? NaN) > (longest === null ? 0 : (rrBeforeSeconds[longest] ?? 0))) longest = i;
  }
  return longest;
}
