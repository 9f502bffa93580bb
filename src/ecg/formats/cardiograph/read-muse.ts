import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { StoredEcg, StoredLead } from '../stored/stored-ecg.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { timeOfDay } from '../../recording/time-of-day.ts';
import { base64Bytes } from '../base64-bytes.ts';
import { listNames } from '../file-name.ts';
import { mvPerUnit } from '../facts/unit.ts';
import { children, descend, elementsAt, textAt, type XmlElement } from '../xml/xml-tree.ts';
import { crc32 } from '../zip/crc32.ts';
import { statedNumber, statedOr } from '../stored/stated-number.ts';
import { littleEndianIntegers, scaled, type IntegerLayout } from './stored-integers.ts';

/** What restecg.dtd gives where a document is silent, and what every MAC cart stores per step. */
const DEFAULT_UNIT = 'MICROVOLTS';
const USUAL_UNITS_PER_BIT = 4.88;
const ONE_BEAT = 'MEDIAN';
const SAMPLE_BYTES: readonly number[] = [1, 2, 4] satisfies IntegerLayout['bytes'][];

/** Reads the rhythm of a GE MUSE document. Source: restecg.dtd, and readers of MUSE exports (ECG Toolkit, BRAVEHEART). */
export function readMuse(document: XmlElement, name: string): StoredEcg {
  const waveforms = elementsAt(document, 'RestingECG', 'Waveform');
  const kindOf = (waveform: XmlElement) => textAt(waveform, 'WaveformType').toUpperCase();
  const rhythm = waveforms.find((waveform) => kindOf(waveform) !== ONE_BEAT);
  if (rhythm === undefined) {
    const message =
      waveforms.length === 0
        ? `${name} has no waveform: it describes an ECG without holding one. Export it from MUSE with waveforms.`
        : `${name} holds one averaged beat and no rhythm: export it from MUSE with the rhythm.`;
    throw new RecordingError('no-signal', message);
  }
  const warnings: RecordingWarning[] = [];
  const leads = children(rhythm, 'LeadData').map((lead) => readLead(lead, warnings));
  warnOfLeads(children(rhythm, 'LeadData'), warnings);
  const others = waveforms.filter((waveform) => waveform !== rhythm).map((waveform) => kindOf(waveform) || 'unnamed');
  if (others.length > 0) {
    const message = `The file also holds ${listNames(others.map((kind) => kind.toLowerCase()))} waveforms: only the rhythm was read.`;
    warnings.push({ code: 'ignored-series', message });
  }
  const root = descend(document, 'RestingECG');
  const base = statedNumber(textAt(rhythm, 'SampleBase'));
  return {
    format: 'GE MUSE XML',
    sampleRateHz: base * 10 ** statedOr(textAt(rhythm, 'SampleExponent'), 0),
    leads,
    notes: readNotes(root),
    startOfDaySeconds: timeOfDay(textAt(root, 'TestDemographics', 'AcquisitionTime')),
    warnings,
  };
}

function readLead(lead: XmlElement, warnings: RecordingWarning[]): StoredLead {
  const name = textAt(lead, 'LeadID') || 'lead';
  const payload = base64Bytes(textAt(lead, 'WaveFormData'));
  const stated = statedOr(textAt(lead, 'LeadSampleSize'), 2);
  const bytes = (SAMPLE_BYTES.includes(stated) ? stated : 2) as IntegerLayout['bytes'];
  const checksum = statedNumber(textAt(lead, 'LeadDataCRC32'));
  // Some programs write a zero, or none at all.
  if (checksum > 0 && checksum !== crc32(payload)) {
    warnings.push({
      code: 'checksum-mismatch',
      message: `The samples of ${name} differ from their checksum: they may be damaged.`,
    });
  }
  const unitsPerBit = statedNumber(textAt(lead, 'LeadAmplitudeUnitsPerBit'));
  const isScaled = Number.isFinite(unitsPerBit) && unitsPerBit !== 0;
  if (!isScaled) {
    const message = `The file does not say how large a step of ${name} is: ${USUAL_UNITS_PER_BIT} µV are assumed, as MUSE stores them.`;
    warnings.push({ code: 'assumed-gain', message });
  }
  const unit = textAt(lead, 'LeadAmplitudeUnits') || DEFAULT_UNIT;
  const mv = mvPerUnit(unit);
  return {
    name,
    samplesMv: scaled(littleEndianIntegers(payload, { bytes, signed: true }), {
      offset: statedOr(textAt(lead, 'FirstSampleBaseline'), 0),
      mvPerStep: (isScaled ? unitsPerBit : USUAL_UNITS_PER_BIT) * (mv ?? mvPerUnit(DEFAULT_UNIT) ?? Number.NaN),
    }),
    unit: mv === undefined ? 'uV' : unit.toLowerCase(),
    unitAssumed: mv === undefined,
    statedCount: statedOr(textAt(lead, 'LeadSampleCountTotal'), 0),
  };
}

/** What a lead says of itself that the samples do not show. */
function warnOfLeads(leads: readonly XmlElement[], warnings: RecordingWarning[]): void {
  const named = (some: readonly XmlElement[]) => listNames(some.map((lead) => textAt(lead, 'LeadID')));
  const off = leads.filter((lead) => textAt(lead, 'LeadOff').toUpperCase() === 'TRUE');
  if (off.length > 0) {
    const message = `The file says that electrodes of ${named(off)} were off.`;
    warnings.push({ code: 'header-field', message });
  }
  const isLate = (lead: XmlElement) =>
    ['LeadTimeOffset', 'LeadOffsetFirstSample'].some((field) => statedOr(textAt(lead, field), 0) !== 0);
  const late = leads.filter(isLate);
  if (late.length > 0) {
    const message = `The file says that ${named(late)} began at another time than the rest: all are shown as if they began together.`;
    warnings.push({ code: 'header-field', message });
  }
}

function readNotes(root: XmlElement): [string, string][] {
  const person = descend(root, 'PatientDemographics');
  const test = descend(root, 'TestDemographics');
  const join = (...parts: string[]) => parts.filter((part) => part !== '').join(' ');
  return [
    ['Patient ID', textAt(person, 'PatientID')],
    ['Name', join(textAt(person, 'PatientFirstName'), textAt(person, 'PatientLastName'))],
    ['Born', textAt(person, 'DateofBirth')],
    ['Sex', textAt(person, 'Gender')],
    ['Recorded', join(textAt(test, 'AcquisitionDate'), textAt(test, 'AcquisitionTime'))],
    ['Device', textAt(test, 'AcquisitionDevice')],
  ];
}
