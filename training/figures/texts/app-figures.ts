import type { Figures } from '../figure-file.ts';
import { pacedRate } from './class-texts.ts';
import { figuresOf } from './measured-figures.ts';
import { pInFibrillation } from './wave-texts.ts';

/** The module in which the app finds the figures that its texts quote. */
export function appFigureModule(figures: Figures): string {
  const { foundFibrillation, fibrillation } = figuresOf(figures, 'rhythm').app.ds2;
  const { withP, beats } = pInFibrillation(figures);
  const share = (value: number) => String(Number(value.toFixed(3)));
  return `/** Figures that texts of the app quote, shares 0…1: filled from training/figures.json by \`npm run figures\`, never by hand. */
export const MEASURED_SHARES = {
  /** Of the fibrillation of DS2, by duration, described as irregular. */
  fibrillationFound: ${share(foundFibrillation / fibrillation)},
  /** Of the beats of fibrillation, said to have a P wave. */
  pWaveInFibrillation: ${share(withP / beats)},
  /** Of the paced beats of four records, called Unknown, as they should be. */
  pacedUnknown: ${share((pacedRate(figures) ?? 0) / 100)},
} as const;
`;
}
