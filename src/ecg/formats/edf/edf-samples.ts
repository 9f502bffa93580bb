import type { SampleRoom } from '../../recording/lead-samples.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { DataRecords } from './data-records.ts';
import type { EdfHeader } from './edf-header.ts';

/** Samples of signal `index` from the first record to the last that holds any, cut off after `most`. */
export function lengthOf(index: number, header: EdfHeader, records: DataRecords): number {
  const { samplesPerRecord } = header.signals[index];
  const rateHz = samplesPerRecord / header.recordSeconds;
  const { wholeCount, startSeconds, samplesInCut } = records;
  if (samplesInCut[index] > 0) return Math.round(startSeconds[wholeCount] * rateHz) + samplesInCut[index];
  return wholeCount === 0 ? 0 : Math.round(startSeconds[wholeCount - 1] * rateHz) + samplesPerRecord;
}

/**
 * Decodes signal `index` into `room` as far as it goes, each sample in its physical unit times `factor`; missing where a record is missing
 * or holds filler. Returns how many hold filler.
 */
export function decodeSamples(
  index: number,
  header: EdfHeader,
  records: DataRecords,
  bytes: Uint8Array,
  room: SampleRoom,
  memory: MemoryPromise,
  factor = 1,
): number {
  const { samplesPerRecord, digitalMin, digitalMax, physicalMin, physicalMax } = header.signals[index];
  const { bytesPerSample, recordSeconds, dataOffset } = header;
  const rateHz = samplesPerRecord / recordSeconds;
  const scale = ((physicalMax - physicalMin) / (digitalMax - digitalMin)) * factor;
  const zero = physicalMin * factor;
  const { length } = room;
  const recordMv = memory.scratch(Math.min(samplesPerRecord, length));
  const lowest = bytesPerSample === 2 ? -(2 ** 15) : -(2 ** 23);
  const count = records.wholeCount + (records.samplesInCut[index] > 0 ? 1 : 0);
  let fillerRecords = 0;
  for (let record = 0; record < count; record++) {
    const at = Math.round(records.startSeconds[record] * rateHz);
    if (at >= length) break;
    const from = dataOffset + record * records.recordBytes + records.offsets[index];
    const samples = record < records.wholeCount ? samplesPerRecord : records.samplesInCut[index];
    if (isFiller(bytes, from, samples, bytesPerSample, digitalMin)) {
      fillerRecords++;
      continue;
    }
    const end = Math.min(samples, length - at);
    for (let i = 0; i < end; i++) {
      const value = sampleAt(bytes, from + i * bytesPerSample, bytesPerSample);
      // The lowest code, where the range leaves it out, stands for a missing sample (`write-edf.ts` writes it so).
      const isMissing = value === lowest && Math.min(digitalMin, digitalMax) !== lowest;
      recordMv[i] = isMissing ? Number.NaN : (value - digitalMin) * scale + zero;
    }
    room.set(recordMv.subarray(0, end), at);
  }
  return fillerRecords;
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
