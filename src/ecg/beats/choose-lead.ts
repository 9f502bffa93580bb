import type { Lead } from '../recording/recording.ts';

/** Lead names in the order the analysis prefers them: the network was trained on MLII, which is nearest to II. */
const PREFERRED_LEADS = ['MLII', 'II', 'ML2', 'LEAD II', 'V5', 'ECG1', 'I'] as const;

/** Index of the lead to analyse: the first preferred name (case and "ECG " prefix do not matter), else the first lead. */
export function chooseLead(leads: readonly Pick<Lead, 'name'>[]): number {
  const names = leads.map(({ name }) => name.trim().toUpperCase().replace(/^ECG /, ''));
  for (const preferred of PREFERRED_LEADS) {
    const index = names.indexOf(preferred);
    if (index >= 0) return index;
  }
  return 0;
}
