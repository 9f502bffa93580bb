import type { BatchRow } from '../../state/recording/batch.svelte.ts';

/** Recordings whose name, folder or format holds every word typed; upper and lower case do not matter. */
export function narrowRows(rows: readonly BatchRow[], typed: string): readonly BatchRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ entry }) => {
    const text = `${entry.folder} ${entry.name} ${entry.format}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
