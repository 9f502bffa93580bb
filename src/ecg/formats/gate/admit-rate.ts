import { RecordingError } from '../../recording/recording-error.ts';

/** Rates at which a heartbeat can be told from the next, and that any recorder of surface potentials reaches. */
const RATE_LIMITS_HZ = [1, 100_000] as const;

/** Throws `RecordingError` for a rate that no ECG has. */
export function admitRate(sampleRateHz: number, name: string): void {
  if (sampleRateHz >= RATE_LIMITS_HZ[0] && sampleRateHz <= RATE_LIMITS_HZ[1]) return;
  throw new RecordingError(
    'bad-header',
    `${name} states ${sampleRateHz} samples per second, which no ECG has (1 to 100 000): its header is damaged.`,
  );
}
