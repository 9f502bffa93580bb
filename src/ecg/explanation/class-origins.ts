import type { BeatClass } from '../beats/beat-class.ts';
import type { HeartStructure } from './heart-structure.ts';

/** Where an activation front starts. Ventricular and atrial sites are schematic places: one lead cannot tell them. */
export type OriginSite = 'sa-node' | 'atrial-focus' | 'ventricular-focus';

/** When one structure is activated in a typical adult beat, in milliseconds from QRS onset (negative: before it). */
export interface Activation {
  readonly structure: HeartStructure;
  readonly startMs: number;
  readonly endMs: number;
  /** The front that activates it: index into `ClassOrigin.origins`. */
  readonly front: number;
}

export interface ClassOrigin {
  readonly origins: readonly OriginSite[];
  /** One line: where such a beat begins. */
  readonly site: string;
  /** Two or three sentences: the way the impulse takes and why the wave looks as it does. */
  readonly pathway: string;
  /** What the drawing cannot know about this beat; empty when there is nothing to add. */
  readonly caveat: string;
  /** In order of `startMs`; empty for the unknown class. */
  readonly activations: readonly Activation[];
  /** Length of the QRS these times were written for, and the span of ventricular recovery (T wave), from QRS onset. */
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
 */
const SINUS_ATRIA: readonly Span[] = [
  ['sa-node', -195, -160],
  ['right-atrium', -160, -90],
  ['internodal-paths', -155, -125],
  ['bachmann-bundle', -150, -115],
  ['left-atrium', -125, -60],
];

const AV_NODE_TO_BRANCHES: readonly Span[] = [
  ['av-node', -125, -45],
  ['his-bundle', -45, -25],
  ['left-bundle', -25, -10],
  ['right-bundle', -25, 5],
  ['anterior-fascicle', -10, 5],
  ['posterior-fascicle', -10, 5],
];

const VENTRICLES: readonly Span[] = [
  ['purkinje-fibres', -2, 35],
  ['septum', 0, 35],
  ['left-ventricle', 2, 90],
  ['right-ventricle', 7, 75],
];

/** An atrial focus reaches the AV node by another way than the internodal paths; the SA node is overtaken. */
const ECTOPIC_ATRIA: readonly Span[] = [
  ['left-atrium', -160, -95],
  ['right-atrium', -130, -65],
];

/** From muscle cell to muscle cell, 0.3–0.5 m/s against 1.5–4 m/s in Purkinje fibres (Guyton & Hall, ch. 10). */
const VENTRICULAR_MUSCLE: readonly Span[] = [
  ['left-ventricle', 0, 115],
  ['septum', 45, 105],
  ['right-ventricle', 65, 140],
];

/** In a fusion beat the ectopic front wins part of the left ventricle only; the conducted front takes the rest. */
const FUSED_VENTRICLES: readonly Span[] = [
  ['purkinje-fibres', 8, 40],
  ['septum', 10, 45],
  ['right-ventricle', 15, 95],
];

/**
 * Site of origin and conduction pathway of each class. Sources beside those above: Issa, Miller & Zipes, Clinical Arrhythmology,
 * ch. on premature complexes; Surawicz & Knilans, Chou's Electrocardiography, ch. 17 (ectopic complexes, fusion, compensatory pause).
 */
export const CLASS_ORIGINS: Readonly<Record<BeatClass, ClassOrigin>> = {
  N: {
    origins: ['sa-node'],
    site: 'SA node, high in the right atrium',
    pathway:
      'The impulse leaves the SA node, spreads over the right and then the left atrium, and is held back in the AV node. ' +
      'The bundle of His, its branches and the Purkinje fibres then hand it to both ventricles almost at once, septum first: the QRS is narrow.',
    caveat: 'This class also holds bundle branch block and escape beats, whose paths differ from the one drawn.',
    activations: inOrder(front(0, [...SINUS_ATRIA, ...AV_NODE_TO_BRANCHES, ...VENTRICLES])),
    typicalQrsMs: 90,
    recoveryMs: [190, 370],
  },
  V: {
    origins: ['ventricular-focus'],
    site: 'Within a ventricle, below the bundle of His',
    pathway:
      'The impulse starts in ventricular muscle or a Purkinje fibre and spreads from muscle cell to muscle cell, several times slower than through the conduction system: ' +
      'the QRS is wide and the T wave usually points the other way. ' +
      'The SA node often keeps its own time, so the next sinus beat follows a compensatory pause.',
    caveat: 'The site within the ventricles is not determined from this lead: the place drawn is schematic.',
    activations: inOrder(front(0, VENTRICULAR_MUSCLE)),
    typicalQrsMs: 140,
    recoveryMs: [240, 420],
  },
  S: {
    origins: ['atrial-focus'],
    site: 'In the atria away from the SA node, or at the AV junction',
    pathway:
      'A focus in the atria or at the AV junction fires before the SA node, and the atria are activated by an unusual route. ' +
      'From the AV node on the way is the usual one, so the QRS stays narrow unless a bundle branch has not yet recovered. ' +
      'The early impulse usually resets the SA node: the pause is often less than compensatory.',
    caveat: 'The site within the atria or AV junction is not determined from this lead: the place drawn is schematic.',
    activations: inOrder(front(0, [...ECTOPIC_ATRIA, ...AV_NODE_TO_BRANCHES, ...VENTRICLES])),
    typicalQrsMs: 90,
    recoveryMs: [190, 370],
  },
  F: {
    origins: ['sa-node', 'ventricular-focus'],
    site: 'Two sites at once: above the ventricles, and within one of them',
    pathway:
      'A conducted impulse comes down through the AV node while a focus in a ventricle fires on its own. ' +
      'The two fronts meet in the ventricles and each activates the part it reaches first: ' +
      'the QRS is a blend of the usual and the ventricular shape, nearer to the one that won more muscle.',
    caveat:
      'Neither the ventricular site nor the share of each front is determined from this lead: both are schematic.',
    activations: inOrder(
      front(0, [...SINUS_ATRIA, ...AV_NODE_TO_BRANCHES, ...FUSED_VENTRICLES]),
      front(1, [['left-ventricle', 0, 100]]),
    ),
    typicalQrsMs: 110,
    recoveryMs: [210, 390],
  },
  Q: {
    origins: [],
    site: 'Not known',
    pathway:
      'This class gathers paced beats and beats that fit no other class. ' +
      'A pacing electrode, or a site that cannot be named, may have started the beat: no origin and no path is drawn.',
    caveat: '',
    activations: [],
    typicalQrsMs: 90,
    recoveryMs: null,
  },
};
