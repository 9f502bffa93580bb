import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { StoredEcg, StoredLead } from '../stored/stored-ecg.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { timeOfDay } from '../../recording/time-of-day.ts';
import { base64Bytes } from '../base64-bytes.ts';
import { attribute, children, descend, innerText, textAt, type XmlElement } from '../xml/xml-tree.ts';
import { restoreLimbLeads } from './restore-limb-leads.ts';
import { statedNumber, statedOr } from '../stored/stated-number.ts';
import { base64Integers, listedIntegers, scaled } from './stored-integers.ts';
import { unpackXli } from './xli.ts';

const TWELVE_LEADS = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'];
/** What every sample of these versions stores per step. */
const USUAL_RESOLUTION_UV = 5;
const MILLISECONDS = 1000;

/**
 * Reads the rhythm of a Philips PageWriter ("Sierra") document, versions 1.03 and 1.04. Rejects what is stored in a way
 * that is not known. Source: the schemas and readers of Sierra ECG Tools (C. Watford).
 */
export function readPhilips(document: XmlElement, name: string): StoredEcg {
  const root = descend(document, 'restingecgdata');
  const acquisition = descend(root, 'dataacquisition');
  const signal = descend(acquisition, 'signalcharacteristics');
  const waveforms = descend(root, 'waveforms');
  const parsed = children(waveforms, 'parsedwaveforms')[0];
  if (parsed === undefined) {
    throw new RecordingError(
      'no-signal',
      `${name} has no waveforms: export it from TraceMaster or the cart with them.`,
    );
  }
  const warnings: RecordingWarning[] = [];
  // Version 1.04 says it beside the samples, 1.03 among the characteristics of the signal.
  const stated = (inSamples: string, ...inSignal: string[]) =>
    [attribute(parsed, inSamples), ...inSignal.map((field) => textAt(signal, field))].find((text) => text !== '') ?? '';
  const sampleRateHz = statedNumber(stated('samplespersecond', 'samplingrate', 'samplerate'));
  const resolutionUv = statedNumber(stated('resolution', 'resolution', 'signalresolution'));
  const isScaled = resolutionUv > 0 && Number.isFinite(resolutionUv);
  if (!isScaled) {
    const message = `The file does not say how large a step of its samples is: ${USUAL_RESOLUTION_UV} µV are assumed.`;
    warnings.push({ code: 'assumed-gain', message });
  }
  const labels = labelsOf(parsed, signal);
  const statedCount = Math.round((statedOr(attribute(parsed, 'durationperchannel'), 0) / MILLISECONDS) * sampleRateHz);
  const samples = samplesOf(parsed, labels, statedCount, name);
  const offset = -statedOr(stated('signaloffset', 'signaloffset'), 0);
  const mvPerStep = (isScaled ? resolutionUv : USUAL_RESOLUTION_UV) / 1000;
  if (children(waveforms, 'repbeats').length > 0) {
    warnings.push({ code: 'ignored-series', message: 'The file also holds averaged beats: only the rhythm was read.' });
  }
  return {
    format: `Philips XML ${textAt(root, 'documentinfo', 'documentversion')}`.trim(),
    sampleRateHz,
    leads: [...samples].map(([label, values]): StoredLead => ({
      name: label,
      samplesMv: scaled(values, { offset, mvPerStep }),
      unit: 'uV',
      unitAssumed: false,
      statedCount,
    })),
    notes: readNotes(root),
    startOfDaySeconds: timeOfDay(attribute(acquisition, 'time')),
    warnings,
  };
}

function labelsOf(parsed: XmlElement, signal: XmlElement): string[] {
  const labels = attribute(parsed, 'leadlabels').split(/\s+/).filter((label) => label !== ''); // prettier-ignore
  const stated = attribute(parsed, 'numberofleads') || textAt(signal, 'numberchannelsvalid');
  const count = Math.min(64, statedOr(stated, labels.length || TWELVE_LEADS.length));
  const named = labels.length > 0 ? labels : TWELVE_LEADS;
  return Array.from({ length: count }, (_, i) => named[i] ?? `lead ${i + 1}`);
}

/** Samples by lead, as stored numbers. Chunks beyond the leads that are named hold calibration pulses only. */
function samplesOf(
  parsed: XmlElement,
  labels: readonly string[],
  statedCount: number,
  name: string,
): Map<string, Float64Array> {
  const text = innerText(parsed);
  const encoding = attribute(parsed, 'dataencoding');
  const compression = (attribute(parsed, 'compression') || attribute(parsed, 'compressmethod') || 'none').toUpperCase();
  const isPacked = compression === 'XLI' && attribute(parsed, 'compressflag').toUpperCase() !== 'FALSE';
  const isPlain = !isPacked && ['NONE', 'UNCOMPRESSED', 'XLI'].includes(compression);
  const isSixteenBit = statedOr(attribute(parsed, 'bitspersample') || attribute(parsed, 'nbitspersample'), 16) === 16;
  if (!(isPacked || isPlain) || !isSixteenBit || !['Base64', 'Plain'].includes(encoding)) {
    throw new RecordingError(
      'unsupported-signal-format',
      `${name} stores its waveforms in a way that is not known (${compression}, ${encoding || 'no encoding'}): export it as DICOM, HL7 aECG or uncompressed XML.`,
    );
  }
  if (isPacked) {
    const packed = unpackXli(base64Bytes(text), name);
    const leads = new Map(labels.map((label, i) => [label, packed[i] ?? new Int16Array(0)]));
    restoreLimbLeads(leads);
    return new Map([...leads].map(([label, samples]) => [label, Float64Array.from(samples)]));
  }
  const signed = attribute(parsed, 'signalsigned') !== 'False';
  const all = encoding === 'Plain' ? listedIntegers(text) : base64Integers(text, { bytes: 2, signed });
  const length = statedCount > 0 ? statedCount : Math.floor(all.length / labels.length);
  return new Map(labels.map((label, i) => [label, all.subarray(i * length, (i + 1) * length)]));
}

function readNotes(root: XmlElement): [string, string][] {
  const person = descend(root, 'patient', 'generalpatientdata');
  const acquisition = descend(root, 'dataacquisition');
  const join = (...parts: string[]) => parts.filter((part) => part !== '' && part !== '---').join(' ');
  return [
    ['Patient ID', textAt(person, 'patientid')],
    ['Name', join(textAt(person, 'name', 'firstname'), textAt(person, 'name', 'lastname'))],
    ['Born', textAt(person, 'age', 'dateofbirth')],
    ['Sex', textAt(person, 'sex')],
    ['Recorded', join(attribute(acquisition, 'date'), attribute(acquisition, 'time'))],
    ['Device', textAt(acquisition, 'machine')],
  ];
}
