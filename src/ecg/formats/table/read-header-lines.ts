import type { TableDelimiter, TableUnit, TimeUnit } from './table-options.ts';
import { mvPerUnit } from '../wfdb/voltage-unit.ts';
import { splitRow } from './split-row.ts';

/** What the lines above the rows of a table say. */
export interface TableHeader {
  /** Names of the columns, empty when no line names them. */
  readonly names: readonly string[];
  /** Units of the columns from a line of their own; empty when there is none. */
  readonly units: readonly string[];
  readonly sampleRateHz: number | null;
  readonly unit: TableUnit | null;
  readonly leadName: string | null;
  readonly lines: readonly string[];
}

/** How far above the rows the names may be: a line of names, a line of units, and an empty one. */
const NAME_LINES = 3;
/** A rate of ECG samples in hertz; other numbers beside such words are something else. */
const RATE_RANGE = [20, 50_000];
const RATE_NAME =
  /(?:sampl|abtast|messrate|[ée]chantillon|muestre|campion|amostra|\bfs\b|\bsr\b|\bfreq|\brate\b)[^\d]{0,40}?(?<number>\d+(?:[.,]\d+)?)\s*(?<kilo>k(?=hz))?/i;
const RATE_UNIT = /(?<number>\d+(?:[.,]\d+)?)\s*(?<kilo>k?)(?:hz|hertz|герц|гц|赫兹|赫茲|ヘルツ|헤르츠)/i;
const FILTER = /filter|notch|pass|cut|mains|line freq/i;
const UNIT_VALUE = /[,;:=\t]\s*"?(?<unit>[nuµμm]?V|(?:micro|milli)?volts?)"?\s*$/i;
const LEAD_VALUE =
  /^\W*(?:lead|ableitung|d[ée]rivation|derivaci[óo]n|derivazione)\s*[,;:=\t]\s*"?(?:lead\s+)?(?<name>[^",;]+?)"?\s*$/i;
const COMMENT_MARK = /^\s*[#%]+\s*/;
const UNIT_CELL =
  /^[[(]?(?:[nuµμm]?V|(?:micro|milli)?volts?|adu|s|sec|secs|seconds?|m?sec|ms|milliseconds?|us|µs|ns|bpm|[h:m]+:ss(?:\.m+)?|samples?|n\/?a|-|)[\])]?$/i;

/** Reads names, units, sampling rate, voltage unit and lead name from the lines before the rows, in whatever order. */
export function readHeaderLines(lines: readonly string[], delimiter: TableDelimiter, columnCount: number): TableHeader {
  const filled = lines.filter((line) => line.trim() !== '');
  const { names, units } = findNames(filled, delimiter, columnCount);
  return {
    names,
    units,
    sampleRateHz: findRate(filled),
    unit: firstOf(filled, (line) => unitNamed(UNIT_VALUE.exec(line)?.groups?.unit ?? '')),
    leadName: firstOf(filled, (line) => LEAD_VALUE.exec(line)?.groups?.name ?? null),
    lines: filled,
  };
}

/** The voltage unit of that name, or null. */
export function unitNamed(text: string): TableUnit | null {
  const mv = mvPerUnit(text);
  if (mv === undefined) return null;
  return ({ 1000: 'V', 1: 'mV', 0.001: 'uV' } as const)[mv] ?? 1 / mv;
}

/** The unit of time of that name, or null. */
export function timeUnitNamed(text: string): TimeUnit | null {
  const folded = text.toLowerCase().replace('\u03bc', '\u00b5');
  if (/^(s|secs?|seconds?)$/.test(folded)) return 's';
  if (/^(ms|msecs?|milliseconds?|millis)$/.test(folded)) return 'ms';
  if (/^(us|\u00b5s|microseconds?|micros)$/.test(folded)) return 'us';
  if (/^(ns|nanoseconds?|nanos)$/.test(folded)) return 'ns';
  return /^samples?$/.test(folded) ? 'sample' : null;
}

function findNames(lines: readonly string[], delimiter: TableDelimiter, columnCount: number) {
  let units: string[] = [];
  for (const line of lines.slice(-NAME_LINES).reverse()) {
    const cells = splitRow(line.replace(COMMENT_MARK, ''), delimiter);
    // Above a single column, "Unit,µV" is a line of metadata, not a name.
    if (columnCount === 1 && /[,;:=\t]/.test(line)) continue;
    const fits = cells.length === columnCount || (columnCount > 2 && Math.abs(cells.length - columnCount) === 1);
    if (!fits || cells.every((cell) => cell === '')) continue;
    if (cells.every((cell) => UNIT_CELL.test(cell)) && units.length === 0) units = cells;
    else if (!cells.every((cell) => /^[-+\d.,]*$/.test(cell))) return { names: cells, units };
  }
  return { names: [], units };
}

function findRate(lines: readonly string[]): number | null {
  const inHertz = (match: RegExpExecArray | null) => {
    const rate = Number(match?.groups?.number.replace(',', '.')) * (match?.groups?.kilo ? 1000 : 1);
    return rate >= RATE_RANGE[0] && rate <= RATE_RANGE[1] ? rate : null;
  };
  const candidates = lines.filter((line) => !FILTER.test(line));
  return (
    firstOf(candidates, (line) => (RATE_NAME.test(line) ? inHertz(RATE_UNIT.exec(line)) : null)) ??
    firstOf(candidates, (line) => inHertz(RATE_NAME.exec(line))) ??
    firstOf(candidates, (line) => inHertz(RATE_UNIT.exec(line)))
  );
}

function firstOf<Value>(lines: readonly string[], find: (line: string) => Value | null): Value | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}
