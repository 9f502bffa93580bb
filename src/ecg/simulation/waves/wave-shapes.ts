import type { BundleConduction } from '../conduction/activations.ts';
import type { AtrialSite, VentricularSite } from '../conduction/heart.ts';
import type { Kernel, Vector } from './kernel.ts';

/** A kernel is half as large this much nearer to its peak than a triangle of its rise would be: what keeps the widths below those of triangles. */
const FOOT = 1.37;

/** Milliseconds to peak, up and down, and the vector. */
type Row = readonly [peakMs: number, riseMs: number, fallMs: number, vectorMv: Vector];

function kernels(...rows: readonly Row[]): readonly Kernel[] {
  return rows.map(([peakMs, riseMs, fallMs, vectorMv]) => ({
    peakSeconds: peakMs / 1000,
    riseSeconds: (FOOT * riseMs) / 1000,
    fallSeconds: (FOOT * fallMs) / 1000,
    vectorMv,
  }));
}

/** A QRS, and the T wave that belongs to it: its vector, and by how much later than after a narrow QRS it ends. */
export interface VentricularShape {
  readonly qrs: readonly Kernel[];
  readonly tVectorMv: Vector;
  readonly tLaterSeconds: number;
}

/**
 * Shapes by where a wave begins, written by hand after what the 12 leads of each show (Surawicz & Knilans, Chou's Electrocardiography,
 * ch. 1, 4–6, 17, 20; AHA/ACCF/HRS 2009 part III for the bundle branch blocks): the right atrium before the left; septum from the left,
 * then both walls, the base last; a blocked side late and slow; a focus slow from its own side.
 */
export const P_SHAPES: Readonly<Record<AtrialSite, readonly Kernel[]>> = {
  sinus: kernels([46, 56, 44, [0.03, 0.11, -0.06]], [72, 42, 40, [0.09, 0.08, 0.03]]),
  'high-right': kernels([42, 52, 44, [0.05, 0.13, -0.05]], [68, 40, 44, [0.07, 0.06, 0.05]]),
  low: kernels([44, 54, 42, [0.03, -0.11, -0.03]], [66, 40, 44, [0.06, -0.09, 0.03]]),
  left: kernels([44, 54, 42, [-0.06, 0.06, -0.1]], [70, 40, 44, [-0.07, 0.07, -0.06]]),
  retrograde: kernels([40, 50, 40, [0.0, -0.12, 0.02]], [60, 38, 42, [0.02, -0.12, 0.03]]),
};

const NARROW_QRS = kernels(
  [20, 34, 22, [-0.07, 0.02, -0.3]],
  [43, 31, 31, [1.1, 1.0, 0.25]],
  [70, 26, 34, [0.0, -0.16, 0.48]],
);

export const CONDUCTED_SHAPES: Readonly<Record<BundleConduction, VentricularShape>> = {
  both: { qrs: NARROW_QRS, tVectorMv: [0.3, 0.27, -0.18], tLaterSeconds: 0 },
  'right-blocked': {
    qrs: [...NARROW_QRS, ...kernels([102, 42, 38, [-0.45, -0.05, -0.78]])],
    tVectorMv: [0.3, 0.24, 0.16],
    tLaterSeconds: 0.04,
  },
  'left-blocked': {
    qrs: kernels([39, 41, 42, [0.6, 0.35, 0.42]], [78, 42, 44, [0.75, 0.28, 0.8]], [116, 42, 40, [0.62, 0.12, 0.55]]),
    tVectorMv: [-0.26, -0.08, -0.36],
    tLaterSeconds: 0.055,
  },
};

export const FOCAL_SHAPES: Readonly<Record<VentricularSite, VentricularShape>> = {
  'right-outflow': {
    qrs: kernels([46, 56, 38, [0.35, 1.05, 0.65]], [88, 40, 56, [0.45, 1.75, 0.95]]),
    tVectorMv: [-0.25, -0.55, -0.34],
    tLaterSeconds: 0.05,
  },
  'left-wall': {
    qrs: kernels(
      [40, 48, 28, [-0.5, -1.15, -1.0]],
      [84, 34, 36, [-0.8, -1.5, -1.3]],
      [116, 30, 44, [-0.35, -0.6, -0.5]],
    ),
    tVectorMv: [0.3, 0.45, 0.42],
    tLaterSeconds: 0.055,
  },
  'right-apex': {
    qrs: kernels([50, 58, 42, [0.45, -0.8, 0.45]], [100, 46, 58, [0.8, -1.35, 0.75]]),
    tVectorMv: [-0.3, 0.5, -0.3],
    tLaterSeconds: 0.06,
  },
};

/** The delta wave of ventricles that an accessory path reaches first. */
export const PREEXCITED_SHAPE: VentricularShape = {
  qrs: kernels([114, 94, 46, [0.36, 0.42, -0.26]]),
  tVectorMv: [0.12, 0.06, 0.02],
  tLaterSeconds: 0.02,
};
