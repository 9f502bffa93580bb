import type { OriginSite } from '../../../ecg/explanation/class-origins.ts';
import type { HeartStructure } from '../../../ecg/explanation/heart-structure.ts';

/**
 * The drawing: a frontal (four-chamber) section seen from the front, the person's right on the viewer's left, in a 420 × 408 view box.
 * Drawn for this app after the proportions in Ho, Anatomy for Cardiac Electrophysiologists: left wall about three times the right one,
 * septum bulging to the right, left atrium above and behind, tricuspid valve nearer the apex than the mitral valve.
 */
export const VIEW_WIDTH = 420;
export const VIEW_HEIGHT = 408;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Outlines of the chambers with their walls; the two walls (atria, ventricles) are separate pieces, parted by the fibrous rings. */
export const CHAMBER_OUTLINES = {
  'right-atrium':
    'M104,238C82,212 80,168 107,138C122,121 150,114 172,119C182,121 189,125 194,128C199,150 196,184 203,215C168,224 136,232 104,238z',
  'left-atrium':
    'M203,215C196,184 199,150 194,128C212,114 236,106 262,107C298,109 328,128 331,160C332,176 330,188 325,199C294,196 246,204 203,215z',
  ventricles:
    'M104,241C97,280 130,335 180,365C210,383 240,396 264,396C286,396 306,376 318,346C334,306 340,254 325,201C294,192 246,198 203,209C168,218 136,228 104,241z',
} as const;

export const WALLS = {
  atria:
    'M104,238C82,212 80,168 107,138C122,121 150,114 172,119C182,121 189,125 194,128C212,114 236,106 262,107C298,109 328,128 331,160C332,176 330,188 325,199L306,203C315,190 321,175 320,160C318,136 296,118 262,117C236,116 208,128 203,146C199,162 203,190 211,213L196,217C190,196 194,164 189,148C184,132 167,127 150,127C136,127 124,133 115,144C94,170 96,208 117,236z',
  ventricles:
    'M104,241C97,280 130,335 180,365C210,383 240,396 264,396C286,396 306,376 318,346C334,306 340,254 325,201L306,206C315,250 309,304 290,340C284,353 273,361 265,356C244,337 217,274 221,221C216,214 203,215 194,222C186,262 202,318 236,360C239,368 230,371 218,366C178,350 124,306 117,243z',
} as const;

/** Inner faces from which the wall is lit when the impulse arrives by the Purkinje fibres, and how thick the wall is there. */
export const INNER_FACES = {
  septum: { path: 'M221,221C217,274 244,337 265,356', wall: 36 },
  'left-ventricle': { path: 'M306,206C315,250 309,304 290,340C284,353 273,361 265,356', wall: 42 },
  'right-ventricle': { path: 'M117,243C124,306 178,350 218,366C230,371 239,368 236,360', wall: 20 },
} as const;

/** Fibrous rings: they carry the valves and keep the atria electrically apart from the ventricles, save for the bundle of His. */
export const FIBROUS_RINGS = 'M102,239.5L118,239.5M195,219.5C203,213.5 213,213 221,217M305,204.5L326,200';

/** Valve leaflets, chordae, papillary muscles and the moderator band. */
export const TRABECULAE = {
  papillary: [
    'M308,301C298,301 290,295 285,286C282,280 288,277 293,280C300,285 306,288 311,289z',
    'M145,317C147,310 150,303 153,299C156,295 161,297 160,302C159,311 158,320 157,328z',
  ],
  moderatorBand: 'M200,293C188,297 170,303 149,319C151,323 154,327 158,329C172,317 190,312 207,315z',
  leaflets: [
    'M212,214C217,230 226,242 240,250',
    'M306,205C300,224 290,238 277,245',
    'M194,222C191,236 186,247 177,255',
    'M118,241C126,252 136,259 148,263',
  ],
  chordae: ['M240,250L286,282', 'M277,245L288,280'],
} as const;

/** Vessels, drawn behind the heart; all fade where they leave the picture. */
export const VESSELS = [
  // inferior and superior vena cava
  'M100,214C100,250 92,290 74,336L104,344C118,300 124,262 126,232z',
  'M113,140C113,110 110,72 108,36L140,36C141,72 143,104 146,126z',
  // pulmonary veins
  'M318,130C332,126 346,120 362,110L370,125C352,136 338,142 326,146zM326,152C342,152 356,149 372,144L376,160C360,166 342,169 328,169z',
  // arch of the aorta with its three branches
  'M190,52L180,14L193,11L206,44zM215,38L212,6L225,6L229,37zM243,41L250,10L263,13L258,48z',
  'M174,150C168,118 166,92 175,70C184,44 212,32 240,38C268,44 284,68 284,116L259,116C260,86 251,69 237,65C221,61 209,71 206,89C204,105 206,126 210,150z',
  // pulmonary trunk, dividing below the arch
  'M214,150C216,126 220,108 231,96C236,90 246,84 258,83C278,83 298,80 322,68L330,84C308,96 288,101 272,102C260,108 252,124 249,150z',
] as const;

/** Paths of the conduction system, each from where the impulse enters it. */
export const CONDUCTION_PATHS: Readonly<Partial<Record<HeartStructure, readonly string[]>>> = {
  'internodal-paths': [
    'M132,137C156,125 186,134 191,158C194,178 191,194 193,204',
    'M130,146C152,154 172,178 188,203',
    'M121,149C100,176 104,212 134,219C156,223 174,216 186,210',
  ],
  'bachmann-bundle': ['M131,133C150,117 172,119 192,124C214,129 232,112 262,112C280,113 294,119 304,128'],
  'his-bundle': ['M194,209C199,212 204,217 207,226'],
  'left-bundle': ['M207,226C213,229 219,237 222,247'],
  'anterior-fascicle': ['M222,247C240,269 276,275 309,258'],
  'posterior-fascicle': ['M222,247C226,282 244,324 266,352'],
  'right-bundle': ['M207,226C194,240 190,270 197,292C200,303 196,307 188,307C174,308 164,313 152,323'],
  'purkinje-fibres': [
    'M309,258C312,244 311,230 308,216M310,251C313,247 317,245 322,244M311,234C314,229 317,226 321,225',
    'M309,258C312,290 302,324 284,346M311,276C314,281 318,284 323,285M307,298C310,304 313,307 319,308M300,319C303,326 307,330 312,332M291,336C293,344 297,350 303,353',
    'M266,352C272,358 280,353 284,346M269,356C270,364 274,371 280,374M262,348C258,356 258,365 262,373',
    'M226,272C221,276 216,277 211,276M233,296C228,301 223,303 217,303M243,320C238,325 233,328 227,328',
    'M152,323C136,308 124,284 121,258M142,313C137,316 132,316 128,314M131,295C126,297 122,296 118,293M124,276C119,277 116,276 112,273',
    'M152,323C172,342 196,356 222,364M165,334C164,341 161,345 156,348M185,347C184,354 181,358 177,361M207,358C207,365 204,370 200,373',
    'M197,292C206,320 218,342 231,357M204,312C209,314 214,314 218,312M214,334C219,336 224,336 228,334',
  ],
};

interface NodeShape extends Point {
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
}

export const NODES: Readonly<Partial<Record<HeartStructure, NodeShape>>> = {
  'sa-node': { x: 124, y: 140, rx: 12, ry: 6.5, turn: -48 },
  'av-node': { x: 189, y: 207, rx: 8, ry: 5.5, turn: 22 },
};

interface OriginShape extends Point {
  readonly markScale: number;
  /** Radii of the rings at rest. */
  readonly rings: readonly [number, number, number];
  /** Lines of the label, and where its leader line runs. */
  readonly label: readonly string[];
  readonly side: 'left' | 'right';
  readonly labelY: number;
  readonly from: Point;
  readonly to: Point;
}

/** Where each front starts. The atrial and the ventricular focus are schematic places. */
export const ORIGINS: Readonly<Record<OriginSite, OriginShape>> = {
  'sa-node': {
    x: 124,
    y: 140,
    markScale: 1.1,
    rings: [38, 28, 19],
    label: ['origin'],
    side: 'left',
    labelY: 112,
    from: { x: 0, y: 0 },
    to: { x: 0, y: 0 },
  },
  'atrial-focus': {
    x: 306,
    y: 146,
    markScale: 1.4,
    rings: [62, 44, 27],
    label: ['origin', '(schematic)'],
    side: 'right',
    labelY: 164,
    from: { x: 344, y: 158 },
    to: { x: 315, y: 149 },
  },
  'ventricular-focus': {
    x: 320,
    y: 294,
    markScale: 1.4,
    rings: [62, 43, 26],
    label: ['origin', '(schematic)'],
    side: 'right',
    labelY: 308,
    from: { x: 350, y: 300 },
    to: { x: 331, y: 296 },
  },
};

/** Where the front enters the other atrium: by Bachmann's bundle from the right, across the septum from the left. */
export const ATRIAL_ENTRIES = { left: { x: 202, y: 126 }, right: { x: 196, y: 152 } } as const;

interface Label {
  readonly structure: HeartStructure;
  readonly lines: readonly string[];
  readonly side: 'left' | 'right';
  /** Middle of the text, and both ends of the leader line. */
  readonly y: number;
  readonly from: Point;
  readonly to: Point;
}

function label(
  structure: HeartStructure,
  side: 'left' | 'right',
  lines: readonly string[],
  y: number,
  fromX: number,
  to: Point,
): Label {
  return { structure, lines, side, y, from: { x: fromX, y }, to };
}

export const LABELS: readonly Label[] = [
  label('sa-node', 'left', ['SA node'], 96, 66, { x: 116, y: 132 }),
  label('internodal-paths', 'left', ['Internodal', 'paths'], 164, 80, { x: 107, y: 178 }),
  label('av-node', 'left', ['AV node'], 220, 66, { x: 181, y: 209 }),
  label('his-bundle', 'left', ['Bundle', 'of His'], 264, 58, { x: 201, y: 219 }),
  label('right-bundle', 'left', ['Right bundle', 'branch'], 318, 94, { x: 171, y: 312 }),
  label('purkinje-fibres', 'left', ['Purkinje', 'fibres'], 372, 66, { x: 166, y: 336 }),
  label('bachmann-bundle', 'right', ['Bachmann’s', 'bundle'], 60, 334, { x: 272, y: 111 }),
  label('left-bundle', 'right', ['Left bundle', 'branch'], 212, 334, { x: 220, y: 239 }),
  label('anterior-fascicle', 'right', ['Anterior', 'fascicle'], 258, 354, { x: 288, y: 267 }),
  label('posterior-fascicle', 'right', ['Posterior', 'fascicle'], 362, 350, { x: 257, y: 340 }),
];

interface Chamber {
  readonly structure: HeartStructure;
  readonly area: string;
  readonly lines: readonly string[];
  readonly at: Point;
  /** Degrees the name is turned by. */
  readonly turn: number;
}

export const CHAMBERS: readonly Chamber[] = [
  {
    structure: 'right-atrium',
    area: CHAMBER_OUTLINES['right-atrium'],
    lines: ['right', 'atrium'],
    at: { x: 143, y: 190 },
    turn: 0,
  },
  {
    structure: 'left-atrium',
    area: CHAMBER_OUTLINES['left-atrium'],
    lines: ['left', 'atrium'],
    at: { x: 260, y: 160 },
    turn: 0,
  },
  {
    structure: 'left-ventricle',
    area: 'M212,214C244,204 294,198 325,201C340,254 334,306 318,346C306,376 286,396 264,396L265,356C244,337 217,274 221,221z',
    lines: ['left', 'ventricle'],
    at: { x: 271, y: 313 },
    turn: 0,
  },
  {
    structure: 'right-ventricle',
    area: 'M104,241C97,280 130,335 180,365C210,383 240,396 264,396L236,360C202,318 186,262 194,222C168,225 136,233 104,241z',
    lines: ['right', 'ventricle'],
    at: { x: 158, y: 280 },
    turn: 0,
  },
  {
    structure: 'septum',
    area: 'M194,222C186,262 202,318 236,360L265,357C244,338 217,274 221,221C216,214 203,215 194,222z',
    lines: ['septum'],
    at: { x: 209, y: 276 },
    turn: 78,
  },
];
