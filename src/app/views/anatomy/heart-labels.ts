import type { HeartStructure } from '../../../ecg/explanation/heart-structure.ts';
import { CHAMBER_OUTLINES, type Point } from './heart-shapes.ts';
import { smoothPath } from './smooth-path.ts';

interface Label {
  readonly structure: HeartStructure;
  readonly side: 'left' | 'right';
  /** Middle of the text, and both ends of the leader line. */
  readonly y: number;
  readonly from: Point;
  readonly to: Point;
}

function label(structure: HeartStructure, side: 'left' | 'right', y: number, fromX: number, to: Point): Label {
  return { structure, side, y, from: { x: fromX, y }, to };
}

export const LABELS: readonly Label[] = [
  label('sa-node', 'left', 96, 66, { x: 105, y: 130 }),
  label('internodal-paths', 'left', 164, 80, { x: 101, y: 176 }),
  label('av-node', 'left', 220, 66, { x: 183, y: 208 }),
  label('his-bundle', 'left', 278, 58, { x: 204, y: 222 }),
  label('right-bundle', 'left', 322, 94, { x: 178, y: 317 }),
  label('purkinje-fibres', 'left', 372, 66, { x: 168, y: 336 }),
  label('bachmann-bundle', 'right', 64, 352, { x: 276, y: 113 }),
  label('left-bundle', 'right', 222, 352, { x: 225, y: 257 }),
  label('anterior-fascicle', 'right', 268, 352, { x: 284, y: 280 }),
  label('posterior-fascicle', 'right', 366, 352, { x: 251, y: 328 }),
];

interface Chamber {
  readonly structure: HeartStructure;
  readonly area: string;
  readonly at: Point;
  /** Degrees the name is turned by. */
  readonly turn: number;
}

export const CHAMBERS: readonly Chamber[] = [
  {
    structure: 'right-atrium',
    area: CHAMBER_OUTLINES['right-atrium'],
    at: { x: 134, y: 197 },
    turn: 0,
  },
  {
    structure: 'left-atrium',
    area: CHAMBER_OUTLINES['left-atrium'],
    at: { x: 264, y: 162 },
    turn: 0,
  },
  {
    structure: 'left-ventricle',
    area: smoothPath(
      '213,216 330,209 | 330,209 337,236 340,276 336,318 325,358 308,386 288,395 | 288,395 280,368 | 280,368 266,355 250,331 237,301 228,272 222,250 213,216z',
    ),
    at: { x: 277, y: 299 },
    turn: 0,
  },
  {
    structure: 'right-ventricle',
    area: smoothPath(
      '110,258 116,288 136,321 174,352 220,376 262,392 288,395 | 288,395 244,364 | 244,364 229,343 213,316 202,288 197,262 201,240 | 200,224 110,258z',
    ),
    at: { x: 164, y: 284 },
    turn: 0,
  },
  {
    structure: 'septum',
    area: smoothPath(
      '209,236 201,240 197,262 202,288 213,316 229,343 244,364 | 244,364 266,372 280,368 | 280,368 266,355 250,331 237,301 228,272 222,250 217,239 209,236z',
    ),
    at: { x: 213, y: 283 },
    turn: 76,
  },
];

/** Short names of vessels, and where they stand. */
export const VESSEL_NAMES = [
  { vessel: 'superiorVenaCava', x: 128, y: 74 },
  { vessel: 'inferiorVenaCava', x: 95, y: 292 },
  { vessel: 'aorta', x: 196, y: 106 },
] as const;
