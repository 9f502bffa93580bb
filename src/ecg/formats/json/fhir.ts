import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { StoredEcg } from '../stored/stored-ecg.ts';
import { timeOfDay } from '../../recording/time-of-day.ts';
import { mvPerUnit, secondsPerUnit } from '../facts/unit.ts';
import { wholeRate } from '../whole-rate.ts';
import { jsonLead } from './json-lead.ts';
import { findObjects, isObject, listAt, numberAt, objectAt, textAt, type JsonObject } from './json-value.ts';

const CLOCK = /T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)/;
/** Codes of ISO/IEEE 11073-10101 end like this: "MDC_ECG_ELEC_POTL_II". */
const MDC_LEAD = /^MDC_ECG_(?:ELEC_POTL|LEAD)_(\w+)$/;
/** A code where a number should be: error, below and above what can be detected. Source: FHIR, SampledData. */
const NO_NUMBER = /^[EUL]$/;
const MILLISECOND = 1e-3;
const MOST_DIMENSIONS = 64;

/** One list of samples, and the observation it is of. */
interface Sampled {
  readonly observation: JsonObject;
  readonly name: string;
  readonly data: JsonObject;
  readonly periodSeconds: number;
}

/**
 * The ECG in FHIR Observations (alone or in a Bundle): a lead is the SampledData of an observation or of one of its
 * components. Observations at the same time and rate are one ECG. Null when there is none. Source: HL7 FHIR R4 and R5, SampledData.
 */
export function readFhir(document: unknown): StoredEcg | null {
  const observations = findObjects(document, (object) => object.resourceType === 'Observation');
  const all = observations.flatMap(sampledOf).filter(({ periodSeconds }) => periodSeconds > 0);
  if (all.length === 0) return null;
  const first = all.find(isVoltage) ?? all[0];
  const belongs = ({ observation, periodSeconds }: Sampled) =>
    periodSeconds === first.periodSeconds && startOf(observation) === startOf(first.observation);
  const own = all.filter(belongs);
  const warnings: RecordingWarning[] = [];
  if (own.length < all.length) {
    const message = `The file also holds ${all.length - own.length} other lists of samples, at another time or rate: only the first ECG was read.`;
    warnings.push({ code: 'ignored-series', message });
  }
  const start = startOf(first.observation);
  return {
    format: 'FHIR Observation',
    sampleRateHz: wholeRate(1 / first.periodSeconds),
    leads: own.flatMap(({ name, data }) => leadsOf(name, data)),
    notes: [
      ['Subject', textAt(first.observation.subject, 'display') || textAt(first.observation.subject, 'reference')],
      ['Recorded', start],
      ['Device', textAt(first.observation.device, 'display')],
    ],
    startOfDaySeconds: timeOfDay(CLOCK.exec(start)?.[1] ?? ''),
    warnings,
  };
}

function sampledOf(observation: JsonObject): Sampled[] {
  const holders = [observation, ...listAt(observation, 'component')];
  return holders.flatMap((holder) => {
    const data = objectAt(holder, 'valueSampledData');
    if (textAt(data, 'data') === '') return [];
    // R4 gives a period in milliseconds, R5 an interval in a unit.
    const interval = numberAt(data, 'interval') * (secondsPerUnit(textAt(data, 'intervalUnit')) ?? Number.NaN);
    const period = numberAt(data, 'period') * MILLISECOND;
    return [{ observation, name: nameOf(holder), data, periodSeconds: period > 0 ? period : interval }];
  });
}

function nameOf(holder: unknown): string {
  const code = objectAt(holder, 'code');
  const codings = listAt(code, 'coding');
  const codes = codings.flatMap((coding) => [textAt(coding, 'code'), textAt(coding, 'display')]);
  const lead = codes.map((text) => MDC_LEAD.exec(text)?.[1]).find((name) => name !== undefined);
  if (lead !== undefined) return lead;
  const displays = codings.map((coding) => textAt(coding, 'display'));
  return textAt(code, 'text') || (displays.find((text) => text !== '') ?? '') || (codes[0] ?? '') || 'ECG';
}

function startOf(observation: JsonObject): string {
  return (
    textAt(observation, 'effectiveDateTime') ||
    textAt(observation, 'effectiveInstant') ||
    textAt(observation.effectivePeriod, 'start')
  );
}

function unitOf(data: JsonObject): string {
  const origin = objectAt(data, 'origin');
  return textAt(origin, 'unit') || textAt(origin, 'code');
}

function isVoltage({ data }: Sampled): boolean {
  return mvPerUnit(unitOf(data)) !== undefined;
}

function leadsOf(name: string, data: JsonObject): ReturnType<typeof jsonLead>[] {
  const words = textAt(data, 'data').split(/\s+/);
  const stated = numberAt(data, 'dimensions');
  const dimensions = Number.isInteger(stated) && stated > 0 && stated <= MOST_DIMENSIONS ? stated : 1;
  const factor = isObject(data) && Number.isFinite(numberAt(data, 'factor')) ? numberAt(data, 'factor') : 1;
  const origin = numberAt(data.origin, 'value');
  const zero = Number.isFinite(origin) ? origin : 0;
  const numberIn = (word: string) => (NO_NUMBER.test(word) ? Number.NaN : zero + factor * Number(word));
  return Array.from({ length: dimensions }, (_, dimension) => {
    const values = Float64Array.from({ length: Math.floor(words.length / dimensions) }, (__, i) => numberIn(words[i * dimensions + dimension])); // prettier-ignore
    return jsonLead(dimensions === 1 ? name : `${name} ${dimension + 1}`, values, unitOf(data));
  });
}
