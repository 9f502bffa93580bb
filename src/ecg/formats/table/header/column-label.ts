import { mvPerScaledUnit, mvPerUnit, unitNamed } from '../../facts/unit.ts';

/** A column's text in the line of names, taken apart. */
export interface ColumnLabel {
  readonly name: string;
  /** As written; empty where the text names none. */
  readonly unit: string;
}

const OPENING: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '）': '（',
  '】': '【',
  '>': '<',
  '|': '|',
};
/** What stands between a name and a unit without brackets; the last one counts ("ECG_LA-RA_mV"). */
const SEPARATORS = ['_', '/', ',', ' ', '\t', '-', ':', '.'];
/** Words before a unit that belong to neither: "ECG in mV". */
const IN_WORDS = [' in', ' en', ' em'];
/** No name of a column is longer; bounds the work for one cell. */
const LONGEST = 200;

/**
 * Name and unit of a column: "ECG [mV]", "Accel (m/(s^2))", "ecg_uV", "ECG in mV", "心电（微伏）". One pass from the end.
 */
export function columnLabel(given: string): ColumnLabel {
  const text = given.slice(0, LONGEST).trim();
  const bracketed = lastBrackets(text);
  if (bracketed !== null && isUnit(bracketed.inside.replace(/^in /i, ''))) {
    return { name: withoutTail(`${text.slice(0, bracketed.from)} ${text.slice(bracketed.to)}`), unit: bracketed.inside };
  }
  const at = Math.max(...SEPARATORS.map((mark) => text.lastIndexOf(mark)));
  if (at > 0) {
    const unit = text.slice(at + 1);
    // "t s" is no name in seconds, "Lead V" no voltage, "HR_min" a smallest value.
    const isJoined = text[at] === '_' || text[at] === '/';
    const isLong = unit.length > 1 && (isJoined || unit !== unit.toUpperCase());
    const { quantity, size } = unitNamed(unit) ?? { quantity: 'none', size: 0 };
    const fits = quantity === 'voltage' || (quantity === 'time' && size <= 1);
    if (fits && (isLong || (isJoined && unit === 's'))) {
      return { name: withoutTail(text.slice(0, at)), unit };
    }
  }
  return { name: text, unit: unitWithin(text) };
} // prettier-ignore

/** "ecg[1]" is the second of several, no ratio. */
function isUnit(text: string): boolean {
  if (/^\d*$/.test(text)) return false;
  return unitNamed(text) !== null || mvPerScaledUnit(text) !== undefined;
}

/** The one voltage among the words of a name ("ECG.uV.raw", "mV"), or what a word for ECG ends in ("ecgUv"); empty when none is there. */
function unitWithin(text: string): string {
  const words = text.split(/[^\p{L}\p{N}\u00b5]+/u).filter((word) => word.length > 1);
  // "MV" is a minute volume, "UV" a light.
  const units = words.filter((word) => word !== word.toUpperCase() && mvPerUnit(word) !== undefined);
  if (units.length === 1) return units[0];
  const joined = /(?:ecg|ekg)(?<unit>[mu\u00b5\u03bc]v)$/i.exec(text)?.groups?.unit;
  return units.length === 0 ? (joined ?? '') : '';
}

interface Brackets {
  readonly from: number;
  readonly to: number;
  readonly inside: string;
}

/** The last bracket that closes, with what opened it: nested ones belong to it. */
function lastBrackets(text: string): Brackets | null {
  let close = text.length - 1;
  while (close >= 0 && OPENING[text[close]] === undefined) close--;
  if (close < 0) return null;
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    // A stroke opens and closes.
    if (text[at] === text[close] && (depth === 0 || text[close] !== '|')) depth++;
    else if (text[at] === OPENING[text[close]] && --depth === 0) {
      return { from: at, to: close + 1, inside: text.slice(at + 1, close).trim() };
    }
  }
  return null;
}

function withoutTail(name: string): string {
  let text = name.trim();
  while (text !== '' && SEPARATORS.includes(text[text.length - 1])) text = text.slice(0, -1);
  const tail = IN_WORDS.find((word) => text.toLowerCase().endsWith(word));
  return tail === undefined ? text : text.slice(0, -tail.length);
}
