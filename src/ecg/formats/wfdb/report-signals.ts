import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { LeadPlan, RecordPlan } from './plan-leads.ts';
import { listNames } from '../file-name.ts';
import { DEFAULT_GAIN } from './decode-part.ts';
import { mvPerUnit } from '../facts/unit.ts';

/** Warns of what was assumed about the leads of a record and of leads brought to another rate. */
export function reportSignals(
  { leads, samplesPerFrame }: RecordPlan,
  frameRateHz: number,
  headerName: string,
  warnings: RecordingWarning[],
): void {
  const add = (code: RecordingWarning['code'], found: readonly LeadPlan[], message: (names: string) => string) => {
    if (found.length > 0) warnings.push({ code, message: message(listNames(found.map(nameWithUnit))) });
  };
  add(
    'assumed-gain',
    leads.filter(({ lines }) => lines.some(({ gain }) => gain === 0)),
    (names) =>
      `${headerName} gives no gain for ${names}: ${DEFAULT_GAIN} ADC units per mV assumed, so amplitudes may be wrong.`,
  );
  add(
    'assumed-unit',
    leads.filter(({ lines }) => hasForeignUnit(lines[0].unit)),
    (names) => `${headerName} gives units that are not voltages for ${names}: read as mV, so amplitudes may be wrong.`,
  );
  for (const rate of new Set(leads.flatMap(({ lines }) => lines.map((line) => line.samplesPerFrame)))) {
    if (rate === samplesPerFrame) continue;
    const slower = leads.filter(({ lines }) => lines.some((line) => line.samplesPerFrame === rate));
    add('resampled-lead', slower, (names) => {
      const [from, to] = [rate, samplesPerFrame].map((count) => count * frameRateHz);
      return `${names}: recorded at ${from} samples per second, brought to the ${to} of the fastest lead.`;
    });
  }
}

function nameWithUnit({ name, lines }: LeadPlan): string {
  const { unit } = lines[0];
  return hasForeignUnit(unit) ? `${name} ("${unit}")` : name;
}

function hasForeignUnit(unit: string | null): unit is string {
  return unit !== null && mvPerUnit(unit) === undefined;
}
