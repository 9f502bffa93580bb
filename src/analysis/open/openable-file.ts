import type { StoredFile } from '../../ecg/formats/catalogue/stored-file.ts';
import { storedBytes } from '../../ecg/formats/catalogue/stored-file.ts';
import { RecordingError } from '../../ecg/recording/recording-error.ts';
import type { OpenableFile } from '../analysis-api.ts';

/** Of workers only, which the types of a page leave out. */
declare const FileReaderSync: new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer };

/** A file as the platform holds it, on a disk as a rule: none of it is in memory. */
interface DeviceFile extends StoredFile {
  readonly blob: Blob;
}

/** The blob that a file is read from; undefined where its bytes are in memory or in an archive. */
export function blobOf(file: StoredFile | DeviceFile): Blob | undefined {
  return 'blob' in file ? file.blob : undefined;
}

/** A file handed over by the page as the catalogue takes it: what is on the device is read only where it is needed. */
export function storedFile(file: OpenableFile): StoredFile | DeviceFile {
  if ('bytes' in file) return storedBytes(file);
  const { name, blob } = file;
  // WebKit takes an end at infinity as 0.
  const part = (start: number, end: number) => blob.slice(start, Math.min(end, blob.size));
  return {
    path: name,
    sizeBytes: blob.size,
    seekable: true,
    blob,
    async slice(start, end) {
      try {
        return new Uint8Array(await part(start, end).arrayBuffer());
      } catch {
        throw unreadable(name);
      }
    },
    ...('FileReaderSync' in globalThis && {
      sliceNow(start: number, end: number) {
        try {
          return new Uint8Array(new FileReaderSync().readAsArrayBuffer(part(start, end)));
        } catch {
          throw unreadable(name);
        }
      },
    }),
  };
}

function unreadable(name: string): RecordingError {
  return new RecordingError(
    'file-unreadable',
    `${name} can no longer be read: it was moved or changed. Open it again.`,
  );
}
