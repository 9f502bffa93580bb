import type { ExportKind } from '../../../analysis/analysis-api.ts';

/** What can be saved of an analysed recording, as the menu offers it. */
export const EXPORTS: readonly { readonly kind: ExportKind; readonly title: string; readonly detail: string }[] = [
  { kind: 'beats-csv', title: 'Beats as a table', detail: 'CSV: time, class, probabilities, intervals' },
  { kind: 'annotations', title: 'Beats as annotations', detail: 'WFDB annotation file, sample-exact' },
  { kind: 'rr', title: 'RR intervals', detail: 'Text, one per line in seconds (Kubios reads it)' },
  { kind: 'wfdb', title: 'Recording as WFDB', detail: 'ZIP: header, samples, beats; no comments' },
  { kind: 'edf', title: 'Recording as EDF+', detail: 'Samples and beats in one file; no comments' },
  { kind: 'json', title: 'Whole analysis', detail: 'JSON: recording, settings, model, every beat' },
];
