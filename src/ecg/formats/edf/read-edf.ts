import type { Annotation } from '../../recording/annotation.ts';
import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Lead, Recording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { classOfSymbol } from '../../beats/beat-class.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { fileName, listNames, stem } from '../file-name.ts';
import { upsampleLead } from '../wfdb/upsample-lead.ts';
import { chooseChannels, type Channel } from './ecg-channels.ts';
import { parseEdfHeader, type EdfHeader } from './edf-header.ts';
import { readTimeStamped, type TimeStamped } from './time-stamped-annotations.ts';

/** Samples a recording may have over all leads; beyond, gaps or rates in the header cannot be meant. */
const MOST_SAMPLES = 2 ** 27;

/** The records of a file: where each begins in the bytes and in time. */
interface Records {
  readonly count: number;
  readonly bytes: number;
  /** Seconds from the first record. */
  readonly startSeconds: readonly number[];
}

/** Reads EDF, EDF+ and BDF: ECG signals at one rate, gaps of discontinuous files as NaN, annotations. */
export function readEdf({ name, bytes }: NamedBytes): Recording {
  const header = parseEdfHeader(bytes, name);
  const warnings: RecordingWarning[] = [...header.warnings];
  const channels = usableChannels(header, name, warnings);
  const offsets = signalOffsets(header);
  const recordBytes = offsets[offsets.length - 1];
  const count = Math.floor((bytes.length - header.dataOffset) / recordBytes);
  if (count < 1) throw new RecordingError('no-signal', `${name} holds a header and no data: copy it again.`);
  if (header.statedRecords !== count) {
    const message = `${name} states ${header.statedRecords} data records and holds ${count} whole ones: those were read.`;
    warnings.push({ code: 'truncated-signal', message });
  }
  const stamps = readStamps(header, offsets, bytes, count, recordBytes);
  const records: Records = { count, bytes: recordBytes, startSeconds: recordStarts(header, stamps, count) };
  const sampleRateHz = Math.max(...channels.map(({ signal }) => signal.samplesPerRecord)) / header.recordSeconds;
  const leads = channels.map((channel) =>
    readLead(channel, header, offsets[channel.index], records, bytes, sampleRateHz, warnings),
  );
  return {
    name: stem(fileName(name)),
    format: `${header.bytesPerSample === 3 ? 'BDF' : 'EDF'}${stamps.length > 0 ? '+' : ''}`,
    sampleRateHz,
    leads,
    annotations: annotationsOf(stamps, sampleRateHz, leads[0].samplesMv.length),
    comments: header.comments,
    warnings,
    startOfDaySeconds: header.startOfDaySeconds,
  };
}

function usableChannels(header: EdfHeader, name: string, warnings: RecordingWarning[]): Channel[] {
  if (header.signals.every(({ isAnnotation }) => isAnnotation)) {
    throw new RecordingError('no-signal', `${name} holds annotations only: open the file with the signals.`);
  }
  if (!(header.recordSeconds > 0)) {
    throw new RecordingError('bad-header', `${name} states data records of no length: its sampling rate is unknown.`);
  }
  const chosen = chooseChannels(header.signals);
  const usable = chosen.filter(({ signal }) => {
    const { digitalMin, digitalMax, physicalMin, physicalMax, samplesPerRecord } = signal;
    const hasScale =
      digitalMax > digitalMin && physicalMax !== physicalMin && Number.isFinite(physicalMax - physicalMin);
    const isUsable = hasScale && Number.isInteger(samplesPerRecord) && samplesPerRecord > 0;
    if (!isUsable) {
      const message = `Signal ${signal.label} of ${name} has no scale (its limits are equal or missing): it was left out.`;
      warnings.push({ code: 'ignored-signal', message });
    }
    return isUsable;
  });
  if (usable.length === 0) throw new RecordingError('no-signal', `${name} holds no ECG signal that can be read.`);
  const others = header.signals.filter(
    (signal) => !signal.isAnnotation && !chosen.some((one) => one.signal === signal),
  );
  if (others.length > 0) {
    const names = listNames(others.map(({ label }) => label));
    warnings.push({ code: 'ignored-signal', message: `Not ECG, so left out: ${names}.` });
  }
  return usable;
}

/** Byte offset of every signal inside a record, and the length of a record at the end. */
function signalOffsets({ signals, bytesPerSample }: EdfHeader): number[] {
  const offsets = [0];
  for (const { samplesPerRecord } of signals) {
    const samples = Number.isInteger(samplesPerRecord) && samplesPerRecord > 0 ? samplesPerRecord : 0;
    offsets.push(offsets[offsets.length - 1] + bytesPerSample * samples);
  }
  return offsets[offsets.length - 1] > 0 ? offsets : [...offsets.slice(0, -1), 1];
}

/** Annotations of every record, one list per record; empty when the file has no annotation signal. */
function readStamps(
  { signals, dataOffset }: EdfHeader,
  offsets: readonly number[],
  bytes: Uint8Array,
  count: number,
  recordBytes: number,
): TimeStamped[][] {
  const index = signals.findIndex(({ isAnnotation }) => isAnnotation);
  if (index < 0) return [];
  return Array.from({ length: count }, (_, record) => {
    const start = dataOffset + record * recordBytes;
    return readTimeStamped(bytes.subarray(start + offsets[index], start + offsets[index + 1]));
  });
}

/** Start of every record after the first one's; in discontinuous files as their time-keeping entries say. */
function recordStarts(header: EdfHeader, stamps: readonly TimeStamped[][], count: number): number[] {
  const { recordSeconds, isDiscontinuous } = header;
  const first = stamps[0]?.[0]?.onsetSeconds ?? 0;
  const starts: number[] = [];
  for (let record = 0; record < count; record++) {
    const regular = record === 0 ? 0 : starts[record - 1] + recordSeconds;
    const stated = isDiscontinuous ? (stamps[record]?.[0]?.onsetSeconds ?? Number.NaN) - first : Number.NaN;
    // Records never run backwards or into one another.
    starts.push(stated > regular ? stated : regular);
  }
  return starts;
}

function readLead(
  { signal, name, mvPerUnit }: Channel,
  header: EdfHeader,
  offset: number,
  records: Records,
  bytes: Uint8Array,
  sampleRateHz: number,
  warnings: RecordingWarning[],
): Lead {
  const { samplesPerRecord, digitalMin, digitalMax, physicalMin, physicalMax } = signal;
  const rateHz = samplesPerRecord / header.recordSeconds;
  const lengthSeconds = records.startSeconds[records.count - 1] + header.recordSeconds;
  const length = Math.round(lengthSeconds * rateHz);
  const finalLength = Math.round(lengthSeconds * sampleRateHz);
  if (!(finalLength <= MOST_SAMPLES)) {
    throw new RecordingError(
      'too-large',
      'The time stamps of this recording span far more than its samples: they are damaged.',
    );
  }
  const scale = ((physicalMax - physicalMin) / (digitalMax - digitalMin)) * (mvPerUnit ?? 1);
  const zero = physicalMin * (mvPerUnit ?? 1);
  const samplesMv = new Float32Array(length).fill(Number.NaN);
  const lowest = header.bytesPerSample === 2 ? -(2 ** 15) : -(2 ** 23);
  let filler = 0;
  for (let record = 0; record < records.count; record++) {
    const from = header.dataOffset + record * records.bytes + offset;
    const at = Math.round(records.startSeconds[record] * rateHz);
    if (isFiller(bytes, from, samplesPerRecord, header.bytesPerSample, digitalMin)) {
      filler++;
      continue;
    }
    for (let i = 0; i < samplesPerRecord && at + i < length; i++) {
      const value = sampleAt(bytes, from + i * header.bytesPerSample, header.bytesPerSample);
      // The lowest code, where the range leaves it out, stands for a missing sample (`write-edf.ts` writes it so).
      if (value !== lowest || digitalMin === lowest) samplesMv[at + i] = (value - digitalMin) * scale + zero;
    }
  }
  if (filler > 0) {
    const message = `${filler} of ${records.count} data records of ${signal.label} hold filler (the lowest value throughout): shown as a gap.`;
    warnings.push({ code: 'invalid-samples', message });
  }
  if (mvPerUnit === null) {
    warnings.push({ code: 'assumed-unit', message: `Signal ${signal.label} states no unit: millivolts were assumed.` });
  }
  const lead = { name, sourceUnit: signal.dimension || 'mV', unitAssumed: mvPerUnit === null };
  if (rateHz === sampleRateHz) return { ...lead, samplesMv };
  const upsampled = new Float32Array(finalLength);
  upsampleLead(samplesMv, sampleRateHz / rateHz, upsampled);
  const message = `Lead ${name} was recorded at ${rateHz} samples per second and brought to ${sampleRateHz}.`;
  warnings.push({ code: 'resampled-lead', message });
  return { ...lead, samplesMv: upsampled };
}

/** Writers that cannot shorten the last record fill it with the lowest value. */
function isFiller(bytes: Uint8Array, from: number, count: number, size: 2 | 3, digitalMin: number): boolean {
  for (let i = 0; i < count; i++) if (sampleAt(bytes, from + i * size, size) !== digitalMin) return false;
  return count > 1;
}

/** Two's complement, least significant byte first. */
function sampleAt(bytes: Uint8Array, at: number, size: 2 | 3): number {
  const low = bytes[at] | (bytes[at + 1] << 8);
  return size === 2 ? (low << 16) >> 16 : ((low | (bytes[at + 2] << 16)) << 8) >> 8;
}

/** Texts that are beat symbols become beats; others stay notes. The time-keeping entries say nothing. */
function annotationsOf(stamps: readonly TimeStamped[][], sampleRateHz: number, length: number): Annotation[] {
  const first = stamps[0]?.[0]?.onsetSeconds ?? 0;
  return stamps
    .flat()
    .filter(({ text }) => text !== '')
    .map(({ onsetSeconds, text }): Annotation => {
      const sample = Math.round((onsetSeconds - first) * sampleRateHz);
      const isBeat = classOfSymbol(text, 'ec57') !== undefined;
      return { sample, symbol: isBeat ? text : '"', subtype: 0, channel: 0, number: 0, aux: isBeat ? '' : text };
    })
    .filter(({ sample }) => sample >= 0 && sample < length)
    .sort((a, b) => a.sample - b.sample);
}
