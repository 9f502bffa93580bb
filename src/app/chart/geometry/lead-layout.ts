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

/** A resting ECG lasts ten seconds on most devices; twenty is the longest that still is one sheet. */
const LONGEST_SHEET_SECONDS = 20;
/** A column narrower than this shows less than two beats at 25 mm/s. */
const LEAST_COLUMN_PX = 140;

/** How a recording opens: a short one of the twelve standard leads as its sheet, any other as one lead. */
export function layoutToOpen(names: readonly string[], durationSeconds: number): LeadLayout {
  return durationSeconds <= LONGEST_SHEET_SECONDS && twelveLeads(names) ? '3x4' : 'one';
}

/** Whether the chosen lead is the rhythm strip under a sheet of all twelve. */
export function isSheet(layout: LeadLayout): layout is keyof typeof COLUMNS {
  return layout in COLUMNS;
}

/** The layout itself, or on narrow paper the nearest one whose columns are wide enough. */
export function layoutForWidth(layout: LeadLayout, widthPx: number): LeadLayout {
  const narrower = (['3x4', '6x2', '12x1'] as const).filter(
    (one) => isSheet(layout) && COLUMNS[one] <= COLUMNS[layout],
  );
  return narrower.find((one) => widthPx / COLUMNS[one] >= LEAST_COLUMN_PX) ?? narrower.at(-1) ?? layout;
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

const twelveLeads = (names: readonly string[]): number[] | null => standardLeads(names, TWELVE_LEADS);

/** Indices of some of the twelve standard leads, in the order asked for; null when one is missing. */
export function standardLeads(
  names: readonly string[],
  wanted: readonly (typeof TWELVE_LEADS)[number][],
): number[] | null {
  const known = names.map((name) =>
    name
      .trim()
      .toUpperCase()
      .replace(/^(ECG|LEAD) /, ''),
  );
  const indices = wanted.map((lead) => known.indexOf(lead));
  return indices.includes(-1) ? null : indices;
}
