import type { FactOrigin } from '../../../ecg/formats/facts/fact.ts';
import type { TableColumn, TableLayout } from '../../../ecg/formats/table/table-layout.ts';
import { formatScale } from '../../text/format-figure.ts';
import { text } from '../../text/text.svelte.ts';
import { factWords } from './describe-origin.ts';

/** What is known of a column and how, a line each, to stand under its name: "ECG (stated, line 1)", "µV (assumed)". */
export function describeColumn(column: TableColumn, { timeUnit, timeUnitOrigin }: TableLayout): string[] {
  const { role, roleOrigin, foreign, unit, unitOrigin, identity, isNumeric } = column;
  if (role === 'time' && timeUnit !== null) return [known(text.importing.timeUnits[timeUnit], timeUnitOrigin)];
  if (role === 'lead') return [known(whatOf(foreign), roleOrigin), known(unitName(unit), unitOrigin)];
  const isCount = identity.what === 'time' || identity.what === 'counter';
  if (role !== 'ignored' || !isNumeric || isCount) return [];
  return [known(whatOf(identity.what === 'ecg' ? null : identity.what), roleOrigin)];
}

function known(fact: string, origin: FactOrigin): string {
  const { short } = factWords();
  const line = origin.kind === 'stated' ? origin.where.line : undefined;
  const how = origin.kind === 'stated' ? short.stated({ line: line === undefined ? null : String(line) }) : short[origin.kind];
  return `${fact} (${how})`;
} // prettier-ignore

function whatOf(foreign: TableColumn['foreign']): string {
  if (foreign === null) return factWords().isEcg;
  return foreign === 'unknown' ? factWords().nothingTells : text.signals.kinds[foreign];
}

function unitName(unit: TableColumn['unit']): string {
  return typeof unit === 'number' ? text.importing.assumedSteps({ steps: formatScale(unit) }) : unit.replace('u', 'µ');
}
