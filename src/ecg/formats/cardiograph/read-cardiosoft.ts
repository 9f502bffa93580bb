import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { StoredEcg, StoredLead } from '../stored/stored-ecg.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { attribute, children, descend, innerText, textAt, type XmlElement } from '../xml/xml-tree.ts';
import { statedNumber, statedOr } from '../stored/stated-number.ts';
import { listedIntegers, scaled } from './stored-integers.ts';

/** The unit of `Resolution`: microvolts in a step. */
const MICROVOLTS_PER_STEP = 'uVperLsb';

/**
 * Reads the rhythm strip of a GE CardioSoft or MAC document (`CardiologyXML`): numbers with commas between.
 * Source: readers of CardioSoft exports (BRAVEHEART among them); not checked against a file of our own.
 */
export function readCardiosoft(document: XmlElement, name: string): StoredEcg {
  const root = descend(document, 'CardiologyXML');
  const strip = children(root, 'StripData')[0];
  if (strip === undefined) {
    throw new RecordingError(
      'no-signal',
      `${name} holds no rhythm strip (StripData): export it with the full disclosure.`,
    );
  }
  const resolution = descend(strip, 'Resolution');
  const unit = attribute(resolution, 'units');
  const stepUv = statedNumber(innerText(resolution));
  if (unit !== MICROVOLTS_PER_STEP || !(stepUv > 0 && Number.isFinite(stepUv))) {
    throw new RecordingError(
      'unsupported-signal-format',
      `${name} does not give its resolution in microvolts (it says “${innerText(resolution)} ${unit}”): export it as DICOM or HL7 aECG.`,
    );
  }
  const statedCount = statedOr(textAt(strip, 'ChannelSampleCountTotal'), 0);
  const warnings: RecordingWarning[] = [];
  if (children(root, 'MedianSamples').length > 0) {
    warnings.push({
      code: 'ignored-series',
      message: 'The file also holds an averaged beat: only the rhythm was read.',
    });
  }
  const clock = descend(root, 'ObservationDateTime');
  const [hour, minute, second] = ['Hour', 'Minute', 'Second'].map((part) => statedNumber(textAt(clock, part)));
  const startOfDaySeconds = hour * 3600 + minute * 60 + second;
  return {
    format: 'GE CardioSoft XML',
    sampleRateHz: statedNumber(textAt(strip, 'SampleRate')),
    leads: children(strip, 'WaveformData').map((data): StoredLead => ({
      name: attribute(data, 'lead') || 'lead',
      samplesMv: scaled(listedIntegers(innerText(data)), { mvPerStep: stepUv / 1000 }),
      unit: 'uV',
      unitAssumed: false,
      statedCount,
    })),
    notes: readNotes(root, clock),
    startOfDaySeconds: startOfDaySeconds >= 0 && startOfDaySeconds < 86_400 ? startOfDaySeconds : undefined,
    warnings,
  };
}

function readNotes(root: XmlElement, clock: XmlElement): [string, string][] {
  const person = descend(root, 'PatientInfo');
  const join = (separator: string, ...parts: string[]) => parts.filter((part) => part !== '').join(separator);
  return [
    ['Patient ID', textAt(person, 'PID')],
    ['Name', join(' ', textAt(person, 'Name', 'GivenName'), textAt(person, 'Name', 'FamilyName'))],
    ['Sex', textAt(person, 'Gender')],
    ['Recorded', join('-', textAt(clock, 'Year'), textAt(clock, 'Month'), textAt(clock, 'Day'))],
  ];
}
