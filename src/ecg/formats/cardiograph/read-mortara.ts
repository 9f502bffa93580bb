import type { StoredEcg, StoredLead } from '../stored/stored-ecg.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { timeOfDay } from '../../recording/time-of-day.ts';
import { listNames } from '../file-name.ts';
import { attribute, children, descend, elementsAt, type XmlElement } from '../xml/xml-tree.ts';
import { statedNumber, statedOr } from '../stored/stated-number.ts';
import { base64Integers, scaled, type IntegerLayout } from './stored-integers.ts';

const BYTES_PER_BITS: Readonly<Record<string, IntegerLayout['bytes']>> = { '8': 1, '16': 2, '32': 4 };
/** "20240131093005": year to second. */
const ACQUISITION_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/;

/**
 * Reads the channels of a Mortara (Burdick, Hillrom) ELI document: everything stands in attributes of `CHANNEL`.
 * Source: EDFbrowser's converter and readers of ELI exports; not checked against a file of our own.
 */
export function readMortara(document: XmlElement, name: string): StoredEcg {
  const root = descend(document, 'ECG');
  const channels = children(root, 'CHANNEL');
  if (channels.length === 0) {
    throw new RecordingError('no-signal', `${name} has no channels: export it from ELI Link with waveforms.`);
  }
  const odd = channels.filter((channel) => !isKnown(channel));
  if (odd.length > 0) {
    const names = listNames(odd.map((channel) => attribute(channel, 'NAME')));
    throw new RecordingError(
      'unsupported-signal-format',
      `${name} stores ${names} in a way that is not known: export it as DICOM, SCP-ECG or HL7 aECG.`,
    );
  }
  const rates = new Set(channels.map((channel) => statedNumber(attribute(channel, 'SAMPLE_FREQ'))));
  if (rates.size > 1) {
    throw new RecordingError('bad-header', `${name} gives its channels different sampling rates: export it as DICOM.`);
  }
  const time = ACQUISITION_TIME.exec(attribute(root, 'ACQUISITION_TIME'));
  const source = descend(root, 'SOURCE');
  return {
    format: 'Mortara ELI XML',
    sampleRateHz: [...rates][0],
    leads: channels.map(readChannel),
    notes: [...readPerson(root), ['Recorded', time?.[0] ?? ''], ['Device', attribute(source, 'MODEL')]],
    startOfDaySeconds: time === null ? undefined : timeOfDay(time.slice(4, 7).join(':')),
    warnings: [],
  };
}

function isKnown(channel: XmlElement): boolean {
  return (
    attribute(channel, 'ENCODING').toUpperCase() === 'BASE64' &&
    attribute(channel, 'FORMAT').toUpperCase() === 'SIGNED' &&
    attribute(channel, 'BITS') in BYTES_PER_BITS &&
    statedNumber(attribute(channel, 'UNITS_PER_MV')) > 0
  );
}

function readChannel(channel: XmlElement): StoredLead {
  const numbers = base64Integers(attribute(channel, 'DATA'), {
    bytes: BYTES_PER_BITS[attribute(channel, 'BITS')],
    signed: true,
  });
  return {
    name: attribute(channel, 'NAME') || 'lead',
    samplesMv: scaled(numbers, {
      offset: statedOr(attribute(channel, 'OFFSET'), 0),
      mvPerStep: 1 / statedNumber(attribute(channel, 'UNITS_PER_MV')),
    }),
    unit: 'mV',
    unitAssumed: false,
    statedCount: statedOr(attribute(channel, 'DURATION'), 0),
  };
}

/** The person, as attributes of `SUBJECT` (newer) or as a list of fields by their label (older). */
function readPerson(root: XmlElement): [string, string][] {
  const subject = descend(root, 'SUBJECT');
  const names = ['FIRST_NAME', 'LAST_NAME'].map((field) => attribute(subject, field)).filter((part) => part !== '');
  return [
    ['Patient ID', attribute(subject, 'ID')],
    ['Name', names.join(' ')],
    ['Sex', attribute(subject, 'GENDER')],
    ...elementsAt(root, 'DEMOGRAPHIC_FIELDS', 'DEMOGRAPHIC_FIELD').map((field): [string, string] => [
      attribute(field, 'LABEL').split(/[:&,]/)[0] || 'Patient',
      attribute(field, 'VALUE'),
    ]),
  ];
}
