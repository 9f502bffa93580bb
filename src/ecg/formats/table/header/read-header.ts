import { bestFact, type Fact, type Place } from '../../facts/fact.ts';
import { statedRate, type StatedRate } from '../../facts/stated-rate.ts';
import { statedStepsPerMv, statedVoltageUnit } from '../../facts/stated-unit.ts';
import { textTokens } from '../../facts/text-tokens.ts';
import { mvPerScaledUnit, mvPerUnit, unitNamed } from '../../facts/unit.ts';
import { means } from '../../facts/vocabulary.ts';
import { identifySignal } from '../../leads/identify-signal.ts';
import type { TableUnit } from '../table-options.ts';
import { columnLabel } from './column-label.ts';
import { findColumnNames, type ColumnNames } from './column-names.ts';
import { statedOn, type ColumnStatement, type HeaderDialect, type HeaderText } from './header-text.ts';
import { statedStart } from './stated-start.ts';

/** Sensors with a rate of their own: "Respiration sampling rate: 25 Hz". An EEG amplifier also records ECG. */
const RATED_SENSORS: ReadonlySet<string> = new Set(['respiration', 'skin-conductance', 'saturation', 'pulse-wave', 'pressure', 'acceleration', 'rotation', 'magnetic-field', 'temperature', 'gas', 'flow', 'light']); // prettier-ignore

/** What the lines above the rows of a table say, from whatever header they are. */
export interface TableHeader {
  /** Who writes this layout: "BIOPAC AcqKnowledge text"; null where nobody is known to. */
  readonly origin: string | null;
  /** One for each column. */
  readonly columns: readonly ColumnStatement[];
  readonly sampleRate: Fact<number> | null;
  readonly unit: Fact<TableUnit> | null;
  readonly stepsPerMv: Fact<number> | null;
  readonly leadName: Fact<string> | null;
  readonly startOfDay: Fact<number> | null;
  readonly lines: readonly string[];
  /** Lines before the first row of samples. */
  readonly lineCount: number;
}

/** Collects what the header states: first what its dialect says in its own place, then what any line says in words. */
export function readHeader(header: HeaderText, dialect: HeaderDialect | null): TableHeader {
  const own = dialect?.states(header) ?? {};
  const names = findColumnNames(header);
  const aboveNames = header.lines.map((line, index) => (index === names.namesLine || index === names.unitsLine ? '' : line)); // prettier-ignore
  return {
    origin: dialect?.name ?? null,
    columns: Array.from({ length: header.columnCount }, (_, index) => {
      const statement = own.columns?.[index];
      return own.columns === undefined ? fromNames(names, index) : (statement ?? { where: {} });
    }),
    sampleRate: bestFact([own.sampleRate ?? null, plainestRate(header.lines), rateOfTicks(names)]),
    unit: bestFact([own.unit ?? null, firstFact(aboveNames, unitOn)]),
    stepsPerMv: firstFact(header.lines, (line, where) => {
      const steps = statedStepsPerMv(line);
      return steps === null ? null : statedOn('steps-per-mv', steps, where);
    }),
    leadName: bestFact([own.leadName ?? null, firstFact(aboveNames, leadOn)]),
    startOfDay: bestFact([own.startOfDay ?? null, firstFact(aboveNames, startOn)]),
    lines: header.lines.filter((line) => line.trim() !== ''),
    lineCount: own.lineCount ?? header.lines.length,
  };
}

/** The voltage unit of that name as a table has it, or null. */
export function tableUnit(text: string): TableUnit | null {
  const mv = mvPerUnit(text) ?? mvPerScaledUnit(text);
  if (mv === undefined) return null;
  return ({ 1000: 'V', 1: 'mV', 0.001: 'uV', 0.000001: 'nV' } as const)[mv] ?? 1 / mv;
}

function fromNames({ names, namesLine, units, unitsLine }: ColumnNames, index: number): ColumnStatement {
  const label = columnLabel(names[index] ?? '');
  const ownUnit = (units[index] ?? '').replaceAll(/[[\]]/g, '').trim();
  const line = label.unit !== '' || ownUnit === '' ? namesLine : unitsLine;
  return {
    name: label.name,
    unit: label.unit === '' ? ownUnit : label.unit,
    where: line === null ? {} : { line: line + 1, field: names[index] ?? ownUnit },
  };
}

/** The rate of the line that states it most plainly; that of another sensor is none of the ECG's. */
function plainestRate(lines: readonly string[]): Fact<number> | null {
  let best: { readonly weight: number; readonly stated: StatedRate; readonly line: number } | null = null;
  lines.forEach((text, index) => {
    const stated = statedRate(text);
    if (stated === null) return;
    const { kind, what } = identifySignal({ name: stated.about.join(' ') });
    if (kind === 'other' && RATED_SENSORS.has(what)) return;
    const weight = stated.plainness + (kind === 'ecg' ? 4 : 0) - (kind === 'other' && stated.about.length > 0 ? 8 : 0);
    if (best === null || weight > best.weight) best = { weight, stated, line: index + 1 };
  });
  if (best === null) return null;
  const { stated, line } = best as { stated: StatedRate; line: number };
  return statedOn('sample-rate', stated.sampleRateHz, { line });
}

/** "time [s/256]": a column of time that counts samples, and says how many a second has. */
function rateOfTicks({ names, namesLine }: ColumnNames): Fact<number> | null {
  for (const field of names) {
    const rate = Number(/[[(]s(?:ec)?\s?\/\s?(?<ticks>\d{2,5})[\])]/i.exec(field.slice(0, 200))?.groups?.ticks);
    if (rate >= 20) return statedOn('sample-rate', rate, { line: (namesLine ?? 0) + 1, field });
  }
  return null;
}

function unitOn(line: string, where: Place): Fact<TableUnit> | null {
  const stated = statedVoltageUnit(line);
  const unit = stated === null ? null : tableUnit(stated);
  return unit === null ? null : statedOn('voltage-unit', unit, where);
}

/** "Lead,Lead I", "Ableitung: II". */
function leadOn(line: string, where: Place): Fact<string> | null {
  const tokens = textTokens(line);
  const label = tokens.findIndex(({ kind }) => kind === 'word');
  const mark = tokens[label + 1]?.text ?? '';
  if (label < 0 || !means(tokens[label].text, 'lead') || !/^[,;:=]$/.test(mark)) return null;
  const at = line.indexOf(mark, line.indexOf(tokens[label].text));
  const name = line
    .slice(at + 1)
    .split(/[,;]/)[0]
    .replaceAll('"', '')
    .trim();
  const bare = (name.toLowerCase().startsWith('lead ') ? name.slice(5) : name)
    .replace(/^第(.{1,4})(?:誘導|导联|導聯)$/, '$1')
    .trim();
  return bare === '' || unitNamed(bare)?.quantity === 'voltage' ? null : statedOn('lead-name', bare, where);
}

function startOn(line: string, where: Place): Fact<number> | null {
  const seconds = statedStart(line);
  return seconds === null ? null : statedOn('start', seconds, where);
}

function firstFact<Value>(
  lines: readonly string[],
  find: (line: string, where: Place) => Fact<Value> | null,
): Fact<Value> | null {
  for (const [index, line] of lines.entries()) {
    const found = find(line, { line: index + 1 });
    if (found !== null) return found;
  }
  return null;
}
