import { BEAT_CLASSES, classOfSymbol } from '../../src/ecg/beats/beat-class.ts';
import type {
  Activations,
  AtrialActivation,
  VentricularActivation,
} from '../../src/ecg/simulation/conduction/activations.ts';
import { conduct } from '../../src/ecg/simulation/conduction/conduct.ts';
import { HIS_TO_VENTRICLES_SECONDS } from '../../src/ecg/simulation/conduction/conducting-heart.ts';
import type { AtrialSite, Heart } from '../../src/ecg/simulation/conduction/heart.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { beatSymbols } from '../../src/ecg/simulation/simulated-beats.ts';
import { between } from './draw.ts';

/** How one simulated beat is to look: which P wave, which QRS, when, and what it is called. */
export interface PlannedBeat {
  /** When its R comes, or would have come, seconds from the start of the plan. */
  readonly atSeconds: number;
  /** Index into BEAT_CLASSES. */
  readonly classIndex: number;
  /** Size of the P wave relative to the real one (0 none, negative upside down), and how much nearer to R it is. */
  readonly pScale: number;
  readonly pShiftSeconds: number;
  /** How much of a normal and of a ventricular QRS there is: 1 and 0, 0 and 1, or some of both in a fusion beat. */
  readonly normalShare: number;
  readonly ventricularShare: number;
  /** A P wave that no QRS follows: it takes its time, but is no beat. */
  readonly isBlocked: boolean;
  /** Waves between the beats instead of P: none, fibrillatory, or flutter, so many seconds long. */
  readonly atrialWaves: 'none' | 'fibrillation' | { readonly flutterSeconds: number };
  readonly rhythm: PlannedRhythm;
}

/** What a reader would call the rhythm at a planned beat, as far as it matters here. */
export type PlannedRhythm = 'fibrillation' | 'flutter' | 'junctional' | 'block' | 'other';

/** How the P wave of a focus differs from that of the sinus node. */
export type AtrialLook = Pick<PlannedBeat, 'pScale' | 'pShiftSeconds'>;

/** So many conducted beats of one heart. */
export interface Stretch {
  readonly heart: Heart;
  readonly beats: number;
  /** How P waves from there look; those of other sites are as from the sinus node. */
  readonly looks?: Partial<Record<AtrialSite, AtrialLook>>;
  /** Whether waves of flutter and fibrillation are large enough to be seen. */
  readonly showsAtrialWaves?: boolean;
  /** Whether its AV node or His bundle drops beats again and again. */
  readonly isBlock?: boolean;
}

const SINUS_P: AtrialLook = { pScale: 1, pShiftSeconds: 0 };
/** A heart is simulated this long for each beat, and as long again until it has had them all. */
const SECONDS_A_BEAT = 0.8;
/** The fronts of a fusion beat begin within this time of each other. */
const FUSION_LAG_SECONDS = 0.085;
/**
 * Of how much of either QRS a fusion beat consists; the ventricular part grows with how early its front is. In real ones (DS1, record
 * 208) the normal QRS is there nearly whole, at its usual time, and 0.1–0.6 of the ventricular one on top of it.
 */
const FUSION_SHARES = { normal: [0.6, 1.15], ventricular: { late: 0.12, early: 0.6 } } as const;

/** The beats of hearts one after the other, each from the moment at which its first beat would come in its own rhythm. */
export function planStretches(stretches: readonly Stretch[], random: Random): PlannedBeat[] {
  const plan: PlannedBeat[] = [];
  for (const stretch of stretches) {
    const beats = planStretch(stretch, random);
    const last = plan.at(-1);
    const shift = last ? last.atSeconds + rrInto(stretch.heart, beats) - (beats[0]?.atSeconds ?? 0) : 0;
    for (const beat of beats) plan.push({ ...beat, atSeconds: beat.atSeconds + shift });
  }
  return plan;
}

/** The interval with which a heart takes over: its own cycle where it has one. */
function rrInto({ sinus, atria }: Heart, beats: readonly PlannedBeat[]): number {
  if (atria.kind === 'follow' && Number.isFinite(sinus.cycleSeconds)) return sinus.cycleSeconds;
  const [first, second] = beats.filter(({ isBlocked }) => !isBlocked);
  return second ? second.atSeconds - first.atSeconds : 1;
}

/** From the first conducted beat to the last asked for: what of an impulse came of it is known of each between them. */
function planStretch(stretch: Stretch, random: Random): PlannedBeat[] {
  const { heart, beats } = stretch;
  const seed = Math.floor(random.next() * 2 ** 31);
  let activations = conduct(heart, (beats + 2) * SECONDS_A_BEAT, seed);
  while (activations.ventricular.length <= beats) activations = conduct(heart, 2 * activations.durationSeconds, seed);
  const conducted = conductedBeats(activations, stretch, random).slice(0, beats);
  const [from, to] = [conducted[0]?.atSeconds ?? 0, conducted.at(-1)?.atSeconds ?? 0];
  const blocked = blockedBeats(activations, stretch).filter(({ atSeconds }) => atSeconds > from && atSeconds < to);
  return [...conducted, ...blocked].sort((a, b) => a.atSeconds - b.atSeconds);
}

function conductedBeats(activations: Activations, stretch: Stretch, random: Random): PlannedBeat[] {
  const { heart } = stretch;
  const symbols = beatSymbols(activations, heart);
  // The P wave before a beat that another front began is found from its own side.
  const pOf = new Map<number, AtrialActivation>();
  for (const atrial of activations.atrial) if (atrial.conductedTo !== null) pOf.set(atrial.conductedTo, atrial);
  return activations.ventricular.map((beat, i) => {
    const p = pOf.get(i);
    const atSeconds = beat.fronts.find(({ kind }) => kind === 'his')?.atSeconds ?? beat.atSeconds;
    return {
      ...rhythmOf(stretch),
      ...(p ? pWaveOf(p, atSeconds, stretch) : { pScale: 0, pShiftSeconds: 0 }),
      ...sharesOf(beat, random),
      atSeconds,
      classIndex: BEAT_CLASSES.indexOf(classOfSymbol(symbols[i]) ?? 'Q'),
      isBlocked: false,
    };
  });
}

/** P waves that led to no beat, each as if one had followed at the node's usual time. */
function blockedBeats({ atrial }: Activations, stretch: Stretch): PlannedBeat[] {
  const usual = usualPr(stretch.heart);
  return atrial
    .filter(({ conductedTo }) => conductedTo === null)
    .map((activation) => ({ activation, atSeconds: activation.atSeconds + usual }))
    .map(({ activation, atSeconds }) => ({
      ...rhythmOf(stretch),
      ...pWaveOf(activation, atSeconds, stretch),
      ...{ atSeconds, classIndex: BEAT_CLASSES.indexOf('N'), normalShare: 0, ventricularShare: 0, isBlocked: true },
    }))
    .filter(({ pScale }) => pScale !== 0);
}

/** From the sinus node to the ventricles through a rested AV node: the real beats that are laid out have their own PR then. */
function usualPr({ avNode }: Heart): number {
  return avNode.restedSeconds + HIS_TO_VENTRICLES_SECONDS;
}

function pWaveOf({ origin, site, atSeconds: p }: AtrialActivation, at: number, { heart, looks }: Stretch): AtrialLook {
  if (origin === 'flutter' || origin === 'fibrillation') return { pScale: 0, pShiftSeconds: 0 };
  const { pScale, pShiftSeconds } = looks?.[site] ?? SINUS_P;
  return { pScale, pShiftSeconds: pShiftSeconds + usualPr(heart) - (at - p) };
}

function sharesOf(
  { fronts }: VentricularActivation,
  random: Random,
): Pick<PlannedBeat, 'normalShare' | 'ventricularShare'> {
  const his = fronts.find(({ kind }) => kind === 'his');
  const focus = fronts.find(({ kind }) => kind === 'focus');
  if (!focus) return { normalShare: 1, ventricularShare: 0 };
  if (!his) return { normalShare: 0, ventricularShare: 1 };
  const { late, early } = FUSION_SHARES.ventricular;
  const earliness = 0.5 + (his.atSeconds - focus.atSeconds) / (2 * FUSION_LAG_SECONDS);
  return {
    normalShare: between(FUSION_SHARES.normal, random),
    ventricularShare: (late + (early - late) * earliness) * between([0.8, 1.2], random),
  };
}

function rhythmOf({ heart, showsAtrialWaves, isBlock }: Stretch): Pick<PlannedBeat, 'rhythm' | 'atrialWaves'> {
  const { atria, junction } = heart;
  if (atria.kind === 'follow') {
    return { rhythm: junction ? 'junctional' : isBlock ? 'block' : 'other', atrialWaves: 'none' };
  }
  const waves = atria.kind === 'flutter' ? { flutterSeconds: atria.cycleSeconds } : atria.kind;
  return { rhythm: atria.kind, atrialWaves: showsAtrialWaves ? waves : 'none' };
}
