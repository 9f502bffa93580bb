import type { OriginSite } from '../../../ecg/explanation/pathways.ts';
import type { Point } from './heart-shapes.ts';
import { smoothPath } from './smooth-path.ts';

interface OriginShape extends Point {
  readonly markScale: number;
  /** Radii of the rings at rest. */
  readonly rings: readonly [number, number, number];
  /** Middle of its label, which says so where the place is schematic, and where the leader line runs. */
  readonly schematic: boolean;
  readonly labelX: number;
  readonly labelY: number;
  readonly from: Point;
  readonly to: Point;
}

/** Where each front starts. The foci and the circuit are schematic places. */
export const ORIGINS: Readonly<Record<OriginSite, OriginShape>> = {
  'sa-node': {
    x: 110,
    y: 138,
    markScale: 1.1,
    rings: [38, 28, 19],
    schematic: false,
    labelX: 4,
    labelY: 112,
    from: { x: 0, y: 0 },
    to: { x: 0, y: 0 },
  },
  'atrial-focus': {
    x: 310,
    y: 140,
    markScale: 1.4,
    rings: [62, 44, 27],
    schematic: true,
    labelX: 354,
    labelY: 140,
    from: { x: 344, y: 140 },
    to: { x: 319, y: 140 },
  },
  'atrial-circuit': {
    x: 150,
    y: 227,
    markScale: 1.2,
    rings: [36, 27, 18],
    schematic: true,
    labelX: 4,
    labelY: 245,
    from: { x: 84, y: 243 },
    to: { x: 141, y: 230 },
  },
  'av-junction': {
    x: 203,
    y: 218,
    markScale: 1.1,
    rings: [38, 28, 19],
    schematic: false,
    labelX: 4,
    labelY: 236,
    from: { x: 0, y: 0 },
    to: { x: 0, y: 0 },
  },
  'pacing-electrode': {
    x: 238,
    y: 366,
    markScale: 1.2,
    rings: [58, 40, 24],
    schematic: true,
    labelX: 128,
    labelY: 388,
    from: { x: 196, y: 384 },
    to: { x: 230, y: 371 },
  },
  'ventricular-focus': {
    x: 322,
    y: 314,
    markScale: 1.4,
    rings: [62, 43, 26],
    schematic: true,
    labelX: 354,
    labelY: 318,
    from: { x: 350, y: 316 },
    to: { x: 333, y: 315 },
  },
};

/** The pacing lead, from the superior vena cava through the tricuspid valve to the apex of the right ventricle. */
export const PACING_LEAD = smoothPath('127,16 129,70 130,120 132,170 148,220 172,258 194,300 216,342 238,366');

interface AtrialEntries {
  readonly right: Point;
  readonly left: Point;
}

/** Where the front enters each atrium: the left by Bachmann's bundle, the right across the septum, both from below out of the AV junction. */
export function atrialEntries(origins: readonly OriginSite[]): AtrialEntries {
  if (origins.includes('atrial-focus')) return { right: { x: 196, y: 152 }, left: ORIGINS['atrial-focus'] };
  if (origins.includes('atrial-circuit')) return { right: ORIGINS['atrial-circuit'], left: { x: 206, y: 180 } };
  if (origins.includes('av-junction')) return { right: { x: 191, y: 210 }, left: { x: 208, y: 206 } };
  return { right: ORIGINS['sa-node'], left: { x: 202, y: 130 } };
}
