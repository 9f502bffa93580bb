import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { LeadSamples } from '../../recording/lead-samples.ts';
import type { KeptRecording, Lead } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import { admitRate } from '../gate/admit-rate.ts';
import type { ReadOptions } from '../format.ts';
import type { ChosenSignal } from '../leads/choose-signals.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { fileName, stem } from '../file-name.ts';
import { wholeRate } from '../whole-rate.ts';
import { upsampleLead } from '../wfdb/samples/upsample-lead.ts';
import { layOutRecords, type DataRecords } from './data-records.ts';
import { parseEdfHeader, type EdfHeader } from './edf-header.ts';
import { decodeSamples, lengthOf } from './edf-samples.ts';
import { chooseEdfSignals, voltageUnitOf } from './edf-signals.ts';
import { annotationsOf } from './edf-annotations.ts';

/** Reads EDF, EDF+ and BDF: ECG signals at one rate, gaps of discontinuous files as NaN, annotations. */
export function readEdf(
  { name, bytes }: NamedBytes,
  { signals: asked = [] }: ReadOptions,
  memory: MemoryPromise,
): KeptRecording {
  const header = parseEdfHeader(bytes, name);
  checkHeader(header, name);
  const records = layOutRecords(header, bytes, memory);
  if (records.startSeconds.length === 0) {
    throw new RecordingError('no-signal', `${name} holds a header and no data: copy it again.`);
  }
  const warnings: RecordingWarning[] = [...header.warnings];
  const { wholeCount } = records;
  if (header.statedRecords !== wholeCount || records.startSeconds.length > wholeCount) {
    const cut = records.startSeconds.length > wholeCount ? ' and a part of one' : '';
    const message = `${name} states ${header.statedRecords} data records and holds ${wholeCount} whole ones${cut}: what is there was read.`;
    warnings.push({ code: 'truncated-signal', message });
  }
  const choice = chooseEdfSignals(header, records, bytes, name, asked, memory);
  warnings.push(...choice.warnings);
  const perRecord = choice.chosen.map(({ index }) => header.signals[index].samplesPerRecord);
  const fastest = Math.max(...perRecord);
  const lengths = choice.chosen.map(({ index }) => lengthOf(index, header, records));
  const length = Math.max(...lengths.map((own, i) => Math.round((own * fastest) / perRecord[i])));
  if (length === 0) throw new RecordingError('no-signal', `${name} ends before the samples of its ECG: copy it again.`);

  const sampleRateHz = wholeRate(fastest / header.recordSeconds);
  // Before slower leads are brought to it, which takes a filter as long as the rates differ.
  admitRate(sampleRateHz, stem(fileName(name)));
  const leads = choice.chosen.map((signal, i): Lead<LeadSamples> => {
    const own = Math.round((length * perRecord[i]) / fastest);
    const lead = readLead(signal, own, header, records, bytes, memory, warnings);
    if (perRecord[i] === fastest) return lead;
    const samplesMv = memory.samples(length);
    upsampleLead(lead.samplesMv.subarray(), fastest / perRecord[i], samplesMv);
    const message = `Lead ${lead.name} was recorded at ${perRecord[i] / header.recordSeconds} samples per second and brought to ${sampleRateHz}.`;
    warnings.push({ code: 'resampled-lead', message });
    return { ...lead, samplesMv };
  });
  const hasAnnotations = header.signals.some(({ isAnnotation }) => isAnnotation);
  return {
    name: stem(fileName(name)),
    format: `${header.bytesPerSample === 3 ? 'BDF' : 'EDF'}${hasAnnotations ? '+' : ''}`,
    sampleRateHz,
    leads,
    annotations: annotationsOf(records.notes, leads, sampleRateHz),
    comments: header.comments,
    warnings,
    leftOut: choice.leftOut,
    startOfDaySeconds: header.startOfDaySeconds,
  };
}

function checkHeader({ signals, recordSeconds }: EdfHeader, name: string): void {
  if (signals.every(({ isAnnotation }) => isAnnotation)) {
    throw new RecordingError('no-signal', `${name} holds annotations only: open the file with the signals.`);
  }
  if (!(recordSeconds > 0)) {
    throw new RecordingError('bad-header', `${name} states data records of no length: its sampling rate is unknown.`);
  }
}

function readLead(
  { index, name, originalName, foreign }: ChosenSignal,
  length: number,
  header: EdfHeader,
  records: DataRecords,
  bytes: Uint8Array,
  memory: MemoryPromise,
  warnings: RecordingWarning[],
): Lead<LeadSamples> {
  const { label, dimension } = header.signals[index];
  const { unit, mvPerUnit, isAssumed } = voltageUnitOf(index, header, records, bytes, memory);
  const samplesMv = memory.room(length);
  const fillerRecords = decodeSamples(index, header, records, bytes, samplesMv, memory, mvPerUnit);
  if (fillerRecords > 0) {
    const message = `${fillerRecords} of ${records.startSeconds.length} data records of ${label} hold filler (the lowest value throughout): shown as a gap.`;
    warnings.push({ code: 'invalid-samples', message });
  }
  if (isAssumed) {
    const stated = dimension === '' ? 'states no unit' : `is in “${dimension}”, which is no voltage`;
    warnings.push({ code: 'assumed-unit', message: `Signal ${label} ${stated}: ${unit} is assumed.` });
  }
  return { name, originalName, foreign, samplesMv, sourceUnit: unit, unitAssumed: isAssumed };
}
