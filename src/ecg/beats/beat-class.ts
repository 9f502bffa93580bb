/**
 * The five beat classes, in the one order used everywhere: network outputs, tables, colours, exports.
 * ANSI/AAMI EC57 classes; F is a fusion of a ventricular and a normal beat, Q is unknown (paced or unclassifiable).
 */
export const BEAT_CLASSES = ['N', 'V', 'S', 'F', 'Q'] as const;
export type BeatClass = (typeof BEAT_CLASSES)[number];

/** Which beat symbols belong to which class. The two maps differ in the escape beats e and j (see src/README.md). */
export type ClassMapName = 'project' | 'ec57';

const COMMON_SYMBOLS: Readonly<Record<string, BeatClass>> = {
  N: 'N', L: 'N', R: 'N',
  V: 'V', E: 'V',
  A: 'S', a: 'S', J: 'S', S: 'S',
  F: 'F',
  '/': 'Q', f: 'Q', Q: 'Q', '?': 'Q',
}; // prettier-ignore

const CLASS_MAPS: Readonly<Record<ClassMapName, Readonly<Record<string, BeatClass>>>> = {
  project: { ...COMMON_SYMBOLS, e: 'N', j: 'N', n: 'S', B: 'N', r: 'V' },
  ec57: { ...COMMON_SYMBOLS, e: 'S', j: 'S', n: 'S', B: 'N', r: 'V' },
};

/**
 * Class of a WFDB beat symbol, or `undefined` for symbols that are not beats (rhythm changes, noise, flutter waves…).
 * Sources: the project's symbol map (after de Chazal 2004) and EC57 as the reference scorer `bxb` applies it.
 */
export function classOfSymbol(symbol: string, map: ClassMapName = 'project'): BeatClass | undefined {
  return Object.hasOwn(CLASS_MAPS[map], symbol) ? CLASS_MAPS[map][symbol] : undefined;
}
