import { smoothPath } from './smooth-path.ts';

/**
 * The drawing: a frontal (four-chamber) section seen from the front, the person's right on the viewer's left.
 * Drawn for this app after the proportions in Ho, Anatomy for Cardiac Electrophysiologists: left wall about three times the right one,
 * septum bulging to the right, left atrium above and behind, tricuspid valve nearer the apex than the mitral valve, oval fossa thin,
 * muscular septum ending below the membranous part. The great vessels lie before and behind the plane of the section: drawn lightly, behind it.
 */
export const VIEW_WIDTH = 440;
export const VIEW_HEIGHT = 404;
/** The heart without the vessels above it and the names beside it: left, top, width, height of a view box. */
export const MUSCLE_BOX = [78, 76, 270, 328] as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

const EPICARDIUM =
  '110,258 116,288 136,321 174,352 220,376 262,392 288,395 308,386 325,358 336,318 340,276 337,236 330,209';
const LEFT_FREE_WALL = '305,214 312,244 313,276 308,308 299,338 291,357 281,367';
const LEFT_SEPTAL_FACE = '281,367 271,362 254,336 239,303 229,273 222,250';
const SEPTAL_CREST = '222,250 217,239 209,236 201,240';
const RIGHT_SEPTAL_FACE = '201,240 197,262 202,288 213,316 228,341 243,360';
const RIGHT_FREE_WALL = '243,360 247,370 237,373 218,366 182,345 148,316 127,286 120,260';
const LATERAL_RIGHT_ATRIUM = '108,252 92,228 84,198 87,168 98,144 113,124';
const ROOF = '147,114 168,112 184,115 197,123 213,115 240,108 272,107 300,115 321,133 331,158 332,182 327,203';

/** Outlines of the chambers with their walls; the two walls (atria, ventricles) are separate pieces, parted by the fibrous rings. */
export const CHAMBER_OUTLINES = {
  'right-atrium': smoothPath(
    `${LATERAL_RIGHT_ATRIUM} | 147,114 168,112 184,115 197,123 | 197,123 201,156 201,180 204,200 206,216 | 206,221 108,252z`,
  ),
  'left-atrium': smoothPath(
    `206,216 204,200 201,180 201,156 197,123 | 197,123 213,115 240,108 272,107 300,115 321,133 331,158 332,182 327,203 | 327,205 206,216z`,
  ),
  ventricles: smoothPath(`${EPICARDIUM} | 330,209 | 330,203 206,211 108,250 | 108,250 110,258z`),
} as const;

export const WALLS = {
  atria: smoothPath(
    `${LATERAL_RIGHT_ATRIUM} | ${ROOF} | 314,205 321,182 320,160 312,140 297,126 272,117 248,118 226,125 211,137 205,154 203,176 206,197 212,212 | 202,217 199,197 198,176 195,158 189,141 178,130 164,125 146,126 124,136 107,154 96,176 95,200 104,226 119,248z`,
  ),
  ventricles: smoothPath(
    `${EPICARDIUM} | ${joined(LEFT_FREE_WALL, LEFT_SEPTAL_FACE, SEPTAL_CREST, RIGHT_SEPTAL_FACE, RIGHT_FREE_WALL)}z`,
  ),
} as const;

/** Faces from which the wall is lit when the impulse arrives by the Purkinje fibres, each from the apex on, and how thick the wall is there. */
export const INNER_FACES = {
  septum: { path: smoothPath(joined(LEFT_SEPTAL_FACE, '222,250 217,239 209,236')), wall: 44 },
  'left-ventricle': { path: smoothPath(`250,331 266,355 | ${reversed(LEFT_FREE_WALL)}`), wall: 46 },
  'right-ventricle': { path: smoothPath(RIGHT_FREE_WALL), wall: 22 },
} as const;

/** The right face of the septum, for when the impulse comes from there. */
export const RIGHT_SEPTUM_FACE = smoothPath(reversed(RIGHT_SEPTAL_FACE));

/** Fibrous rings and the membranous septum: they carry the valves and keep the atria electrically apart from the ventricles, save for the bundle of His. */
export const FIBROUS_SKELETON = [
  smoothPath('107,255 120,254z'),
  smoothPath('303,209 330,206z'),
  smoothPath('200,220 206,215 213,214 | 213,214 214,224 213,236 | 213,236 208,234 204,237 | 204,237 203,228 200,220z'),
] as const;

/** Valve leaflets, chordae, papillary muscles and the moderator band. */
export const TRABECULAE = {
  papillary: [
    smoothPath('312,291 301,287 293,276 291,266 296,264 303,270 309,277 313,278'),
    smoothPath('258,344 260,336 264,330 268,334 270,346 271,361'),
    smoothPath('146,314 148,304 153,297 158,298 159,306 160,316 162,328'),
  ],
  moderatorBand: smoothPath(
    '208,304 192,309 172,311 152,319 | 152,319 157,325 163,329 | 163,329 178,321 196,320 214,319z',
  ),
  leaflets: [
    smoothPath('213,215 219,230 229,242 244,248'),
    smoothPath('305,212 302,226 294,236 282,241'),
    smoothPath('200,222 195,236 188,248 179,256'),
    smoothPath('119,256 127,266 137,272 149,274'),
  ],
  chordae: ['M244,248L293,267', 'M244,248L264,331', 'M282,241L294,266', 'M179,256L156,299', 'M149,274L154,299'],
} as const;

/** Mouth of the coronary sinus: with the septal leaflet it marks the triangle at whose tip the AV node lies. */
export const CORONARY_SINUS = { x: 172, y: 222, rx: 9, ry: 5.5, turn: -18 } as const;

/** Veins that open into the atria: the tube, the mouth that parts the wall, and the edges of the wall there. */
export const VEINS = [
  {
    tube: 'M113,124C112,96 111,60 110,24L144,24C144,60 145,92 147,114',
    mouth: 'M113.4,121C114,128 119,134 125,136.5L146,127C145,122 145.6,117 146.6,113z',
    edges: 'M113.4,121C114,128 119,134 125,136.5M146,127C145,122 145.6,117 147,113.4',
  },
  {
    tube: 'M86,216C86,244 84,290 80,336L108,336C111,300 112,280 111,256',
    mouth: 'M85.2,229C90,221 94,211 95.4,201L107,224L123,250L110,256L85,258z',
    edges: 'M85.8,230C90,222 94,212 95.4,202',
  },
  {
    tube: 'M317,129C336,124 352,117 368,107L377,123C361,134 346,142 330,150',
    mouth: 'M304,131C310,131 314,130 319,127L331,150C325,151 320,154 317.5,157z',
    edges: 'M304,131C310,131 314,130 319,127.6M330.4,150C325,151 320,154 317.5,157',
  },
  {
    tube: 'M332,168C348,169 364,167 380,163L383,181C366,186 350,188 332,189',
    mouth: 'M319,163C322,166 327,168 333,168.4L333,188.6C328,188 323,189 319.6,192z',
    edges: 'M319,163C322,166 327,168 333,168.4M333,188.6C328,188 323,189 319.6,192',
  },
] as const;

/** Arteries, drawn behind the heart; all fade where they leave the picture. */
export const ARTERIES = [
  // right and left branch of the pulmonary trunk
  'M150,100C176,94 216,92 262,94C290,92 312,86 332,76L340,92C316,104 292,112 266,114C222,112 180,112 150,118z',
  // arch of the aorta with its three branches
  'M190,54L180,12L193,9L206,45zM215,39L212,4L225,4L229,38zM243,43L250,8L263,11L258,50z',
  'M182,150C176,122 172,94 180,72C190,46 216,34 242,40C270,46 286,70 288,118L262,118C262,88 253,71 238,67C224,64 216,72 213,90C211,108 214,126 220,150z',
  // pulmonary trunk
  'M222,150C224,128 228,112 238,100C246,92 262,92 270,100C270,112 262,126 259,150z',
] as const;

/** One run from several that share their end points. */
function joined(...runs: readonly string[]): string {
  return runs.map((run, i) => (i === 0 ? run : run.slice(run.indexOf(' ') + 1))).join(' ');
}

function reversed(run: string): string {
  return run.split(' ').reverse().join(' ');
}
