import type { Figures } from '../figure-file.ts';
import { classFillings } from './class-texts.ts';
import { detectorFillings } from './detector-texts.ts';
import { explanationFillings } from './explanation-texts.ts';
import type { Fillings } from './fill-markers.ts';
import { rhythmFillings } from './rhythm-texts.ts';
import { summaryFillings } from './summary-texts.ts';
import { waveFillings } from './wave-texts.ts';

/** Everything a text can quote, by the name in its markers. */
export function fillingsOf(figures: Figures): Fillings {
  return {
    ...summaryFillings(figures),
    ...detectorFillings(figures),
    ...classFillings(figures),
    ...waveFillings(figures),
    ...rhythmFillings(figures),
    ...explanationFillings(figures),
  };
}
