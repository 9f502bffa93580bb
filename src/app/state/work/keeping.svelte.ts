import type { OfRecording, RecordingIdentity, RecordingSummary } from '../../../analysis/analysis.ts';
import type { AnalysisApi, OpenableFile } from '../../../analysis/analysis-api.ts';
import type { News } from '../../../browser/storage/other-tabs.ts';
import type { Connection } from '../../../browser/storage/connection.ts';
import type { StorageError } from '../../../browser/storage/storage-error.ts';
import type { Problem } from '../problem/problem.ts';
import type { OwnMoves } from '../look/own-moves.ts';
import type { Settings } from '../look/settings.svelte.ts';
import type { Toasts } from '../look/toasts.svelte.ts';
import { text } from '../../text/text.svelte.ts';
import { inTime } from './in-time.ts';
import { countKept, type KeptEntry } from './count-kept.ts';
import type { Editing } from './editing.svelte.ts';
import { Erasures } from './erasures.ts';
import type { KeepingStore } from './keeping-store.ts';
import { KeptFiles, LARGEST_KEPT_BYTES } from './kept-files.svelte.ts';
import { KeptLog } from './kept-log.svelte.ts';
import { showKeptView, viewOf, type KeptView, type ViewedSession } from './kept-view.ts';
import { lostInWords, workInWords } from './kept-words.ts';
import { isSameNotice, noticeOf, type KeepingNotice } from './keeping-notice.ts';
import type { KeptRecording } from './kept-recording.ts';
import { operationSchema, type Operation } from './operation.ts';
import type { ReadWork } from './read-work.ts';
import type { Work } from './work.svelte.ts';

type Log = KeptLog<Operation, RecordingIdentity>;
/** A recording is analysed without waiting any longer for what is kept of it: that joins it when it comes. */
const LONGEST_WAIT_MS = 3000;

/** What keeping needs to know of the open recording. */
interface KeptSession extends ViewedSession {
  readonly summary: OfRecording<RecordingSummary> | null;
  readonly settings: Settings;
  readonly work: Work;
  readonly moves: OwnMoves;
  readonly editing: Editing;
  readonly toasts: Pick<Toasts, 'note' | 'list'>;
  /** The last thing that failed, while the person is told of it. */
  problem: Problem | null;
  /** Tells the person something that stays until they have read it. */
  tell(words: string): void;
}

/**
 * Keeps what the person does on this device, brings it back when the same files are opened again, and joins it with what
 * is done in other tabs. When the device refuses, everything stays in memory, a notice says so, and it is tried again.
 */
export class Keeping {
  /** While true, what is on the screen is not yet what it was. */
  restoring = $state(false);
  readonly files = new KeptFiles(() => this.#keepingStore);
  /** Counts what other tabs told. */
  newsCount = $state(0);
  readonly #api: Pick<AnalysisApi, 'identify'>;
  readonly #store: KeepingStore | null;
  readonly #session: KeptSession;
  readonly #stopListening: (() => void) | undefined;
  #log = $state.raw<Log | null>(null);
  /** Of recordings opened before this one, with operations that still wait. */
  #left = $state.raw<readonly Log[]>([]);
  /** The notice the person has closed: the same one is not shown again. */
  #closed = $state.raw<KeepingNotice | null>(null);
  /** The view to come back to when the analysis is through. */
  #view: KeptView | null = null;
  readonly #erasures = new Erasures();

  constructor(api: Pick<AnalysisApi, 'identify'>, store: KeepingStore | null, session: KeptSession) {
    this.#api = api;
    this.#store = store;
    this.#session = session;
    this.#stopListening = store?.listen((news) => this.#hear(news));
  }

  /** The device's database, for what is kept there besides; null where nothing is kept. */
  get database(): Connection | null {
    return this.#store?.database ?? null;
  }

  /** Whether there are corrections or reviews that are in memory only. */
  get unsaved(): boolean {
    return this.#logs.some(({ isNeeded }) => isNeeded);
  }

  /** What the person should know about how things are kept, null when all is well or it has been read. */
  get notice(): KeepingNotice | null {
    const notice = this.#keepingStore ? noticeOf(this.#logs) : null;
    return isSameNotice(notice, this.#closed) ? null : notice;
  }

  /** Why nothing can be kept at the moment; null when it can. */
  get trouble(): StorageError | null {
    const troubles = this.#logs.map(({ trouble }) => trouble);
    return troubles.find((trouble) => trouble !== null && trouble.code !== 'storage-erased') ?? null;
  }

  closeNotice(): void {
    this.#closed = this.notice;
  }

  /** A recording is open, of these files when they hold nothing else: finds the work on it and shows it as it was last seen. Never rejects. */
  async open(summary: OfRecording<RecordingSummary>, files: readonly OpenableFile[] | null): Promise<void> {
    this.#log?.leave();
    this.#left = this.#logs.filter(({ isNeeded }) => isNeeded);
    this.#view = null;
    this.#closed = null;
    this.#session.work.clear();
    const log: Log = new KeptLog({
      name: summary.name,
      schema: operationSchema,
      store: () => this.#keepingStore,
      identify: () => this.#identify(summary, log),
      known: () => (log === this.#log ? this.#session.work.operations : log.waiting),
      read: (work, isFirst) => {
        if (log === this.#log) this.#take(work, isFirst);
      },
    });
    this.#log = log;
    this.restoring = this.#keepingStore !== null;
    this.files.begin(summary.name, files);
    if (!this.restoring) return;
    const asked = this.#session.moves.now;
    await inTime(LONGEST_WAIT_MS, log.look(), () => new Error('later')).catch(() => undefined);
    const view = log === this.#log ? this.#view : null;
    if (view) this.#session.moves.follow(asked, () => showKeptView(this.#session, view));
  }

  /** The beats of a lead have been found: brings back what was done over them. Never rejects. */
  async bringBack(): Promise<void> {
    const { work, editing, toasts } = this.#session;
    const { edits, confirmed, dismissed, lostBeats, lostReviews } = work.present;
    this.restoring = edits.length > 0;
    if (edits.length > 0) await editing.apply();
    this.restoring = false;
    const reviews = confirmed.size + dismissed.size;
    const isLost = lostBeats.length + lostReviews > 0;
    if (!isLost && edits.length + reviews === 0) return;
    const words = text.work.back({ parts: workInWords(edits.length, reviews) });
    if (!isLost) toasts.note(words);
    else {
      const lost = lostInWords(lostBeats, lostReviews, this.#session.summary?.sampleRateHz ?? NaN);
      this.#session.tell(`${words} ${lost}`);
    }
  }

  /** The view this recording was left in, once. */
  takeView(): KeptView | null {
    const view = this.#view;
    this.#view = null;
    return view && view.leadIndex === this.#session.opened.leadIndex ? view : null;
  }

  /** Which recording is open; null when none is. Rejects when it is another by the time that is known. */
  async identify(): Promise<RecordingIdentity | null> {
    return this.#log && (this.#log.identity ?? this.#identify(this.#session.summary, this.#log));
  }

  /** The person did something. Resolves when it is kept or could not be; null while nothing is kept. */
  add(operation: Operation): Promise<void> | null {
    const kept = this.#log?.add(operation) ?? null;
    return this.#keepingStore && kept;
  }

  /** Another part is in view. Called when it has come to rest. */
  viewChanged(): void {
    if (!this.restoring) this.#log?.setView(viewOf(this.#session));
  }

  /** Looks whether there is more by now: done in another tab, or kept while the person did not want that. */
  async look(): Promise<void> {
    await this.#log?.look();
  }

  /** Tries again at once to read and to keep. */
  async retry(): Promise<void> {
    await Promise.all(this.#logs.map((log) => log.retry()));
  }

  /** Keeps once more what is here and was erased in another tab. */
  keepAgain(): void {
    for (const log of this.#logs) if (log.trouble?.code === 'storage-erased') log.keepAgain();
  }

  /** Resolves when everything is kept, or could not be. */
  async settled(): Promise<void> {
    await Promise.all(this.#logs.map((log) => log.settled()));
  }

  /** The page goes: other tabs are not listened to any more. */
  close(): void {
    this.#stopListening?.();
    this.#log?.leave();
    this.#log = null;
  }

  async list(): Promise<KeptEntry[]> {
    return ((await this.#store?.list()) ?? []).map(countKept);
  }

  /** How many values could not be understood and were set aside. */
  countSetAside(): Promise<number> {
    return this.#store?.countSetAside() ?? Promise.resolve(0);
  }

  /** Finds the recording opened last; null where none is kept. Never rejects. */
  async findLast(): Promise<KeptRecording | null> {
    const { recording, isDamaged } = await this.files.find();
    if (isDamaged) this.#session.tell(text.work.damagedRecording);
    return recording;
  }

  /** Forgets one recording; what is open stays on the screen, and is kept again from its next correction on. */
  async forget(key: string): Promise<void> {
    await this.#erase(this.#store?.forget(key), key);
  }

  /** Erases everything kept on the device. What is open stays on the screen, and is kept again from its next correction on. */
  async erase(): Promise<void> {
    await this.#erase(this.#store?.erase(), null);
    this.#session.settings.reset();
    // What was said of anything kept is no longer true.
    this.#session.problem = null;
  }

  /** What is being written at this moment is erased too, or refused: nobody waits for it. `key`: null for everything. */
  async #erase(erasing: Promise<void> = Promise.resolve(), key: string | null): Promise<void> {
    this.#erasures.begin(erasing);
    for (const log of this.#logs) if (key === null || log.identity?.key === key) void log.erase(erasing);
    await erasing;
    this.files.erased(key);
  }

  /** The store while the person wants things kept. */
  get #keepingStore(): KeepingStore | null {
    return this.#session.settings.values.keepsWork ? this.#store : null;
  }

  get #logs(): readonly Log[] {
    return this.#log ? [this.#log, ...this.#left] : this.#left;
  }

  #hear(news: News): void {
    this.newsCount++;
    const { settings, toasts } = this.#session;
    if (news.kind === 'more') {
      if (this.#log?.identity?.key === news.key) void this.#log.look();
      return;
    }
    for (const log of this.#logs) {
      if (news.kind === 'erased' || log.identity?.key === news.key) log.erasedElsewhere();
    }
    this.files.erased(news.kind === 'erased' ? null : news.key);
    if (news.kind === 'forgotten') return;
    settings.reset();
    toasts.note(text.work.erased);
  }

  /** What is kept has been read, for the first time or again. */
  #take({ operations, view, damaged }: ReadWork<Operation>, isFirst: boolean): void {
    const { work, editing, toasts } = this.#session;
    const arrived = work.merge(operations);
    if (damaged.length > 0) this.#session.tell(text.work.damaged({ count: damaged.length }));
    const { identity, ticket } = this.#log ?? {};
    // Also when something is kept again of what was erased: a reload would find corrections, and no recording they are of.
    const isKeptAgain = operations.length > 0 && this.files.areGone(identity?.key);
    if (identity && ticket && (isFirst || isKeptAgain))
      void this.files.keep(this.#session.summary?.name ?? '', identity, ticket);
    const { over } = work;
    if (!over) {
      this.#view = isFirst ? view : this.#view;
      return;
    }
    if (isFirst) void this.bringBack();
    // Strips of the report are drawn from the operations themselves.
    else if (arrived.some(({ leadIndex, change }) => leadIndex === over.leadIndex && change.kind !== 'strip')) {
      void editing.apply();
      const words = text.work.fromOtherTab;
      if (!toasts.list.some((toast) => toast.text === words)) toasts.note(words);
    }
  }

  async #identify(summary: OfRecording<RecordingSummary> | null, log: Log): Promise<RecordingIdentity> {
    const isOpen = summary?.recordingId === this.#session.summary?.recordingId;
    const identity = isOpen ? await this.#api.identify(LARGEST_KEPT_BYTES) : null;
    // It may be this one that is being erased: what is done to it meanwhile is kept after that, not erased with it.
    await this.#erasures.over();
    if (!identity || identity.recordingId !== summary?.recordingId) throw new Error('it is not open any more');
    // It may have been open before, with operations that could not be kept so far.
    const before = this.#left.find((other) => other.identity?.key === identity.key);
    if (before && log === this.#log) {
      this.#session.work.merge(before.waiting);
      log.takeOver(before);
    }
    return identity;
  }
}
