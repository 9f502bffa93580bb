/** Figures that texts of the app quote, shares 0…1: filled from training/figures.json by `npm run figures`, never by hand. */
export const MEASURED_SHARES = {
  /** Of the fibrillation of DS2, by duration, described as irregular. */
  fibrillationFound: 0.493,
  /** Of the beats of fibrillation, said to have a P wave. */
  pWaveInFibrillation: 0.081,
  /** Of the paced beats of four records, called Unknown, as they should be. */
  pacedUnknown: 0.998,
} as const;
