import type { HeartStructure } from '../../../ecg/explanation/heart-structure.ts';
import type { Point } from './heart-shapes.ts';
import { smoothPath } from './smooth-path.ts';

/** Paths of the conduction system, each from where the impulse enters it. */
export const CONDUCTION_PATHS: Readonly<Partial<Record<HeartStructure, readonly string[]>>> = {
  'internodal-paths': [
    smoothPath('122,133 146,131 170,134 186,146 193,166 195,188 193,205'),
    smoothPath('120,138 142,148 164,166 180,188 189,204'),
    smoothPath('110,149 100,172 101,198 114,216 138,224 158,218 184,212'),
  ],
  'bachmann-bundle': [smoothPath('120,128 140,120 164,119 184,124 197,135 212,124 238,114 270,112 296,120 313,134')],
  'his-bundle': [smoothPath('197,212 203,218 207,227 209,236')],
  'left-bundle': [smoothPath('209,236 217,240 223,250 228,266')],
  'anterior-fascicle': [smoothPath('225,256 240,270 262,278 288,280 313,283')],
  'posterior-fascicle': [smoothPath('228,266 235,292 246,318 257,338 268,352')],
  'right-bundle': [smoothPath('209,236 202,242 199,262 203,286 209,304 205,311 190,315 173,317 155,324')],
  'purkinje-fibres': [
    smoothPath('313,283 315,262 312,240 307,222'),
    smoothPath('313,283 311,304 302,332 291,356 280,370'),
    smoothPath('268,352 274,360 280,370'),
    smoothPath('228,266 226,284 232,304'),
    smoothPath('155,324 140,308 127,284 121,264'),
    smoothPath('155,324 180,343 214,363 236,371'),
    smoothPath('209,304 215,322 229,344 242,362'),
    ...twigs('313,262 8,-4 | 311,238 8,-5 | 313,284 9,2 | 310,306 9,4 | 302,332 8,6 | 291,356 7,8 | 280,369 3,10'),
    ...twigs('257,338 -9,4 | 246,318 -9,3 | 268,352 -4,9'),
    ...twigs('148,317 -4,5 | 131,292 -5,3 | 123,270 -5,2 | 178,342 -2,6 | 210,361 -2,6'),
    ...twigs('213,316 8,1 | 226,340 8,-1'),
  ],
};

interface NodeShape extends Point {
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
}

export const NODES: Readonly<Partial<Record<HeartStructure, NodeShape>>> = {
  'sa-node': { x: 110, y: 138, rx: 14, ry: 5.5, turn: -58 },
  'av-node': { x: 191, y: 210, rx: 8.5, ry: 5, turn: 24 },
};

/** Short forked fibres into the wall, written as "start direction | …". */
function twigs(text: string): string[] {
  return text.split('|').map((twig) => {
    const [x = 0, y = 0, dx = 0, dy = 0] = twig.trim().split(/[ ,]/).map(Number);
    const fork = (turn: number): string => `q${dx * 0.3},${dy * 0.3} ${dx * 0.6 - dy * turn},${dy * 0.6 + dx * turn}`;
    return `M${x},${y}l${dx * 0.5},${dy * 0.5}${fork(0.45)}M${x + dx * 0.5},${y + dy * 0.5}${fork(-0.45)}`;
  });
}
