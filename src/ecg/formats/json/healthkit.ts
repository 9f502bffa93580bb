import type { StoredEcg } from '../stored/stored-ecg.ts';
import { timeOfDay } from '../../recording/time-of-day.ts';
import { wholeRate } from '../whole-rate.ts';
import { jsonLead } from './json-lead.ts';
import { findObjects, isObject, listAt, numberAt, numberOf, objectAt, textAt, type JsonObject } from './json-value.ts';

const LIST = 'voltageMeasurements';
const CLOCK = /(?:T|\s)(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)/;
/** Where a measurement keeps its voltage: itself or one of these, under one of these names. */
const WRAPPERS = ['harmonized', 'serialized', 'quantity'];
const VOLTAGES: readonly (readonly [key: string, unit: string])[] = [
  ['voltage', ''],
  ['microVolts', 'uV'],
  ['microvolts', 'uV'],
  ['milliVolts', 'mV'],
  ['volts', 'V'],
  ['leadVoltage', ''],
  ['value', ''],
];
const TIMES = ['timeSinceSampleStart', 'timeSinceStart', 'time'];
/** Measurements from which the rate is measured where none is stated. */
const TIMED = 500;

/**
 * The ECG of an Apple Watch as programs export it from HealthKit: Health Auto Export ("data.ecg"), HealthKitReporter, and
 * others that keep HealthKit's names. Null when there is none. Of several the first is read, and how many there are is said.
 */
export function readHealthKit(document: unknown): StoredEcg | null {
  const samples = findObjects(document, (object) => listAt(object, LIST).length > 0);
  if (samples.length === 0) return null;
  const [sample] = samples;
  const measurements = listAt(sample, LIST);
  const start = textAt(sample, 'start') || textAt(sample, 'startDate') || textAt(sample, 'date');
  return {
    format: 'HealthKit JSON',
    sampleRateHz: rateOf(sample, measurements),
    leads: [jsonLead('I', Float64Array.from(measurements, voltageOf), unitOf(sample, measurements))],
    notes: [
      ['Recorded', start],
      ['Device', textAt(sample, 'source') || textAt(sample.device, 'name')],
    ],
    startOfDaySeconds: timeOfDay(CLOCK.exec(start)?.[1] ?? ''),
    warnings:
      samples.length === 1
        ? []
        : [{ code: 'ignored-series', message: `The file holds ${samples.length} ECGs: the first was read (${start || 'without a date'}). Export the others one at a time.` }], // prettier-ignore
  };
}

/** The objects that may hold a measurement's voltage and unit. */
function holdersOf(measurement: unknown): JsonObject[] {
  return [measurement, ...WRAPPERS.map((wrapper) => objectAt(measurement, wrapper))].filter(isObject);
}

function voltageOf(measurement: unknown): number {
  if (!isObject(measurement)) return numberOf(measurement);
  for (const holder of holdersOf(measurement)) {
    for (const [key] of VOLTAGES) if (!Number.isNaN(numberAt(holder, key))) return numberAt(holder, key);
  }
  return Number.NaN;
}

function unitOf(sample: JsonObject, measurements: readonly unknown[]): string {
  for (const holder of holdersOf(measurements[0])) {
    const named = textAt(holder, 'units') || textAt(holder, 'unit');
    const implied = VOLTAGES.find(([key]) => !Number.isNaN(numberAt(holder, key)))?.[1] ?? '';
    if (named !== '' || implied !== '') return named || implied;
  }
  return textAt(sample, 'voltageUnit') || textAt(sample, 'unit');
}

function rateOf(sample: JsonObject, measurements: readonly unknown[]): number {
  for (const holder of [sample, objectAt(sample, 'harmonized'), objectAt(sample, 'serialized')]) {
    const stated = numberAt(holder, 'samplingFrequency');
    // "512 Hz" as a text, or a quantity of its own.
    const rates = [stated, Number.parseFloat(textAt(holder, 'samplingFrequency')), numberAt(holder.samplingFrequency, 'value')]; // prettier-ignore
    const rate = rates.find((value) => value > 0);
    if (rate !== undefined) return rate;
  }
  const some = measurements.slice(0, TIMED);
  const times = TIMES.map((key) => some.map((measurement) => numberAt(measurement, key)));
  const seconds = times.find((list) => list.length > 1 && list.every((time) => Number.isFinite(time)));
  if (seconds === undefined) return Number.NaN;
  return wholeRate((seconds.length - 1) / (seconds[seconds.length - 1] - seconds[0]));
}
