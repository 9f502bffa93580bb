import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { KeepingStore } from '../../../../src/app/state/work/keeping-store.ts';
import type { News, Tabs } from '../../../../src/browser/storage/other-tabs.ts';
import type { ListMark, OpenMark } from '../../../../src/browser/storage/open-mark.ts';
import type { Ticket } from '../../../../src/browser/storage/ticket.ts';
import { WorkStore, type Addition, type Damaged } from '../../../../src/browser/storage/work-store.ts';

export type StoreCall = 'read' | 'add' | 'erase' | 'forget' | 'other';
/** Decides when and whether a call of the store is made. */
export type Interference = <T>(call: StoreCall, make: () => Promise<T>, key?: string) => Promise<T>;

/** A device with a database of its own, and the tabs that are open on it. Only one at a time is the device. */
export class KeptDevice {
  readonly #heard = new Set<{ readonly tab: object; readonly hear: (news: News) => void }>();

  constructor() {
    globalThis.indexedDB = new IDBFactory();
  }

  /** A tab with the app's own store. What it tells the others comes to them as `deliver` says. */
  openTab(deliver: (arrive: () => void, news: News) => void = queueMicrotask): TabStore {
    const tab = {};
    const tabs: Tabs = {
      tell: (news) => {
        for (const other of this.#heard)
          if (other.tab !== tab) deliver(() => this.#heard.has(other) && other.hear(news), news);
      },
      listen: (hear) => {
        const listener = { tab, hear };
        this.#heard.add(listener);
        return () => this.#heard.delete(listener);
      },
    };
    return new TabStore(tabs, () =>
      [...this.#heard].filter((one) => one.tab === tab).forEach((one) => this.#heard.delete(one)),
    );
  }
}

/** The app's own store, over a database in memory. */
export class TabStore extends WorkStore implements KeepingStore {
  interfere: Interference = (_call, make) => make();
  opened: OpenMark | null = null;
  listed: ListMark | null = null;
  /** Whether the next visit is this one loaded anew. */
  isReload = true;
  /** The tab is gone: it hears nothing any more. */
  readonly close: () => void;

  constructor(tabs: Tabs, close: () => void) {
    super(tabs);
    this.close = close;
  }

  override read(key: string) {
    return this.interfere('read', () => super.read(key), key);
  }

  override add(key: string, ticket: Ticket, addition: Addition) {
    return this.interfere('add', () => super.add(key, ticket, addition), key);
  }

  override list() {
    return this.interfere('other', () => super.list());
  }

  override setAside(key: string, damaged: readonly Damaged[]) {
    return this.interfere('other', () => super.setAside(key, damaged));
  }

  override forget(key: string) {
    return this.interfere('forget', () => super.forget(key), key);
  }

  override readRecording() {
    return this.interfere('other', () => super.readRecording());
  }

  override saveRecording(key: string, ticket: Ticket, recording: unknown) {
    return this.interfere('other', () => super.saveRecording(key, ticket, recording));
  }

  override forgetRecording() {
    return this.interfere('other', () => super.forgetRecording());
  }

  override markOpen(mark: OpenMark): void {
    this.opened = mark;
  }

  override openBefore() {
    return this.opened && { ...this.opened, isReload: this.isReload };
  }

  override forgetOpen(isMeant: (mark: OpenMark) => boolean): void {
    if (this.opened && isMeant(this.opened)) this.opened = null;
  }

  override markList(list: ListMark | null): void {
    this.listed = list;
  }

  override listBefore() {
    return this.isReload ? this.listed : null;
  }

  /** There are no choices and no files in Node. */
  override erase() {
    return this.interfere('erase', () => super.eraseWork());
  }
}
