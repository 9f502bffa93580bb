import type { RecordingWarning } from '../../../recording/recording-warning.ts';
import type { SignalTally } from './decode-signals.ts';
import type { IndexedSignal, WfdbHeader } from '../header/header.ts';
import { listNames } from '../../file-name.ts';
import { signalName } from '../header/header.ts';

/** A decoded signal with its header line; `whole` when every sample the header declares was there. */
export interface CheckedSignal extends IndexedSignal {
  readonly whole: boolean;
  readonly tally: SignalTally;
}

/**
 * Compares decoded signals with the checksum and initial value their header gives, and counts invalid samples; adds one
 * warning per kind of trouble. Checksums are 16-bit sums that some writers store unsigned (PTB-XL). A 0 where the sum is
 * not 0 is a field never filled in (CinC 2017): it is reported as unverified, not as damage.
 */
export function verifySignals(
  decoded: readonly CheckedSignal[],
  header: WfdbHeader,
  headerName: string,
  warnings: RecordingWarning[],
): void {
  const names = (wrong: readonly CheckedSignal[]) => listNames(wrong.map(({ line, index }) => signalName(line, index)));
  const add = (code: RecordingWarning['code'], wrong: readonly CheckedSignal[], message: string) => {
    if (wrong.length > 0) warnings.push({ code, message });
  };

  // A record cut short can't match its sum; it already has a warning that says so.
  const differing = decoded.filter(
    ({ line, whole, tally }) => whole && line.checksum !== null && tally.checksum !== (line.checksum & 0xffff),
  );
  const damaged = differing.filter(({ line }) => line.checksum !== 0);
  const unfilled = differing.filter(({ line }) => line.checksum === 0);
  const initial = decoded.filter(
    // With a skew, the header doesn't say which stored sample the initial value is.
    ({ line, tally }) =>
      line.initialValue !== null && line.skewFrames === 0 && line.initialValue !== tally.firstAdcValue,
  );
  const invalid = decoded.filter(({ tally }) => tally.invalidCount > 0);
  const invalidCount = invalid.reduce((sum, { tally }) => sum + tally.invalidCount, 0);
  const invalidSeconds = invalid.reduce(
    (sum, { tally, line }) => sum + tally.invalidCount / (header.frameRateHz * line.samplesPerFrame),
    0,
  );

  add(
    'checksum-mismatch',
    damaged,
    `The samples of ${names(damaged)} do not add up to the checksum in ${headerName}: the file may be damaged.`,
  );
  add(
    'header-field',
    unfilled,
    `${headerName} leaves the checksum of ${names(unfilled)} at 0: those samples could not be verified.`,
  );
  add(
    'initial-value-mismatch',
    initial,
    `${names(initial)} does not begin with the value ${headerName} gives: the signal file may belong to another header.`,
  );
  add(
    'invalid-samples',
    invalid,
    `${invalidCount} samples of ${names(invalid)} are marked invalid (${invalidSeconds.toFixed(1)} s): shown as gaps.`,
  );
}
