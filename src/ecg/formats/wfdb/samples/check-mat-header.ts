import type { NamedBytes } from '../../../recording/named-bytes.ts';
import type { RecordingWarning } from '../../../recording/recording-warning.ts';
import type { IndexedSignal } from '../header/header.ts';
import { extension } from '../../file-name.ts';

/** Bytes before the matrix name: type, rows, columns, imaginary flag, length of the name; 32 bits each. */
const FIXED_BYTES = 20;

/**
 * A .mat signal file begins with the header of one MATLAB level 4 matrix, a row per signal, which the byte offset skips.
 * Warns when that header and the WFDB header disagree. Source: MAT-File Format, level 4; wfdb2mat of the WFDB software.
 */
export function checkMatHeader(
  { name, bytes }: NamedBytes,
  byteOffset: number,
  signals: readonly IndexedSignal[],
  headerName: string,
  warnings: RecordingWarning[],
): void {
  if (extension(name) !== 'mat' || byteOffset < FIXED_BYTES || bytes.length < byteOffset) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, FIXED_BYTES);
  const rows = view.getUint32(4, true);
  const nameLength = view.getUint32(16, true);
  const frameLength = signals.reduce((sum, { line }) => sum + line.samplesPerFrame, 0);
  if (rows === frameLength && FIXED_BYTES + nameLength === byteOffset) return;
  warnings.push({
    code: 'header-field',
    message: `The MATLAB header in ${name} does not describe the ${signals.length} signals of ${headerName}: amplitudes may be wrong.`,
  });
}
