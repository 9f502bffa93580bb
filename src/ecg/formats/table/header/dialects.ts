import type { HeaderDialect } from './header-text.ts';
import { acqKnowledge } from './dialects/acqknowledge.ts';
import { apple } from './dialects/apple.ts';
import { bioHarness } from './dialects/bio-harness.ts';
import { faros } from './dialects/faros.ts';
import { kardia } from './dialects/kardia.ts';
import { labChart, labChartCommas } from './dialects/labchart.ts';
import { movesense } from './dialects/movesense.ts';
import { openBci } from './dialects/open-bci.ts';
import { openSignals } from './dialects/opensignals.ts';
import { physioNet } from './dialects/physionet.ts';
import { polar } from './dialects/polar.ts';
import { shimmer } from './dialects/shimmer.ts';
import { spike2 } from './dialects/spike2.ts';
import { withings } from './dialects/withings.ts';

/** Headers of programs and devices, in the order they are tried. Another one is one file and one line here. */
const DIALECTS: readonly HeaderDialect[] = [
  openSignals,
  spike2,
  acqKnowledge,
  labChart,
  labChartCommas,
  openBci,
  shimmer,
  polar,
  apple,
  bioHarness,
  faros,
  withings,
  physioNet,
  movesense,
  kardia,
];

/** The dialect of a header by the first lines of a file, or null: then what its lines say in words is all there is. */
export function dialectOf(lines: readonly string[]): HeaderDialect | null {
  return DIALECTS.find((dialect) => dialect.recognises(lines)) ?? null;
}
