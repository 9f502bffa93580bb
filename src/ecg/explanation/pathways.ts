import type { BeatClass } from '../beats/beat-class.ts';
import type { HeartStructure } from './heart-structure.ts';

/** Where an activation front starts. All but the SA node and the AV junction are schematic places: one lead cannot tell them. */
export type OriginSite =
  'sa-node' | 'atrial-focus' | 'atrial-circuit' | 'av-junction' | 'ventricular-focus' | 'pacing-electrode';

/** Where a beat begins that comes from above the AV node, but not from the SA node. */
export type WayFromAbove = 'atrial' | 'flutter' | 'fibrillation';

/** The ways of a beat through the heart that can be drawn. */
export type PathwayName =
  | 'sinus'
  | 'right-bundle-block'
  | 'left-bundle-block'
  | WayFromAbove
  | `${WayFromAbove}-${'right' | 'left'}-block`
  | 'junctional'
  | 'ventricular'
  | 'fusion'
  | 'paced'
  | 'unknown';

/** When one structure is activated in a typical adult beat, in milliseconds from QRS onset (negative: before it). */
export interface Activation {
  readonly structure: HeartStructure;
  readonly startMs: number;
  readonly endMs: number;
  /** The front that activates it: index into `Pathway.origins`. */
  readonly front: number;
}

/** How a front crosses a wall: from the Purkinje fibres outwards unless said otherwise. */
export type Spread = 'along-the-wall' | 'from-the-right';

export interface Pathway {
  readonly origins: readonly OriginSite[];
  /** In order of `startMs`; empty for the unknown way. */
  readonly activations: readonly Activation[];
  readonly spread: Readonly<Partial<Record<HeartStructure, Spread>>>;
  /** The P wave of this beat, the QRS length these times were written for, and the span of ventricular recovery (T wave), from QRS onset. */
  readonly typicalPMs: readonly [number, number] | null;
  readonly typicalQrsMs: number;
  readonly recoveryMs: readonly [number, number] | null;
}

type Span = readonly [structure: HeartStructure, startMs: number, endMs: number];

function front(index: number, spans: readonly Span[]): Activation[] {
  return spans.map(([structure, startMs, endMs]) => ({ structure, startMs, endMs, front: index }));
}

function inOrder(...fronts: readonly (readonly Activation[])[]): Activation[] {
  return fronts.flat().sort((a, b) => a.startMs - b.startMs);
}

/*
 * Typical adult intervals behind the numbers: P 100 ms, PR 160 ms = PA 35 + AH 80 + HV 45 (normal PA 25–55, AH 55–125, HV 35–55;
 * Josephson, Clinical Cardiac Electrophysiology, ch. 2); ventricles: left septum and left endocardium first, right ventricle 5–10 ms
 * later, posterobasal left ventricle last (Durrer 1970, Circulation 41:899). QT about 380 ms at 75/min.
 * Blocks, ectopic beats, fusion and pacing: Surawicz & Knilans, Chou's Electrocardiography, ch. 5, 6, 17 and 26;
 * Issa, Miller & Zipes, Clinical Arrhythmology, chapters on conduction, premature complexes and pacing.
 */
const SINUS_P = [-160, -60] as const;
const SINUS_ATRIA: readonly Span[] = [
  ['sa-node', -195, -160],
  ['right-atrium', -160, -90],
  ['internodal-paths', -155, -125],
  ['bachmann-bundle', -150, -115],
  ['left-atrium', -125, -60],
];

const AV_NODE: readonly Span[] = [['av-node', -125, -45]];
const HIS: readonly Span[] = [['his-bundle', -45, -25]];
const LEFT_BRANCH: readonly Span[] = [
  ['left-bundle', -25, -10],
  ['anterior-fascicle', -10, 5],
  ['posterior-fascicle', -10, 5],
];
const RIGHT_BRANCH: readonly Span[] = [['right-bundle', -25, 5]];

const VENTRICLES: readonly Span[] = [
  ['purkinje-fibres', -2, 35],
  ['septum', 0, 35],
  ['left-ventricle', 2, 90],
  ['right-ventricle', 7, 75],
];

/** The left side as usual; the right ventricle late, from the septum, muscle cell by muscle cell. */
const RIGHT_BLOCKED: readonly Span[] = [
  ['purkinje-fibres', -2, 35],
  ['septum', 0, 40],
  ['left-ventricle', 2, 85],
  ['right-ventricle', 50, 135],
];

/** The septum is activated from the right, and the left ventricle after it. */
const LEFT_BLOCKED: readonly Span[] = [
  ['purkinje-fibres', -2, 30],
  ['right-ventricle', 0, 60],
  ['septum', 8, 70],
  ['left-ventricle', 55, 150],
];

/** An atrial focus reaches the AV node by another way than the internodal paths; the SA node is overtaken. */
const ECTOPIC_ATRIA: readonly Span[] = [
  ['left-atrium', -160, -95],
  ['right-atrium', -130, -65],
];

/** Round the tricuspid valve without an end, the left atrium after the right (Issa, Miller & Zipes, typical atrial flutter). */
const CIRCLING_ATRIA: readonly Span[] = [
  ['right-atrium', -200, -60],
  ['left-atrium', -150, -60],
];

/** Several waves in both atria at once, none of which is a P wave. */
const FIBRILLATING_ATRIA: readonly Span[] = [
  ['left-atrium', -160, -60],
  ['right-atrium', -160, -60],
];

/** From the junction down as usual, and backwards into the atria: their P wave is inverted and lies in the QRS or close to it. */
const JUNCTION: readonly Span[] = [
  ['av-node', -60, -40],
  ['right-atrium', 5, 70],
  ['left-atrium', 20, 85],
];

/** From muscle cell to muscle cell, 0.3–0.5 m/s against 1.5–4 m/s in Purkinje fibres (Guyton & Hall, ch. 10). */
const VENTRICULAR_MUSCLE: readonly Span[] = [
  ['left-ventricle', 0, 115],
  ['septum', 45, 105],
  ['right-ventricle', 65, 140],
];

/** From an electrode at the apex of the right ventricle; the left ventricle is last, as in left bundle branch block. */
const PACED_MUSCLE: readonly Span[] = [
  ['right-ventricle', 0, 90],
  ['septum', 15, 105],
  ['left-ventricle', 50, 160],
];

/** In a fusion beat the ectopic front wins part of the left ventricle only; the conducted front takes the rest. */
const FUSED_VENTRICLES: readonly Span[] = [
  ['purkinje-fibres', 8, 40],
  ['septum', 10, 45],
  ['right-ventricle', 15, 95],
];

const BRANCHES = [...LEFT_BRANCH, ...RIGHT_BRANCH];

/** The part of a way above the AV node. */
interface AtrialPart {
  readonly origin: OriginSite;
  readonly atria: readonly Span[];
  readonly typicalPMs: readonly [number, number] | null;
}

const FROM_SINUS: AtrialPart = { origin: 'sa-node', atria: SINUS_ATRIA, typicalPMs: SINUS_P };
const FROM_ABOVE: Readonly<Record<WayFromAbove, AtrialPart>> = {
  atrial: { origin: 'atrial-focus', atria: ECTOPIC_ATRIA, typicalPMs: [-160, -65] },
  flutter: { origin: 'atrial-circuit', atria: CIRCLING_ATRIA, typicalPMs: null },
  fibrillation: { origin: 'atrial-focus', atria: FIBRILLATING_ATRIA, typicalPMs: null },
};

/** Over both branches. */
function conducted({ origin, atria, typicalPMs }: AtrialPart): Pathway {
  return {
    origins: [origin],
    activations: inOrder(front(0, [...atria, ...AV_NODE, ...HIS, ...BRANCHES, ...VENTRICLES])),
    spread: {},
    typicalPMs,
    typicalQrsMs: 90,
    recoveryMs: [190, 370],
  };
}

function rightBlocked({ origin, atria, typicalPMs }: AtrialPart): Pathway {
  return {
    origins: [origin],
    activations: inOrder(front(0, [...atria, ...AV_NODE, ...HIS, ...LEFT_BRANCH, ...RIGHT_BLOCKED])),
    spread: { 'right-ventricle': 'along-the-wall' },
    typicalPMs,
    typicalQrsMs: 135,
    recoveryMs: [225, 405],
  };
}

function leftBlocked({ origin, atria, typicalPMs }: AtrialPart): Pathway {
  return {
    origins: [origin],
    activations: inOrder(front(0, [...atria, ...AV_NODE, ...HIS, ...RIGHT_BRANCH, ...LEFT_BLOCKED])),
    spread: { septum: 'from-the-right', 'left-ventricle': 'along-the-wall' },
    typicalPMs,
    typicalQrsMs: 150,
    recoveryMs: [235, 415],
  };
}

/** Origin and activation times of each way. */
export const PATHWAYS: Readonly<Record<PathwayName, Pathway>> = {
  sinus: conducted(FROM_SINUS),
  'right-bundle-block': rightBlocked(FROM_SINUS),
  'left-bundle-block': leftBlocked(FROM_SINUS),
  atrial: conducted(FROM_ABOVE.atrial),
  'atrial-right-block': rightBlocked(FROM_ABOVE.atrial),
  'atrial-left-block': leftBlocked(FROM_ABOVE.atrial),
  flutter: conducted(FROM_ABOVE.flutter),
  'flutter-right-block': rightBlocked(FROM_ABOVE.flutter),
  'flutter-left-block': leftBlocked(FROM_ABOVE.flutter),
  fibrillation: conducted(FROM_ABOVE.fibrillation),
  'fibrillation-right-block': rightBlocked(FROM_ABOVE.fibrillation),
  'fibrillation-left-block': leftBlocked(FROM_ABOVE.fibrillation),
  junctional: {
    origins: ['av-junction'],
    activations: inOrder(front(0, [...JUNCTION, ...HIS, ...BRANCHES, ...VENTRICLES])),
    spread: {},
    typicalPMs: null,
    typicalQrsMs: 90,
    recoveryMs: [190, 370],
  },
  ventricular: {
    origins: ['ventricular-focus'],
    activations: inOrder(front(0, VENTRICULAR_MUSCLE)),
    spread: {},
    typicalPMs: null,
    typicalQrsMs: 140,
    recoveryMs: [240, 420],
  },
  fusion: {
    origins: ['sa-node', 'ventricular-focus'],
    activations: inOrder(
      front(0, [...SINUS_ATRIA, ...AV_NODE, ...HIS, ...BRANCHES, ...FUSED_VENTRICLES]),
      front(1, [['left-ventricle', 0, 100]]),
    ),
    spread: {},
    typicalPMs: SINUS_P,
    typicalQrsMs: 110,
    recoveryMs: [210, 390],
  },
  paced: {
    origins: ['pacing-electrode'],
    activations: inOrder(front(0, PACED_MUSCLE)),
    spread: {},
    typicalPMs: null,
    typicalQrsMs: 160,
    recoveryMs: [250, 430],
  },
  unknown: { origins: [], activations: [], spread: {}, typicalPMs: null, typicalQrsMs: 90, recoveryMs: null },
};

/** The ways a beat of each class may have taken, the most frequent first. The labels cannot tell between them. */
export const CLASS_PATHWAYS: Readonly<Record<BeatClass, readonly [PathwayName, ...PathwayName[]]>> = {
  N: ['sinus', 'right-bundle-block', 'left-bundle-block', 'junctional'],
  V: ['ventricular'],
  S: ['atrial', 'junctional'],
  F: ['fusion'],
  Q: ['unknown', 'paced'],
};
