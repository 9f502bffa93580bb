import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { EdfHeader } from './edf-header.ts';
import { readTimeStamped, type TimeStamped } from './time-stamped-annotations.ts';

/** The data records of a file: where each lies in the bytes and in time, and what is noted in them. */
export interface DataRecords {
  /** Whole ones, and how many samples of every signal a last one that is cut off holds. */
  readonly wholeCount: number;
  readonly samplesInCut: readonly number[];
  readonly recordBytes: number;
  /** Byte offset of every signal inside a record. */
  readonly offsets: readonly number[];
  /** Seconds from the first record, the cut one's too. */
  readonly startSeconds: Float64Array;
  /** Notes of all annotation signals in time order, their onsets counted from the first record; no time-keeping entries. */
  readonly notes: readonly TimeStamped[];
}

/**
 * Lays out the records of a file. Every annotation signal is read (EDF+ allows several; the first keeps the time), as far as
 * the file goes. Source: Kemp & Olivan 2003, 2.2.
 */
export function layOutRecords(header: EdfHeader, bytes: Uint8Array, memory: MemoryPromise): DataRecords {
  const { signals, bytesPerSample, dataOffset } = header;
  const counts = signals.map(({ samplesPerRecord }) =>
    Number.isInteger(samplesPerRecord) && samplesPerRecord > 0 ? samplesPerRecord : 0,
  );
  const offsets: number[] = [];
  let recordBytes = 0;
  for (const count of counts) {
    offsets.push(recordBytes);
    recordBytes += bytesPerSample * count;
  }
  // A header without samples has no records: the reader refuses it.
  const wholeCount = recordBytes > 0 ? Math.floor((bytes.length - dataOffset) / recordBytes) : 0;
  const restBytes = recordBytes > 0 ? bytes.length - dataOffset - wholeCount * recordBytes : 0;
  const samplesInCut = counts.map((count, index) =>
    Math.max(0, Math.min(count, Math.floor((restBytes - offsets[index]) / bytesPerSample))),
  );
  const isCut = samplesInCut.some((count) => count > 0);
  const count = wholeCount + (isCut ? 1 : 0);
  // Two times for each record.
  memory.take(2 * Float64Array.BYTES_PER_ELEMENT * count);
  const mostNotes = memory.annotationRoom;
  const stated = Float64Array.from({ length: count }, () => Number.NaN);
  const notes: TimeStamped[] = [];
  signals.forEach(({ isAnnotation }, index) => {
    if (!isAnnotation) return;
    const keepsTime = index === signals.findIndex((signal) => signal.isAnnotation);
    for (let record = 0; record < count; record++) {
      const start = dataOffset + record * recordBytes + offsets[index];
      const samples = record < wholeCount ? counts[index] : samplesInCut[index];
      const stamps = readTimeStamped(
        whole(bytes.subarray(start, start + bytesPerSample * samples), record < wholeCount),
      );
      if (keepsTime && stamps.length > 0) stated[record] = stamps[0].onsetSeconds;
      for (const stamp of stamps) if (stamp.text !== '' && notes.length < mostNotes) notes.push(stamp);
    }
  });
  const first = count > 0 && !Number.isNaN(stated[0]) ? stated[0] : 0;
  return {
    wholeCount,
    samplesInCut,
    recordBytes,
    offsets,
    startSeconds: recordStarts(header, stated, first),
    notes: notes
      .map((note) => ({ ...note, onsetSeconds: note.onsetSeconds - first }))
      .sort((a, b) => a.onsetSeconds - b.onsetSeconds),
  };
}

/** Of a list that is cut off, the entries that are whole. */
function whole(list: Uint8Array, isWhole: boolean): Uint8Array {
  return isWhole ? list : list.subarray(0, list.lastIndexOf(0) + 1);
}

/** Start of every record after the first one's; in discontinuous files as their time-keeping entries say. */
function recordStarts(
  { recordSeconds, isDiscontinuous }: EdfHeader,
  stated: Float64Array,
  first: number,
): Float64Array {
  const starts = stated.slice().fill(0);
  for (let record = 1; record < starts.length; record++) {
    const regular = starts[record - 1] + recordSeconds;
    const said = isDiscontinuous ? stated[record] - first : Number.NaN;
    // Records never run backwards or into one another.
    starts[record] = said > regular ? said : regular;
  }
  return starts;
}
