import type { ExportKind } from '../../../analysis/analysis-api.ts';

/** What can be saved of an analysed recording, in the order of the menu. */
export const EXPORT_KINDS: readonly ExportKind[] = ['beats-csv', 'annotations', 'rr', 'wfdb', 'edf', 'json'];
