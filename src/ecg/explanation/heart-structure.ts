/** Parts of the heart that a beat activates, in the order a sinus beat reaches them. */
export const HEART_STRUCTURES = [
  'sa-node',
  'right-atrium',
  'internodal-paths',
  'bachmann-bundle',
  'left-atrium',
  'av-node',
  'his-bundle',
  'left-bundle',
  'anterior-fascicle',
  'posterior-fascicle',
  'right-bundle',
  'purkinje-fibres',
  'septum',
  'left-ventricle',
  'right-ventricle',
] as const;
export type HeartStructure = (typeof HEART_STRUCTURES)[number];

interface StructureFacts {
  /** Beats per minute at which it fires when nothing faster drives it; null where it has no rhythm of its own. */
  readonly ownRatePerMinute: readonly [number, number] | null;
  /** Conduction velocity, metres per second. */
  readonly metresPerSecond: readonly [number, number];
}

const ATRIAL_MUSCLE = { ownRatePerMinute: null, metresPerSecond: [0.3, 0.5] } as const;
const ATRIAL_BANDS = { ownRatePerMinute: null, metresPerSecond: [1, 1.2] } as const;
const BRANCHES = { ownRatePerMinute: [15, 40], metresPerSecond: [1.5, 4] } as const;
const VENTRICULAR_MUSCLE = { ownRatePerMinute: null, metresPerSecond: [0.3, 0.5] } as const;

/**
 * Physiology of each structure. Sources: Guyton & Hall, Textbook of Medical Physiology, 14th ed., ch. 10 (rates of the
 * nodes and Purkinje fibres; velocities of muscle, atrial bands, AV node and Purkinje system); Barrett, Ganong's Review of Medical
 * Physiology, ch. 29 (SA node 0.05 m/s, bundle of His 1 m/s); Durrer 1970 (total excitation of the isolated human heart, Circulation
 * 41:899); Ho & Sánchez-Quintana 2009 (nodes and internodal myocardium, Clin Anat 22:99).
 */
export const STRUCTURE_FACTS: Readonly<Record<HeartStructure, StructureFacts>> = {
  'sa-node': {
    ownRatePerMinute: [60, 100],
    metresPerSecond: [0.02, 0.05],
  },
  'right-atrium': {
    ...ATRIAL_MUSCLE,
  },
  'internodal-paths': {
    ...ATRIAL_BANDS,
  },
  'bachmann-bundle': {
    ...ATRIAL_BANDS,
  },
  'left-atrium': {
    ...ATRIAL_MUSCLE,
  },
  'av-node': {
    ownRatePerMinute: [40, 60],
    metresPerSecond: [0.02, 0.05],
  },
  'his-bundle': {
    ownRatePerMinute: [40, 60],
    metresPerSecond: [1, 1.5],
  },
  'left-bundle': {
    ...BRANCHES,
  },
  'anterior-fascicle': {
    ...BRANCHES,
  },
  'posterior-fascicle': {
    ...BRANCHES,
  },
  'right-bundle': {
    ...BRANCHES,
  },
  'purkinje-fibres': {
    ...BRANCHES,
  },
  septum: {
    ...VENTRICULAR_MUSCLE,
  },
  'left-ventricle': {
    ...VENTRICULAR_MUSCLE,
  },
  'right-ventricle': {
    ...VENTRICULAR_MUSCLE,
  },
};
