import type { Catalogue } from '../../ecg/formats/catalogue/catalogue.ts';
import type { ListingProgress } from '../../ecg/formats/catalogue/listing-work.ts';
import { catalogueFiles } from '../../ecg/formats/read-recording.ts';
import { RecordingError } from '../../ecg/recording/recording-error.ts';
import type { OpenableFile } from '../analysis-api.ts';
import { storedFile } from './openable-file.ts';
import { Turns } from './turns.ts';

/** Looks through files for recordings, lets others have their turn meanwhile, and keeps the list that is asked of later. */
export class FileListing {
  #kept: Catalogue | null = null;
  #running: AbortController | null = null;

  /** The list kept last. Throws `RecordingError` when there is none. */
  get kept(): Catalogue {
    if (!this.#kept) throw new RecordingError('nothing-open', 'Open the files of a recording first.');
    return this.#kept;
  }

  /** Lists the recordings of files and keeps the list, in place of the one before. Rejects as `read` does; then that one stays. */
  async keep(files: readonly OpenableFile[], onProgress?: (progress: ListingProgress) => void): Promise<Catalogue> {
    this.#kept = await this.read(files, onProgress);
    return this.#kept;
  }

  /** Lists the recordings of files. Rejects as `catalogueFiles` does, with an `AbortError` after `cancel`. */
  read(files: readonly OpenableFile[], onProgress?: (progress: ListingProgress) => void): Promise<Catalogue> {
    const running = new AbortController();
    this.#running = running;
    const turns = new Turns();
    return catalogueFiles(files.map(storedFile), {
      signal: running.signal,
      pause: () => turns.pause(),
      ...(onProgress && { onProgress }),
    });
  }

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
  }
}
