import type { Analysis, RecordingIdentity, RecordingSummary } from '../../analysis/analysis.ts';
import type { AnalysisApi } from '../../analysis/analysis-api.ts';
import type { KeptLead, KeptView, KeptWork } from '../../browser/storage/kept-work.ts';
import type { KeptRecording } from '../../browser/storage/open-database.ts';
import { carryWork, type WorkParts } from './carry-work.ts';
import type { Editing } from './editing.svelte.ts';
import { showKeptView, viewOf, type ViewedSession } from './kept-view.ts';
import type { Review } from './review.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import type { Toasts } from './toasts.svelte.ts';
import { text } from '../text/text.svelte.ts';
import { lostInWords, workInWords } from './kept-words.ts';

/** Larger recordings are not kept: the work on them is, and they are opened again from where they lie. */
const LARGEST_KEPT_BYTES = 100 * 1024 * 1024;

/** Where things are kept. Everything may reject: the browser decides what it keeps. */
export interface KeepingStore {
  read(key: string): Promise<KeptWork | null>;
  save(work: KeptWork): Promise<void>;
  list(): Promise<KeptWork[]>;
  forget(key: string): Promise<void>;
  readRecording(): Promise<KeptRecording | null>;
  saveRecording(recording: KeptRecording): Promise<void>;
  forgetRecording(): Promise<void>;
  /** Notes that this recording is what a reload of the page comes back to. */
  markOpen(key: string): void;
  /** Erases all of it, and the person's choices. */
  erase(): Promise<void>;
}

/** What keeping needs to know of the open recording. */
interface KeptSession extends ViewedSession {
  readonly analysis: Analysis | null;
  readonly settings: Settings;
  readonly editing: Editing;
  readonly review: Review;
  readonly toasts: Pick<Toasts, 'note'>;
  problem: string | null;
}

/**
 * Keeps what the person does on this device, and brings it back when the same files are opened again. Saves follow one
 * another and only the latest state counts. When the device refuses, everything stays in memory and a sentence says so.
 */
export class Keeping {
  /** While true, what is on the screen is not yet what it was. */
  restoring = $state(false);
  /** Whether the device refused to keep something. */
  failed = $state(false);
  /** Whether there are corrections or reviews that are in memory only. */
  unsaved = $state(false);
  readonly #api: Pick<AnalysisApi, 'identify'>;
  readonly #store: KeepingStore | null;
  readonly #session: KeptSession;
  #identity: RecordingIdentity | null = null;
  /** What was done over each lead, in memory whatever the device keeps: another lead may be looked at meanwhile. */
  #leads: readonly KeptLead[] = [];
  /** The view to come back to when the analysis is through. */
  #view: KeptView | null = null;
  /** Of the beats of the chosen lead as they were found. */
  #beatsHash = '';
  /** What is to be saved next. */
  #next: KeptWork | null = null;
  #told = false;
  /** Whether everything was erased since the last correction. */
  #erased = false;
  #saving: Promise<void> | null = null;

  constructor(api: Pick<AnalysisApi, 'identify'>, store: KeepingStore | null, session: KeptSession) {
    this.#api = api;
    this.#store = store;
    this.#session = session;
  }

  /** A recording is open: finds the work on it and shows it as it was last seen. Never rejects. */
  async open(summary: RecordingSummary): Promise<void> {
    this.#identity = null;
    this.#leads = [];
    this.#view = null;
    this.#told = false;
    this.#erased = false;
    this.unsaved = false;
    this.restoring = false;
    const store = this.#keepingStore;
    if (!store) return;
    this.restoring = true;
    try {
      const identity = await this.#api.identify(LARGEST_KEPT_BYTES);
      if (summary !== this.#session.summary) return;
      this.#identity = identity;
      const kept = await store.read(identity.key);
      if (summary !== this.#session.summary) return;
      this.#leads = kept?.leads ?? [];
      this.#view = kept?.view ?? null;
      if (kept) showKeptView(this.#session, kept.view);
      void this.#keepFiles(store, summary, identity);
    } catch {
      // Told when there is something to lose.
      this.failed = true;
    }
  }

  /** The chosen lead has been analysed: brings back what was done over it; null when nothing was. Never rejects. */
  bringBack(found: Analysis, sampleRateHz: number): Promise<void> | null {
    this.#beatsHash = fingerprint(found.beats.rPeakSample);
    const kept = this.#leads.find(({ leadIndex }) => leadIndex === found.leadIndex);
    if (kept && !isEmpty(kept)) return this.#bringBack(kept, found, sampleRateHz);
    this.restoring = false;
    return null;
  }

  async #bringBack(kept: KeptLead, { beats }: Analysis, sampleRateHz: number): Promise<void> {
    const { editing, review, toasts } = this.#session;
    this.restoring = true;
    const isSame = kept.beatsHash === this.#beatsHash;
    const { work, lostBeats, lostReviews } = isSame
      ? { work: kept, lostBeats: [], lostReviews: 0 }
      : carryWork(kept, beats.rPeakSample, sampleRateHz);
    await editing.restore(work.edits, work.undone);
    review.restore(work.confirmed, work.dismissed);
    this.restoring = false;
    const reviews = work.confirmed.length + work.dismissed.length;
    const words = text.work.back({ parts: workInWords(work.edits.length, reviews) });
    if (lostBeats.length + lostReviews === 0) toasts.note(words);
    else this.#session.problem = `${words} ${lostInWords(lostBeats, lostReviews, sampleRateHz)}`;
  }

  /** The view this recording was left in, once. */
  takeView(): KeptView | null {
    const view = this.#view;
    this.#view = null;
    return view && view.leadIndex === this.#session.leadIndex ? view : null;
  }

  /** A correction or a review was made, or taken back. */
  changed(): void {
    const { analysis, editing, review } = this.#session;
    if (this.restoring || !analysis) return;
    const { leadIndex, modelVersion } = analysis;
    const { edits, undone } = editing.history;
    const lead = {
      leadIndex,
      modelVersion,
      beatsHash: this.#beatsHash,
      edits,
      undone,
      confirmed: [...review.confirmed],
      dismissed: [...review.dismissed],
    };
    this.#leads = [...this.#leads.filter((other) => other.leadIndex !== leadIndex), lead];
    this.#erased = false;
    this.unsaved = this.unsaved || !isEmpty(lead);
    this.#keep();
  }

  /** Another part is in view. Called when it has come to rest. */
  viewChanged(): void {
    if (!this.restoring && !this.#erased) this.#keep();
  }

  /** Resolves when everything is kept, or could not be. */
  async settled(): Promise<void> {
    await this.#saving;
  }

  list(): Promise<KeptWork[]> {
    return this.#store?.list() ?? Promise.resolve([]);
  }

  /** The recording opened last, when it is kept; null where nothing is. */
  async lastRecording(): Promise<KeptRecording | null> {
    // That nothing can be read back is no news before anything is open.
    return this.#keepingStore?.readRecording().catch(() => null) ?? null;
  }

  /** Forgets one recording; what is open stays on the screen. */
  async forget(key: string): Promise<void> {
    await this.#store?.forget(key);
  }

  /** Erases everything kept on the device. What is open stays on the screen, and is kept again from its next correction on. */
  async erase(): Promise<void> {
    this.#erased = true;
    this.#next = null;
    await this.#saving;
    await this.#store?.erase();
    this.#session.settings.reset();
    this.unsaved = false;
    this.failed = false;
  }

  /** The store while the person wants things kept. */
  get #keepingStore(): KeepingStore | null {
    return this.#session.settings.values.keepsWork ? this.#store : null;
  }

  #keep(): void {
    const store = this.#keepingStore;
    const { summary } = this.#session;
    if (!store || !summary) return;
    if (!this.#identity) {
      this.#fail();
      return;
    }
    const { key } = this.#identity;
    const leads = this.#leads.filter((lead) => !isEmpty(lead));
    this.#next = { key, name: summary.name, savedAt: Date.now(), leads, view: viewOf(this.#session) };
    this.#saving ??= this.#save(store);
  }

  /** Saves the latest state, and again while there is a later one. */
  async #save(store: KeepingStore): Promise<void> {
    for (let work = this.#next; work; work = this.#next) {
      this.#next = null;
      try {
        await store.save(work).catch(() => this.#saveInLessRoom(store, work));
        this.failed = false;
        if (work.key === this.#identity?.key && !this.#next) this.unsaved = false;
      } catch {
        this.#fail();
      }
    }
    // In the same breath as the last look at `#next`: whoever comes now begins anew.
    this.#saving = null;
  }

  /** The files can be opened again, the work cannot be done again: they make room for it. */
  async #saveInLessRoom(store: KeepingStore, work: KeptWork): Promise<void> {
    await store.forgetRecording();
    await store.save(work);
  }

  async #keepFiles(
    store: KeepingStore,
    { name }: RecordingSummary,
    { key, files, sizeBytes, table }: RecordingIdentity,
  ): Promise<void> {
    try {
      if (!files) return await store.forgetRecording();
      await store.saveRecording({ key, name, savedAt: Date.now(), sizeBytes, files, table });
      store.markOpen(key);
    } catch {
      // A device without room for the files may still have room for the work: what matters is told when it has not.
    }
  }

  /** Told once for each recording: what is lost when the page is closed does not get more by saying it again. */
  #fail(): void {
    this.failed = true;
    if (!this.unsaved || this.#told) return;
    this.#told = true;
    this.#session.problem = text.work.notKept;
  }
}

function isEmpty({ edits, undone, confirmed, dismissed }: WorkParts): boolean {
  return edits.length + undone.length + confirmed.length + dismissed.length === 0;
}

/** FNV-1a, a word at a time, and the number of beats: enough to tell whether they are the same, and quick for a day of them. */
function fingerprint(samples: Int32Array): string {
  let hash = 0x811c9dc5;
  for (const sample of samples) hash = Math.imul(hash ^ sample, 0x01000193);
  return `${samples.length}-${(hash >>> 0).toString(16)}`;
}
