import { classOfSymbol, type BeatClass } from '../beats/beat-class.ts';
import type { PathwayName } from '../explanation/pathways.ts';
import type { Activations, BeatOrigin, VentricularActivation } from './conduction/activations.ts';
import type { Heart } from './conduction/heart.ts';
import type { BeatWaves, PlacedWave } from './waves/place-waves.ts';
import type { WaveLimits } from './waves/kernel.ts';

/** A beat as it was made: everything a reader can be asked about it. Times in seconds from the start. */
export interface SimulatedBeat {
  /** Where its QRS is greatest. */
  readonly rSeconds: number;
  readonly symbol: string;
  readonly beatClass: BeatClass;
  readonly origin: BeatOrigin;
  /** Its way through the heart. */
  readonly pathway: PathwayName;
  /** The P wave that led to it; null where none did, or none can be seen. */
  readonly p: WaveLimits | null;
  readonly qrs: WaveLimits;
  readonly t: WaveLimits;
}

/** A P wave, and whether a QRS answered it, or it came from below. */
export interface SimulatedPWave extends WaveLimits {
  readonly state: 'conducted' | 'blocked' | 'retrograde';
}

/** A junction or a re-entry that beats faster than this comes early; slower, it leads or stands in. */
const FAST_JUNCTION_SECONDS = 0.6;
/** An atrial beat later than this share of the sinus cycle is no premature one. */
const NOT_PREMATURE_SHARE = 0.92;

/** The beats as a reference reader would label them (WFDB's symbols), with their waves. */
export function simulatedBeats(
  activations: Activations,
  pWaves: readonly (PlacedWave | null)[],
  waves: readonly BeatWaves[],
  heart: Heart,
): SimulatedBeat[] {
  const symbols = beatSymbols(activations, heart);
  return activations.ventricular.map((beat, i) => {
    const symbol = symbols[i];
    return {
      rSeconds: waves[i].qrs.limits.peak,
      symbol,
      beatClass: classOfSymbol(symbol) ?? 'Q',
      origin: beat.origin,
      pathway: pathwayOf(beat, symbol),
      p: beat.atrial === null ? null : (pWaves[beat.atrial]?.limits ?? null),
      qrs: waves[i].qrs.limits,
      t: waves[i].t.limits,
    };
  });
}

/** What a reference reader would call each activation of the ventricles (WFDB's symbols). */
export function beatSymbols({ ventricular }: Pick<Activations, 'ventricular'>, heart: Heart): string[] {
  return ventricular.map((beat, i) =>
    symbolOf(beat, i > 0 ? beat.atSeconds - ventricular[i - 1].atSeconds : Infinity, heart),
  );
}

function symbolOf(
  { fronts, origin, aberrant }: VentricularActivation,
  before: number,
  { sinus, junction }: Heart,
): string {
  const [first, second] = fronts;
  if (second && first.kind !== 'accessory' && second.kind !== 'accessory') {
    return fronts.some(({ kind }) => kind === 'paced') ? 'f' : 'F';
  }
  if (first.kind === 'focus') return 'V';
  if (first.kind === 'escape') return 'E';
  if (first.kind === 'paced') return '/';
  if (origin === 'junctional-escape') return 'j';
  if (origin === 'junction') return junction && junction.firing.cycleSeconds < FAST_JUNCTION_SECONDS ? 'J' : 'j';
  if (origin === 'retrograde') return 'S';
  if (origin === 'focus') return before > NOT_PREMATURE_SHARE * sinus.cycleSeconds ? 'e' : aberrant ? 'a' : 'A';
  if (first.kind !== 'his' || first.bundles === 'both') return 'N';
  return first.bundles === 'left-blocked' ? 'L' : 'R';
}

function pathwayOf({ fronts, origin }: VentricularActivation, symbol: string): PathwayName {
  if (symbol === 'F') return 'fusion';
  const [first] = fronts;
  if (first.kind === 'paced') return 'paced';
  if (first.kind === 'focus' || first.kind === 'escape') return 'ventricular';
  if (origin === 'junction' || origin === 'junctional-escape' || origin === 'retrograde') return 'junctional';
  if (first.kind === 'his' && first.bundles === 'left-blocked') return 'left-bundle-block';
  if (first.kind === 'his' && first.bundles === 'right-blocked') return 'right-bundle-block';
  return origin === 'sinus' || origin === 'flutter' || origin === 'fibrillation' ? origin : 'atrial';
}
