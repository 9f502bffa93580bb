import type { NamedBytes } from '../../recording/named-bytes.ts';
import { loadPart } from '../../part/load-part.ts';
import { extension } from '../file-name.ts';
import { arrayFormat } from './array-format.ts';

const NPY = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const MATLAB_TEXT = [...'MATLAB '].map((letter) => letter.charCodeAt(0));

/** NumPy: one array, or several in a ZIP. */
export const numpyFormat = arrayFormat({
  name: 'NumPy (.npy, .npz)',
  format: 'NumPy array',
  isOne: ({ name, bytes }) => startsWith(bytes, NPY) || (extension(name) === 'npz' && startsWith(bytes, ZIP)),
  readArrays: async (bytes, name) => (await loadPart(() => import('./read-numpy.ts'))).readNumpy(bytes, name),
});

/** MATLAB, versions 4 to 7; of 7.3 it is said how to save it. WFDB records in MATLAB files have a header and come first. */
export const matlabFormat = arrayFormat({
  name: 'MATLAB (.mat, version 4 to 7)',
  format: 'MATLAB array',
  isOne: (file) => isTitled(file) || isVersion4(file),
  readArrays: async (bytes, name) => (await loadPart(() => import('./read-matlab.ts'))).readMatlab(bytes, name),
});

/** "MATLAB 5.0 MAT-file": a table may name MATLAB as well. */
function isTitled({ bytes }: NamedBytes): boolean {
  const digit = bytes[MATLAB_TEXT.length] - 0x30;
  return startsWith(bytes, MATLAB_TEXT) && digit >= 0 && digit <= 9;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);
}

/** Version 4 has no signature: a type below 5000, sizes, a flag and a short name must make sense, and the name ends the file's. */
function isVersion4({ name, bytes }: NamedBytes): boolean {
  if (extension(name) !== 'mat' || bytes.length < 20) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 20);
  return [true, false].some((littleEndian) => {
    const [type, rows, columns, imaginary, nameLength] = [0, 4, 8, 12, 16].map((at) => view.getInt32(at, littleEndian));
    return (
      type >= 0 &&
      type < 5000 &&
      rows >= 0 &&
      columns >= 0 &&
      imaginary >> 1 === 0 &&
      nameLength > 0 &&
      nameLength <= 64
    );
  });
}
