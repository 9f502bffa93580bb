import type { Vector } from './kernel.ts';

/**
 * What a unit of each axis of the dipole gives in the eight leads that are measured: Dower's matrix (Dower 1968, J Electrocardiol 1:101;
 * Edenbrandt & Pahlm 1988, J Electrocardiol 21:361). The other four follow from I and II by Einthoven and Goldberger.
 */
const MEASURED = {
  I: [0.632, -0.235, 0.059],
  II: [0.235, 1.066, -0.132],
  V1: [-0.515, 0.157, -0.917],
  V2: [0.044, 0.164, -1.387],
  V3: [0.882, 0.098, -1.277],
  V4: [1.213, 0.127, -0.601],
  V5: [1.125, 0.127, -0.086],
  V6: [0.831, 0.076, 0.23],
} as const satisfies Record<string, Vector>;

export const TWELVE_LEADS = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;
/** Those of a cardiograph, and II as a Holter recorder names it. */
export type SimulatedLead = (typeof TWELVE_LEADS)[number] | 'MLII';

const sum = (a: Vector, shareA: number, b: Vector, shareB: number): Vector => [
  shareA * a[0] + shareB * b[0],
  shareA * a[1] + shareB * b[1],
  shareA * a[2] + shareB * b[2],
];

/** The lead as seen by the dipole: lead in mV = its dot product with the dipole. */
export const LEAD_VECTORS: Readonly<Record<SimulatedLead, Vector>> = {
  ...MEASURED,
  MLII: MEASURED.II,
  III: sum(MEASURED.II, 1, MEASURED.I, -1),
  aVR: sum(MEASURED.I, -0.5, MEASURED.II, -0.5),
  aVL: sum(MEASURED.I, 1, MEASURED.II, -0.5),
  aVF: sum(MEASURED.II, 1, MEASURED.I, -0.5),
};

/** Which lead stands where another should when the cables of right and left arm are swapped, and whether it is upside down. */
export function swappedArms(lead: SimulatedLead): readonly [lead: SimulatedLead, sign: 1 | -1] {
  switch (lead) {
    case 'I':
      return ['I', -1];
    case 'II':
    case 'MLII':
      return ['III', 1];
    case 'III':
      return ['II', 1];
    case 'aVR':
      return ['aVL', 1];
    case 'aVL':
      return ['aVR', 1];
    default:
      return [lead, 1];
  }
}
