import type { Effort } from './effort.ts';

/** Where in the atria a focus lies, which gives its P wave its shape. */
export type AtrialSite = 'sinus' | 'high-right' | 'low' | 'left' | 'retrograde';

/** Where in the ventricles a focus or an electrode lies, which gives its QRS its shape. */
export type VentricularSite = 'right-outflow' | 'left-wall' | 'right-apex';

/**
 * When an ectopic focus fires. `coupled`: a fixed time after every so-manieth beat from above, and then so many times; `clock`: by its
 * own time, whatever the heart does (a protected focus, as in parasystole), between two moments.
 */
export type Firing =
  | {
      readonly kind: 'coupled';
      readonly everyBeats: number;
      readonly couplingSeconds: number;
      /** Deviation of the coupling, seconds. */
      readonly jitterSeconds: number;
      /** How many beats follow each other, how far apart, and how far each is from its time, seconds. */
      readonly beats: number;
      /** `average`: that many on average, each further one as likely as the one before; else always that many. */
      readonly beatsAre?: 'average';
      readonly cycleSeconds: number;
      readonly cycleJitterSeconds: number;
    }
  | {
      readonly kind: 'clock';
      readonly cycleSeconds: number;
      readonly jitterSeconds: number;
      readonly fromSeconds: number;
      readonly toSeconds: number;
    };

export interface AtrialFocus {
  readonly site: AtrialSite;
  readonly firing: Firing;
}

export interface VentricularFocus {
  readonly site: VentricularSite;
  readonly firing: Firing;
  /** How far the electrical axis turns from beat to beat, radians: not 0 in torsade de pointes. */
  readonly turn: number;
}

/** A pacemaker. `mode` as in the NBG code: the chamber paced, the chamber sensed, what sensing does (Bernstein 2002). */
export interface Pacemaker {
  readonly mode: 'AAI' | 'VVI' | 'DDD';
  readonly cycleSeconds: number;
  readonly avDelaySeconds: number;
  /** Every so-manieth spike does not capture; 0: all do. */
  readonly failsToCaptureEvery: number;
  readonly senses: boolean;
}

/** What the conduction system of a heart is like. All times in seconds. */
export interface Heart {
  readonly sinus: {
    /** Mean cycle; Infinity for a node that is silent. */
    readonly cycleSeconds: number;
    /** Share of the cycle by which breathing makes it swing, and how long a breath takes. */
    readonly breathingShare: number;
    readonly breathSeconds: number;
    /** Deviation of the cycle from beat to beat, share. */
    readonly jitterShare: number;
    /** After so many impulses it is silent for so long (arrest); 0: never. */
    readonly arrestEvery: number;
    readonly arrestSeconds: number;
  };
  readonly effort: Effort | null;
  /** What the atria do when they do not follow a node: a wave that circles, or many. */
  readonly atria:
    | { readonly kind: 'follow' }
    | { readonly kind: 'flutter'; readonly cycleSeconds: number }
    | { readonly kind: 'fibrillation'; readonly cycleSeconds: number };
  readonly atrialFoci: readonly AtrialFocus[];
  readonly avNode: {
    /** Delay of a rested node, and what is added just after its refractory period, falling off with `recoverySeconds`. */
    readonly restedSeconds: number;
    readonly addedSeconds: number;
    readonly recoverySeconds: number;
    readonly refractorySeconds: number;
    /** How much longer each impulse that dies in the node keeps it refractory. */
    readonly concealedSeconds: number;
    /** Deviation of the refractory period, seconds. */
    readonly jitterSeconds: number;
  };
  /** Below the node: every so-manieth impulse is lost (Mobitz II); 1: all are; 0: none. */
  readonly hisBlocksEvery: number;
  readonly bundles: {
    readonly right: 'open' | 'blocked';
    readonly left: 'open' | 'blocked';
    /** Refractory period of the right bundle: a part that is fixed, and a share of the interval before (Ashman's phenomenon). */
    readonly refractorySeconds: number;
    readonly refractoryShare: number;
  };
  /** Cycle at which the junction, and the ventricles, fire when nothing reaches them; Infinity: never. */
  readonly junctionalEscapeSeconds: number;
  readonly ventricularEscapeSeconds: number;
  /** A junction that leads: by its own clock, with atria activated backwards so long after (Infinity: not at all). */
  readonly junction: { readonly firing: Firing; readonly retrogradeSeconds: number } | null;
  readonly ventricularFoci: readonly VentricularFocus[];
  /** How long a ventricular impulse takes back to the atria; Infinity: it dies in the AV node. */
  readonly retrogradeSeconds: number;
  /** A path beside the AV node: how long it takes down (Infinity: it only conducts up) and up, and its refractory period. */
  readonly accessoryPath: {
    readonly downSeconds: number;
    readonly upSeconds: number;
    readonly refractorySeconds: number;
    /** From when on it does not conduct upwards any more: how a tachycardia over it ends. */
    readonly upUntilSeconds: number;
  } | null;
  readonly pacemaker: Pacemaker | null;
  /** The ventricles fibrillate from this moment on, seconds; Infinity: they do not. */
  readonly ventricularFibrillationFrom: number;
}

const SINUS_PER_MINUTE = 72;

/**
 * A healthy adult heart: AH 55–125 ms and HV 35–55 ms, AV node refractory below 0.25–0.4 s (Josephson, Clinical Cardiac
 * Electrophysiology, ch. 2); escape rates of junction 40–60 and of ventricles 20–40 per minute.
 */
export const HEALTHY_HEART: Heart = {
  sinus: {
    cycleSeconds: 60 / SINUS_PER_MINUTE,
    breathingShare: 0.03,
    breathSeconds: 4.2,
    jitterShare: 0.008,
    arrestEvery: 0,
    arrestSeconds: 0,
  },
  effort: null,
  atria: { kind: 'follow' },
  atrialFoci: [],
  avNode: {
    restedSeconds: 0.12,
    addedSeconds: 0.14,
    recoverySeconds: 0.1,
    refractorySeconds: 0.28,
    concealedSeconds: 0,
    jitterSeconds: 0,
  },
  hisBlocksEvery: 0,
  bundles: { right: 'open', left: 'open', refractorySeconds: 0.12, refractoryShare: 0.25 },
  junctionalEscapeSeconds: 1.5,
  ventricularEscapeSeconds: 1.9,
  junction: null,
  ventricularFoci: [],
  retrogradeSeconds: Infinity,
  accessoryPath: null,
  pacemaker: null,
  ventricularFibrillationFrom: Infinity,
};
