/** How the leads of a recording are put on the paper: the chosen one alone, or others under it. */
export type LeadLayout = 'one' | 'all' | '12x1' | '6x2' | '3x4';

/** The twelve standard leads in the order of a printed sheet. */
const TWELVE_LEADS = ['I', 'II', 'III', 'AVR', 'AVL', 'AVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;
const COLUMNS = { '12x1': 1, '6x2': 2, '3x4': 4 } as const;

/** Layouts that make sense for leads of these names. */
export function possibleLayouts(names: readonly string[]): LeadLayout[] {
  if (names.length < 2) return ['one'];
  return twelveLeads(names) ? ['one', 'all', '3x4', '6x2', '12x1'] : ['one', 'all'];
}

/**
 * Columns of lead indices under the chosen lead. As on a printed sheet the columns follow one another in time: each
 * shows its leads in its own part of the window. Empty for the chosen lead alone.
 */
export function layoutColumns(names: readonly string[], chosen: number, layout: LeadLayout): number[][] {
  if (layout === 'one') return [];
  const twelve = twelveLeads(names);
  if (layout === 'all' || !twelve) return [names.map((_, index) => index).filter((index) => index !== chosen)];
  const perColumn = TWELVE_LEADS.length / COLUMNS[layout];
  return Array.from({ length: COLUMNS[layout] }, (_, column) =>
    twelve.slice(column * perColumn, (column + 1) * perColumn),
  );
}

/** Indices of the twelve standard leads, null when one is missing. */
function twelveLeads(names: readonly string[]): number[] | null {
  const known = names.map((name) =>
    name
      .trim()
      .toUpperCase()
      .replace(/^(ECG|LEAD) /, ''),
  );
  const indices = TWELVE_LEADS.map((lead) => known.indexOf(lead));
  return indices.includes(-1) ? null : indices;
}
