import type { RecordingIdentity } from '../../../analysis/analysis.ts';
import type { Ticket } from '../../../browser/storage/ticket.ts';
import type { Damaged } from '../../../browser/storage/work-store.ts';
import { loadPart } from '../../../ecg/part/load-part.ts';
import { readKeptRecording, type KeptRecording } from './kept-recording.ts';

/** Where the files of a recording are kept. Everything may reject: the browser decides what it keeps. */
export interface FileStore {
  readRecording(): Promise<unknown>;
  saveRecording(key: string, ticket: Ticket, recording: unknown): Promise<void>;
  forgetRecording(): Promise<void>;
  setAside(key: string, damaged: readonly Damaged[]): Promise<void>;
  /** Notes that this recording is what a reload of the page comes back to. */
  markOpen(key: string): void;
}

/** The files of the recording opened last, on this visit or an earlier one, so that a reload can go on with it. */
export class KeptFiles {
  /** As found last; null when none are kept. */
  recording = $state.raw<KeptRecording | null>(null);
  /** Whether it is known by now if any are kept. */
  isLooked = $state(false);
  /** Whose files this page has kept, or tried to, and whether they were erased since. */
  #latest: { readonly key: string; readonly isErased: boolean } | null = null;
  /** Null while the person does not want things kept. */
  readonly #store: () => FileStore | null;

  constructor(store: () => FileStore | null) {
    this.#store = store;
  }

  /** Looks what is kept; whether something is there that could not be understood, and was set aside. Never rejects. */
  async find(): Promise<{ readonly recording: KeptRecording | null; readonly isDamaged: boolean }> {
    const store = this.#store();
    // That nothing can be read back is no news before anything is open.
    const stored = await store?.readRecording().catch(() => undefined);
    this.recording = readKeptRecording(stored) ?? readKeptRecording(await withBlobs(stored).catch(() => null));
    this.isLooked = true;
    const isDamaged = stored !== undefined && this.recording === null;
    if (isDamaged) await store?.setAside('', [{ from: 'recording', value: stored }]).catch(() => undefined);
    return { recording: this.recording, isDamaged };
  }

  /** Keeps the files of the recording that is open now, when they are not too large. Never rejects. */
  async keep(name: string, { key, files, sizeBytes, table }: RecordingIdentity, ticket: Ticket): Promise<void> {
    const store = this.#store();
    this.#latest = { key, isErased: false };
    try {
      if (!files) return await store?.forgetRecording();
      const recording = { key, name, savedAt: Date.now(), sizeBytes, files, table };
      // The browser may take bytes where it takes no blobs.
      await store?.saveRecording(key, ticket, recording).catch(async () => {
        const { bytesForBlobs } = await loadBytes();
        await store.saveRecording(key, ticket, await bytesForBlobs(recording));
      });
      store?.markOpen(key);
    } catch {
      // A device without room for the files may still have room for the work: what matters is told when it has not.
    }
  }

  /** They were erased: those of one recording, or whatever there was. */
  erased(key: string | null): void {
    if (key === null || this.recording?.key === key) this.recording = null;
    if (this.#latest && (key === null || this.#latest.key === key)) this.#latest = { ...this.#latest, isErased: true };
  }

  /** Whether files that this page has kept were erased. */
  areGone(key: string | undefined): boolean {
    return this.#latest !== null && this.#latest.isErased && this.#latest.key === key;
  }
}

const loadBytes = () => loadPart(() => import('../../../browser/bytes-for-blobs.ts'));

/** What was kept as bytes, with blobs again. */
async function withBlobs(stored: unknown): Promise<unknown> {
  if (stored === undefined) return stored;
  const { blobsForBytes } = await loadBytes();
  return blobsForBytes(stored);
}
