import type { DataSet } from 'dicom-parser';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { identifySignal } from '../leads/identify-signal.ts';
import { codedNames } from './lead-code.ts';
import type { ParsedDicom } from './parse-dicom.ts';

/** Attributes of the waveform module. Source: DICOM PS3.3, C.10.9. */
const TIME_OFFSET = 'x00181068';
const ORIGINALITY = 'x003a0004';
const CHANNEL_COUNT = 'x003a0005';
const SAMPLE_COUNT = 'x003a0010';
const SAMPLING_FREQUENCY = 'x003a001a';
const GROUP_LABEL = 'x003a0020';
const CHANNELS = 'x003a0200';
const CHANNEL_LABEL = 'x003a0203';
const CHANNEL_SOURCE = 'x003a0208';
const SENSITIVITY = 'x003a0210';
const SENSITIVITY_UNITS = 'x003a0211';
const SENSITIVITY_CORRECTION = 'x003a0212';
const BASELINE = 'x003a0213';
const CODE_VALUE = 'x00080100';
const SAMPLE_INTERPRETATION = 'x54001006';
const PADDING_VALUE = 'x5400100a';
const WAVEFORM_DATA = 'x54001010';
/** Groups that hold one beat made of many are called so where they are not marked as derived. */
const ONE_BEAT = /median|average|averaged|representative|template/i;

interface Interpretation {
  readonly size: 1 | 2 | 4;
  readonly read: (view: DataView, at: number, isLittleEndian: boolean) => number;
}

/** Bytes per sample and how one is read, by sample interpretation; µ-law and A-law are not among them. */
const INTERPRETATIONS: Readonly<Record<string, Interpretation>> = {
  SB: { size: 1, read: (view, at) => view.getInt8(at) },
  UB: { size: 1, read: (view, at) => view.getUint8(at) },
  SS: { size: 2, read: (view, at, isLittleEndian) => view.getInt16(at, isLittleEndian) },
  US: { size: 2, read: (view, at, isLittleEndian) => view.getUint16(at, isLittleEndian) },
  SL: { size: 4, read: (view, at, isLittleEndian) => view.getInt32(at, isLittleEndian) },
  UL: { size: 4, read: (view, at, isLittleEndian) => view.getUint32(at, isLittleEndian) },
};

/** One channel of a group: what it is called, and how its steps become values. */
export interface WaveformChannel {
  /** Its coded lead where it has one, else what names an ECG, else its label; empty where it has no name. */
  readonly name: string;
  /** As written; empty when none is. */
  readonly unit: string;
  /** Value of a step, and of step 0, in the unit; a step of 1 where none is stated. */
  readonly step: number;
  readonly baseline: number;
  readonly hasStep: boolean;
}

/** One multiplex group: channels sampled together. */
export interface WaveformGroup {
  readonly label: string;
  readonly sampleRateHz: number;
  /** Samples of a channel that are there. */
  readonly sampleCount: number;
  readonly offsetSeconds: number;
  /** Whether it holds one beat made of many, not the recording itself. */
  readonly isOneBeat: boolean;
  readonly channels: readonly WaveformChannel[];
  /** Sample `i` of a channel in steps; NaN where it is padding. */
  stepsAt(channel: number, i: number): number;
}

/** The groups of a file that hold samples; what is wrong with one becomes a warning. Throws RecordingError for unread kinds. */
export function readGroup(
  { isLittleEndian }: Pick<ParsedDicom, 'isLittleEndian'>,
  dataSet: DataSet,
  number: number,
  warnings: RecordingWarning[],
): WaveformGroup | null {
  const sampleRateHz = Number(dataSet.string(SAMPLING_FREQUENCY));
  const statedCount = dataSet.uint32(SAMPLE_COUNT) ?? 0;
  const data = dataSet.elements[WAVEFORM_DATA];
  const channels = (dataSet.elements[CHANNELS]?.items ?? []).map(({ dataSet: channel }) => describeChannel(channel));
  const isStated = sampleRateHz > 0 && statedCount > 0 && (dataSet.uint16(CHANNEL_COUNT) ?? 0) > 0;
  if (!isStated || data === undefined || channels.length === 0) return null;
  const interpretation = (dataSet.string(SAMPLE_INTERPRETATION) ?? 'SS').trim();
  if (!Object.hasOwn(INTERPRETATIONS, interpretation)) {
    throw new RecordingError(
      'unsupported-signal-format',
      `DICOM samples of the kind ${interpretation} are not read: 8, 16 and 32 bits are.`,
    );
  }
  const { size, read } = INTERPRETATIONS[interpretation];
  const bytes = dataSet.byteArray as Uint8Array;
  const end = Math.min(bytes.length, data.dataOffset + Math.max(0, data.length));
  const present = Math.floor(Math.max(0, end - data.dataOffset) / (size * channels.length));
  const sampleCount = Math.min(statedCount, present);
  const label = dataSet.string(GROUP_LABEL)?.trim() || `group ${number}`;
  if (sampleCount < statedCount) {
    const message = `${statedCount} samples a lead are stated for ${label} and ${sampleCount} are there: those were read.`;
    warnings.push({ code: 'truncated-signal', message });
  }
  if (sampleCount === 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const paddingElement = dataSet.elements[PADDING_VALUE];
  const hasPadding = paddingElement !== undefined && paddingElement.dataOffset + size <= bytes.length;
  const padding = hasPadding ? read(view, paddingElement.dataOffset, isLittleEndian) : Number.NaN;
  const offsetMs = Number(dataSet.string(TIME_OFFSET));
  return {
    label,
    sampleRateHz,
    sampleCount,
    offsetSeconds: Number.isFinite(offsetMs) ? offsetMs / 1000 : 0,
    isOneBeat: dataSet.string(ORIGINALITY)?.trim() === 'DERIVED' || ONE_BEAT.test(label),
    channels,
    stepsAt(channel, i) {
      const value = read(view, data.dataOffset + size * (i * channels.length + channel), isLittleEndian);
      return value === padding ? Number.NaN : value;
    },
  };
}

/** Sensitivity × correction is the value of one step, the baseline that of step 0, both in the unit stated. */
function describeChannel(channel: DataSet | undefined): WaveformChannel {
  const unit = channel?.elements[SENSITIVITY_UNITS]?.items?.[0]?.dataSet?.string(CODE_VALUE)?.trim() ?? '';
  const sensitivity = Number(channel?.string(SENSITIVITY));
  const correction = Number(channel?.string(SENSITIVITY_CORRECTION) ?? 1);
  const baseline = Number(channel?.string(BASELINE) ?? 0);
  const hasStep = Number.isFinite(sensitivity) && sensitivity !== 0;
  return {
    name: channel === undefined ? '' : channelName(channel),
    unit,
    step: hasStep ? sensitivity * (Number.isFinite(correction) && correction !== 0 ? correction : 1) : 1,
    baseline: hasStep && Number.isFinite(baseline) ? baseline : 0,
    hasStep,
  };
}

/** The code of the source says what a channel is; a label ("Channel 1") only where the code doesn't. */
function channelName(channel: DataSet): string {
  const label = channel.string(CHANNEL_LABEL)?.trim() ?? '';
  const names = [...codedNames(channel.elements[CHANNEL_SOURCE]?.items?.[0]?.dataSet), label].filter(
    (name) => name !== '',
  );
  return names.find((name) => identifySignal({ name }).kind !== 'unknown') ?? (label || (names[0] ?? ''));
}
