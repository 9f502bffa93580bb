import type { DataSet } from 'dicom-parser';
import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Recording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { fileName, listNames, stem } from '../file-name.ts';
import { describeGroup, readGroup, type WaveformGroup } from './waveform-group.ts';

const WAVEFORM_SEQUENCE = 'x54000100';
const TRANSFER_SYNTAX = 'x00020010';
const DEFLATED = '1.2.840.10008.1.2.1.99';
/** What says who the recording is of; it goes into the comments, which no export holds. */
const NOTES: readonly (readonly [name: string, tag: string])[] = [
  ['Patient', 'x00100010'],
  ['Patient identity', 'x00100020'],
  ['Birth date', 'x00100030'],
  ['Sex', 'x00100040'],
  ['Age', 'x00101010'],
  ['Study date', 'x00080020'],
  ['Device', 'x00081090'],
];

/** Reads an ECG waveform object: the longest multiplex group, which is the rhythm; median beats are left out. */
export async function readDicom({ name, bytes }: NamedBytes): Promise<Recording> {
  const dataSet = await parse(name, bytes);
  const items = dataSet.elements[WAVEFORM_SEQUENCE]?.items ?? [];
  const groups = items.flatMap((item, index): WaveformGroup[] => {
    const group = item.dataSet ? describeGroup(item.dataSet, `group ${index + 1}`) : null;
    return group ? [group] : [];
  });
  if (groups.length === 0) {
    throw new RecordingError(
      'no-signal',
      `${name} is a DICOM file without an ECG waveform: open one that holds an ECG.`,
    );
  }
  const longest = groups.reduce((a, b) => (b.sampleCount / b.sampleRateHz > a.sampleCount / a.sampleRateHz ? b : a));
  const warnings: RecordingWarning[] = [];
  const leads = readGroup(longest, warnings);
  const others = groups.filter((group) => group !== longest).map(({ label }) => label);
  if (others.length > 0) {
    const message = `${longest.label} was read; also in the file, and not read: ${listNames(others)}.`;
    warnings.push({ code: 'ignored-series', message });
  }
  const comments = NOTES.map(([field, tag]) => [field, dataSet.string(tag)?.trim() ?? '']);
  return {
    name: stem(fileName(name)),
    format: 'DICOM waveform',
    sampleRateHz: longest.sampleRateHz,
    leads,
    annotations: [],
    comments: comments.filter(([, value]) => value !== '').map(([field, value]) => `${field}: ${value}`),
    warnings,
  };
}

async function parse(name: string, bytes: Uint8Array): Promise<DataSet> {
  const { default: dicomParser } = await import('dicom-parser');
  let dataSet: DataSet;
  try {
    dataSet = dicomParser.parseDicom(bytes);
  } catch {
    // The parser throws strings and errors of its own; all of them mean the same to the person.
    throw new RecordingError('bad-header', `${name} is damaged, or packed in a way that is not read: copy it again.`);
  }
  if (dataSet.string(TRANSFER_SYNTAX)?.trim() === DEFLATED) {
    throw new RecordingError('unsupported-signal-format', `${name} is a deflated DICOM file: export it uncompressed.`);
  }
  return dataSet;
}
