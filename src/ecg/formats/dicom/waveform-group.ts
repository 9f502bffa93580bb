import type { DataSet } from 'dicom-parser';
import type { Lead } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { mvPerUnit } from '../wfdb/voltage-unit.ts';

/** Attributes of the waveform module. Source: DICOM PS3.3, C.10.9. */
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
const CODE_MEANING = 'x00080104';
const SAMPLE_INTERPRETATION = 'x54001006';
const PADDING_VALUE = 'x5400100a';
const WAVEFORM_DATA = 'x54001010';

/** Bytes per sample and how one is read, by sample interpretation; µ-law and A-law are not among them. */
const INTERPRETATIONS: Readonly<
  Record<string, { readonly size: 1 | 2; readonly read: (view: DataView, at: number) => number }>
> = {
  SB: { size: 1, read: (view, at) => view.getInt8(at) },
  UB: { size: 1, read: (view, at) => view.getUint8(at) },
  SS: { size: 2, read: (view, at) => view.getInt16(at, true) },
  US: { size: 2, read: (view, at) => view.getUint16(at, true) },
};

/** One multiplex group: channels sampled together. */
export interface WaveformGroup {
  readonly label: string;
  readonly sampleRateHz: number;
  readonly sampleCount: number;
  readonly dataSet: DataSet;
}

/** What a group says about itself; null when it lacks what is needed to read it. */
export function describeGroup(dataSet: DataSet, label: string): WaveformGroup | null {
  const sampleRateHz = Number(dataSet.string(SAMPLING_FREQUENCY));
  const sampleCount = dataSet.uint32(SAMPLE_COUNT) ?? 0;
  const channels = dataSet.uint16(CHANNEL_COUNT) ?? 0;
  if (!(sampleRateHz > 0) || sampleCount < 1 || channels < 1) return null;
  return { label: dataSet.string(GROUP_LABEL) ?? label, sampleRateHz, sampleCount, dataSet };
}

/** Decodes the channels of a group; samples that are not there, and padding, are NaN. Throws RecordingError. */
export function readGroup({ dataSet, sampleCount }: WaveformGroup, warnings: RecordingWarning[]): Lead[] {
  const interpretation = (dataSet.string(SAMPLE_INTERPRETATION) ?? 'SS').trim();
  const format = INTERPRETATIONS[interpretation];
  if (!Object.hasOwn(INTERPRETATIONS, interpretation)) {
    throw new RecordingError(
      'unsupported-signal-format',
      `DICOM samples of the kind ${interpretation} are not read: 8 and 16 bits are.`,
    );
  }
  const element = dataSet.elements[WAVEFORM_DATA];
  const channels = dataSet.elements[CHANNELS]?.items ?? [];
  if (!element || channels.length === 0)
    throw new RecordingError('no-signal', 'This DICOM file describes a waveform and holds none.');
  const bytes = dataSet.byteArray as Uint8Array;
  const end = Math.min(bytes.length, element.dataOffset + Math.max(0, element.length));
  const frames = Math.min(
    sampleCount,
    Math.floor(Math.max(0, end - element.dataOffset) / (format.size * channels.length)),
  );
  if (frames < 1) throw new RecordingError('no-signal', 'This DICOM file describes a waveform and holds none.');
  if (frames < sampleCount) {
    const message = `${sampleCount} samples a lead are stated and ${frames} are there: those were read.`;
    warnings.push({ code: 'truncated-signal', message });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const paddingElement = dataSet.elements[PADDING_VALUE];
  const hasPadding = paddingElement !== undefined && paddingElement.dataOffset + format.size <= bytes.length;
  const padding = hasPadding ? format.read(view, paddingElement.dataOffset) : Number.NaN;
  return channels.map((item, index): Lead => {
    const channel = item.dataSet;
    const name = channel ? leadName(channel, index) : `lead ${index + 1}`;
    const { mvPerStep, baselineMv, unit, isAssumed } = calibrationOf(channel, name, warnings);
    const samplesMv = new Float32Array(frames);
    for (let i = 0; i < frames; i++) {
      const value = format.read(view, element.dataOffset + format.size * (i * channels.length + index));
      samplesMv[i] = value === padding ? Number.NaN : value * mvPerStep + baselineMv;
    }
    return { name, samplesMv, sourceUnit: unit, unitAssumed: isAssumed };
  });
}

/** Sensitivity × correction is the value of one step, the baseline that of step 0, both in the unit stated. */
function calibrationOf(channel: DataSet | undefined, name: string, warnings: RecordingWarning[]) {
  const stated = channel?.elements[SENSITIVITY_UNITS]?.items?.[0]?.dataSet?.string(CODE_VALUE)?.trim() ?? '';
  const perUnit = mvPerUnit(stated);
  const sensitivity = Number(channel?.string(SENSITIVITY));
  const correction = Number(channel?.string(SENSITIVITY_CORRECTION) ?? 1);
  const baseline = Number(channel?.string(BASELINE) ?? 0);
  const isKnown = perUnit !== undefined && Number.isFinite(sensitivity) && sensitivity !== 0;
  if (!isKnown) {
    warnings.push({
      code: 'assumed-gain',
      message: `Lead ${name} states no sensitivity in volts: 1 µV a step was assumed.`,
    });
    return { mvPerStep: 0.001, baselineMv: 0, unit: 'uV', isAssumed: true };
  }
  const step = sensitivity * (Number.isFinite(correction) && correction !== 0 ? correction : 1) * perUnit;
  return {
    mvPerStep: step,
    baselineMv: (Number.isFinite(baseline) ? baseline : 0) * perUnit,
    unit: stated,
    isAssumed: false,
  };
}

/** "Lead I (Einthoven)" and "MDC_ECG_LEAD_I" are lead I. */
function leadName(channel: DataSet, index: number): string {
  const source = channel.elements[CHANNEL_SOURCE]?.items?.[0]?.dataSet;
  const stated = channel.string(CHANNEL_LABEL) ?? source?.string(CODE_MEANING) ?? source?.string(CODE_VALUE) ?? '';
  const name = stated
    .replace(/\(.*\)/, '')
    .replace(/^(MDC_ECG_)?LEAD[ _]/i, '')
    .trim();
  return name === '' ? `lead ${index + 1}` : name;
}
