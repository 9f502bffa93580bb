import type { StoredFile } from '../../ecg/formats/catalogue/stored-file.ts';
import { storedBytes } from '../../ecg/formats/catalogue/stored-file.ts';
import { RecordingError } from '../../ecg/recording/recording-error.ts';
import type { OpenableFile } from '../analysis-api.ts';

/** A file handed over by the page as the catalogue takes it: what is on the device is read only where it is needed. */
export function storedFile(file: OpenableFile): StoredFile {
  if ('bytes' in file) return storedBytes(file);
  const { name, blob } = file;
  return {
    path: name,
    sizeBytes: blob.size,
    seekable: true,
    async slice(start, end) {
      try {
        // WebKit takes an end at infinity as 0.
        return new Uint8Array(await blob.slice(start, Math.min(end, blob.size)).arrayBuffer());
      } catch {
        throw new RecordingError(
          'file-unreadable',
          `${name} can no longer be read: it was moved or changed. Open it again.`,
        );
      }
    },
  };
}
