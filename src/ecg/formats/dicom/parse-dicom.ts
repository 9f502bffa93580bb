import type { DataSet } from 'dicom-parser';
import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import { loadPart } from '../../part/load-part.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { inflateBytes } from '../zip/inflate-bytes.ts';
import { DEFLATED, EXPLICIT_BIG_ENDIAN, EXPLICIT_LITTLE_ENDIAN, findDataSet } from './find-data-set.ts';

/** A data set, and the order of the bytes in its samples. */
export interface ParsedDicom {
  readonly dataSet: DataSet;
  readonly isLittleEndian: boolean;
  /** For people: the byte order, and how it is known. */
  readonly byteOrder: string;
}

const HOW_KNOWN = {
  stated: 'stated (transfer syntax)',
  measured: 'measured (first elements)',
  assumed: 'assumed (no transfer syntax)',
};

/** Parses a DICOM file: with or without preamble and meta information, in either byte order, deflated or not. */
export async function parseDicom({ name, bytes }: NamedBytes, memory: MemoryPromise): Promise<ParsedDicom> {
  const { default: dicomParser } = await loadPart(() => import('dicom-parser'));
  const start = findDataSet(bytes);
  if (start === null) throw damagedDicom(name);
  const stored = bytes.subarray(start.offset);
  const isDeflated = start.transferSyntax === DEFLATED;
  const body = isDeflated ? await inflated(stored, name, memory) : stored;
  const TransferSyntaxUID = isDeflated ? EXPLICIT_LITTLE_ENDIAN : start.transferSyntax;
  try {
    const dataSet = dicomParser.parseDicom(body, { TransferSyntaxUID });
    const isLittleEndian = TransferSyntaxUID !== EXPLICIT_BIG_ENDIAN;
    return {
      dataSet,
      isLittleEndian,
      byteOrder: `${isLittleEndian ? 'little' : 'big'} endian, ${HOW_KNOWN[start.known]}`,
    };
  } catch {
    // The parser throws strings and errors of its own; all of them mean the same to the person.
    throw damagedDicom(name);
  }
}

async function inflated(stored: Uint8Array, name: string, memory: MemoryPromise): Promise<Uint8Array> {
  const bytes = await inflateBytes(stored, name, { wanted: Number.POSITIVE_INFINITY, whole: true });
  memory.countUnpacked(stored.length, bytes.length);
  memory.take(bytes.length);
  return bytes;
}

/** What is said of a DICOM file whose elements can't be followed. */
export function damagedDicom(name: string): RecordingError {
  return new RecordingError('bad-header', `${name} is damaged, or packed in a way that is not read: copy it again.`);
}
