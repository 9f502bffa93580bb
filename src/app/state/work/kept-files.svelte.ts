import type { RecordingIdentity } from '../../../analysis/analysis.ts';
import type { OpenableFile } from '../../../analysis/analysis-api.ts';
import { newMark } from '../../../browser/storage/mark.ts';
import type { ListMark, OpenBefore, OpenMark } from '../../../browser/storage/open-mark.ts';
import type { Ticket } from '../../../browser/storage/ticket.ts';
import type { Damaged, StoredWork } from '../../../browser/storage/work-store.ts';
import { loadPart } from '../../../ecg/part/load-part.ts';
import { readKeptRecording, type KeptRecording } from './kept-recording.ts';

/** Larger recordings are not kept: the work on them is, and they are opened again from where they lie. */
export const LARGEST_KEPT_BYTES = 100 * 1024 * 1024;
/** The key of what has not been read through. */
const UNREAD = '';

/** Where the files of a recording are kept. Everything may reject: the browser decides what it keeps. */
export interface FileStore {
  read(key: string): Promise<StoredWork>;
  readRecording(): Promise<unknown>;
  saveRecording(key: string, ticket: Ticket, recording: unknown): Promise<void>;
  forgetRecording(): Promise<void>;
  setAside(key: string, damaged: readonly Damaged[]): Promise<void>;
  /** Notes what is open, before anything of it is kept. */
  markOpen(mark: OpenMark): void;
  openBefore(): OpenBefore | null;
  forgetOpen(isMeant: (mark: OpenMark) => boolean): void;
  /** Notes the list that is shown; null while there is none. */
  markList(list: ListMark | null): void;
  listBefore(): ListMark | null;
}

/** The files of the recording opened last, on this visit or an earlier one, so that a reload can go on with it. */
export class KeptFiles {
  /** As found last; null when none are kept. */
  recording = $state.raw<KeptRecording | null>(null);
  /** Whether it is known by now if any are kept. */
  isLooked = $state(false);
  /** Whose files this page has kept, or tried to, and whether they were erased since. */
  #latest: { readonly key: string; readonly isErased: boolean } | null = null;
  /** What is open. */
  #open: OpenMark | null = null;
  /** What is kept and being opened again: it need not be kept anew before its files have been read through. */
  #goingOn: KeptRecording | null = null;
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

  /** What was open before this visit, to be asked before anything is opened. */
  openBefore(): OpenBefore | null {
    return this.#store()?.openBefore() ?? null;
  }

  /** The list that was shown before this visit: it is not kept, and can only be told of. */
  listBefore(): ListMark | null {
    return this.#store()?.listBefore() ?? null;
  }

  /** Another list is shown, or none. */
  noteList(list: ListMark | null): void {
    this.#store()?.markList(list);
  }

  /** It has been told that this is not kept. */
  told({ opening }: OpenMark): void {
    this.#store()?.forgetOpen((mark) => mark.opening === opening);
  }

  /** Opens again what is kept. */
  async goOnWith(
    recording: KeptRecording,
    opening: { openAgain(files: KeptRecording['files'], table: KeptRecording['table']): Promise<void> },
  ): Promise<void> {
    this.#goingOn = recording;
    await opening.openAgain(recording.files, recording.table);
    this.#goingOn = null;
  }

  /**
   * A recording is open. The files it was opened from, where they are on the device and hold nothing else, are kept at once;
   * when the page goes before, the next visit tells its name.
   */
  begin(name: string, files: readonly OpenableFile[] | null): void {
    const known = this.#goingOn?.name === name ? this.#goingOn : null;
    const open = { name, opening: known?.opening ?? newMark(), key: known?.key || null };
    this.#open = open;
    const store = this.#store();
    store?.markOpen(open);
    if (store && files && known === null) this.#keepUnread(store, open, files).catch(() => undefined);
  }

  async #keepUnread(store: FileStore, open: OpenMark, given: readonly OpenableFile[]): Promise<void> {
    const files = given.flatMap((file) => ('blob' in file ? [{ name: file.name, blob: file.blob }] : []));
    const sizeBytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
    if (files.length < given.length || sizeBytes > LARGEST_KEPT_BYTES) return;
    const { ticket } = await store.read(UNREAD);
    // By now they may have been read through, or something else is open.
    if (this.#open !== open) return;
    const { name, opening } = open;
    const unread = { key: UNREAD, name, opening, savedAt: Date.now(), sizeBytes, files, table: null };
    await store.saveRecording(UNREAD, ticket, unread);
  }

  /** Keeps the files of the recording that is open now, when they are not too large. Never rejects. */
  async keep(name: string, { key, files, sizeBytes, table }: RecordingIdentity, ticket: Ticket): Promise<void> {
    const store = this.#store();
    this.#latest = { key, isErased: false };
    const { opening } = (this.#open = { name, opening: this.#open?.opening ?? newMark(), key });
    store?.markOpen(this.#open);
    try {
      if (!files) return await store?.forgetRecording();
      const recording = { key, name, opening, savedAt: Date.now(), sizeBytes, files, table };
      // The browser may take bytes where it takes no blobs.
      await store?.saveRecording(key, ticket, recording).catch(async () => {
        const { bytesForBlobs } = await loadBytes();
        await store.saveRecording(key, ticket, await bytesForBlobs(recording));
      });
    } catch {
      // A device without room for the files may still have room for the work: the next visit tells that they are not here.
    }
  }

  /** They were erased: those of one recording, or whatever there was. */
  erased(key: string | null): void {
    if (key === null || this.recording?.key === key) this.recording = null;
    if (this.#latest && (key === null || this.#latest.key === key)) this.#latest = { ...this.#latest, isErased: true };
    const store = this.#store();
    // Nobody misses what they have erased.
    store?.forgetOpen((mark) => key === null || mark.key === key);
    // It may be what is open, of which that is not known yet.
    if (this.#open?.key === null) void store?.forgetRecording().catch(() => undefined);
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
