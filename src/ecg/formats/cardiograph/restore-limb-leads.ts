const HALF = 2;

/**
 * What XLI stores of III, aVR, aVL and aVF is what is left of them after they were computed from I and II: puts it back, in
 * place. Halves are cut towards zero: with any other rounding the sample of Sierra ECG Tools breaks Goldberger's equations
 * by more than its own steps allow.
 */
export function restoreLimbLeads(leads: ReadonlyMap<string, Int16Array>): void {
  const [i, ii, iii] = ['I', 'II', 'III'].map((name) => leads.get(name));
  if (i === undefined || ii === undefined) return;
  iii?.forEach((rest, at) => (iii[at] = ii[at] - i[at] - rest));
  if (iii === undefined) return;
  const [aVR, aVL, aVF] = ['aVR', 'aVL', 'aVF'].map((name) => leads.get(name));
  aVR?.forEach((rest, at) => (aVR[at] = -Math.trunc((i[at] + ii[at]) / HALF) - rest));
  aVL?.forEach((rest, at) => (aVL[at] = Math.trunc((i[at] - iii[at]) / HALF) - rest));
  aVF?.forEach((rest, at) => (aVF[at] = Math.trunc((ii[at] + iii[at]) / HALF) - rest));
}
