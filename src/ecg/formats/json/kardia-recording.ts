import type { StoredEcg } from '../stored/stored-ecg.ts';
import { timeOfDay } from '../../recording/time-of-day.ts';
import { findObjects, isObject, numberAt, numberOf, objectAt, textAt, type JsonObject } from './json-value.ts';

const CLOCK = /T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)/;
const NANOVOLTS_PER_MV = 1e6;
/** The signal as recorded is read before the same signal filtered by the maker. */
const SIGNALS = ['raw', 'enhanced'];

/**
 * A recording as the Kardia service gives it: `data.raw` with a rate, nanovolts a step, and samples by lead. Null when it is
 * none. Source: the Kardia API documentation.
 */
export function readKardiaRecording(document: unknown): StoredEcg | null {
  const [recording] = findObjects(document, (object) => signalOf(object) !== null);
  const signal = recording === undefined ? null : signalOf(recording);
  if (signal === null) return null;
  const mvPerStep = numberAt(signal, 'amplitudeResolution') / NANOVOLTS_PER_MV;
  const recorded = textAt(recording, 'recordedAt');
  return {
    format: 'Kardia JSON',
    sampleRateHz: numberAt(signal, 'frequency'),
    leads: Object.entries(objectAt(signal, 'samples')).map(([name, samples]) => ({
      name: name.replace(/^lead/, ''),
      samplesMv: Float32Array.from(Array.isArray(samples) ? samples : [], (step) => numberOf(step) * mvPerStep),
      unit: 'nV',
      unitAssumed: false,
    })),
    notes: [
      ['Patient ID', textAt(recording, 'patientID')],
      ['Recorded', recorded],
      ['Device', textAt(recording.deviceInfo, 'hardwareType')],
    ],
    startOfDaySeconds: timeOfDay(CLOCK.exec(recorded)?.[1] ?? ''),
    warnings: [],
  };
}

function signalOf(recording: JsonObject): JsonObject | null {
  const signals = SIGNALS.map((name) => objectAt(recording.data, name));
  const isOne = (signal: JsonObject) => isObject(signal.samples) && numberAt(signal, 'amplitudeResolution') > 0;
  return signals.find(isOne) ?? null;
}
