import { RecordingError } from '../../recording/recording-error.ts';

/** Most bytes of one unpacked file: what the files of one recording may hold (see `MOST_RECORDING_BYTES`). */
export const MOST_UNPACKED_BYTES = 512 * 1024 * 1024;
/** An ECG packs to a third or a tenth, a recording of one flat line to a hundredth. */
const MOST_RATIO = 200;
/** Small files may pack better than that without harm. */
const RATIO_MATTERS_FROM_BYTES = 16 * 1024 * 1024;

/**
 * Refuses what an archive says, or turns out, to hold when it is out of all proportion ("zip bomb").
 * Called with the declared size before anything is unpacked, and with the actual size while it is.
 */
export function checkUnpackedSize(name: string, unpackedBytes: number, packedBytes: number): void {
  if (unpackedBytes > MOST_UNPACKED_BYTES) {
    throw new RecordingError(
      'too-large',
      `${name} unpacks to more than ${MOST_UNPACKED_BYTES / 2 ** 20} MB, so it was not unpacked: open a part of it.`,
    );
  }
  if (unpackedBytes > RATIO_MATTERS_FROM_BYTES && unpackedBytes > MOST_RATIO * packedBytes) {
    throw new RecordingError(
      'too-large',
      `${name} unpacks to more than ${MOST_RATIO} times its packed size, which no recording does: it was not unpacked.`,
    );
  }
}
