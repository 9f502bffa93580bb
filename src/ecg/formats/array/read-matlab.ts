import type { ArrayFile } from './named-array.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { fileName } from '../file-name.ts';
import { readMat4 } from './mat4.ts';
import { readMat5 } from './mat5.ts';

const HEADER_BYTES = 128;

/** Reads the arrays of a MATLAB file. Rejects only with `RecordingError`; for version 7.3 it says how to save it. */
export async function readMatlab(bytes: Uint8Array, path: string): Promise<ArrayFile> {
  const name = fileName(path);
  const title = String.fromCharCode(...bytes.subarray(0, 20));
  if (title.startsWith('MATLAB 7.3')) {
    throw new RecordingError(
      'unsupported-signal-format',
      `${name} is a MATLAB 7.3 file (HDF5), which is not read: save it with save(…, '-v7'), or as a CSV table.`,
    );
  }
  if (!title.startsWith('MATLAB')) return readMat4(bytes);
  if (bytes.length <= HEADER_BYTES) {
    throw new RecordingError('bad-header', `${name} ends in its header: copy it again.`);
  }
  return readMat5(bytes, name);
}
