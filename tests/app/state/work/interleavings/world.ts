import { Session } from '../../../../../src/app/state/session/session.svelte.ts';
import type { Operation } from '../../../../../src/app/state/work/operation.ts';
import { StorageError, type StorageErrorCode } from '../../../../../src/browser/storage/storage-error.ts';
import type { Ticket } from '../../../../../src/browser/storage/ticket.ts';
import { WorkStore, type StoredWork } from '../../../../../src/browser/storage/work-store.ts';
import { file } from '../../../fake-analysis.ts';
import { KeptDevice, type TabStore } from '../kept-device.ts';
import { GatedAnalysis } from './gated-analysis.ts';
import { Gates } from './gates.ts';
import { consequences, ManualClock } from './manual-clock.ts';

export const FILES = ['100.hea', '200.hea'] as const;
/** A person sees what they made after this time even where the device has not answered. */
const LONGEST_KEEPING_MS = 1000;
/** A page does not look at what comes later than this: it has asked again, or will. */
const GIVEN_UP_MS = 30_000;
/** Far more than it ever takes for everything to come to rest. */
const MOST_STEPS = 2000;
const CLASSES = 'N'.repeat(40);

/** How calls of the store go wrong: before anything is done, or after it, when only the answer is lost. */
export interface Fault {
  readonly code: StorageErrorCode;
  readonly when: 'before' | 'after';
}

/** One page of the app. What it asks, writes and tells waits at the gates of the world. */
export class Tab {
  readonly session: Session;
  readonly api: GatedAnalysis;
  readonly store: TabStore;
  fault: Fault | null = null;
  /** Whether the person erased something here: what is done here later keeps all of it again. */
  hasErased = false;
  /** What there was when the person asked to erase something; null when nothing is being erased. */
  asked: ReadonlySet<string> | null = null;
  /** Under which marks this page adds, by key: once one of these is erased it must add nothing more. */
  readonly tickets = new Map<string, Ticket>();
  /** How often this page asked to erase, or was told of it, by key, '' for everything: what it asked before that it does not look at. */
  readonly #erasures = new Map<string, number>();

  constructor(world: World) {
    this.api = new GatedAnalysis(CLASSES, world.gates);
    this.store = world.device.openTab((arrive, news) => {
      const hear = (): void => {
        if (news.kind !== 'more') this.#giveUpTickets(news.kind === 'erased' ? null : news.key);
        arrive();
      };
      // Once it is told, it arrives, whatever becomes of this page.
      void world.gates.pass(world, 'news').then(hear);
    });
    this.store.interfere = async (call, make, key) => {
      const askedMs = world.clock.elapsedMs;
      const isErasing = call === 'erase' || call === 'forget';
      if (isErasing) this.#noteErasure(key ?? null);
      const erasures = this.#erasuresOf(key);
      await world.gates.pass(this, call);
      const { fault } = this;
      if (fault?.when === 'before') throw new StorageError(fault.code, 'before');
      const before = isErasing ? await world.gates.during(world.idsKept()) : new Set<string>();
      const answer = await world.gates.during(make());
      if (isErasing) {
        world.noteErased(this, { key: key ?? null, kept: before, isTold: fault?.when !== 'after' });
        this.#giveUpTickets(key ?? null);
      }
      await world.gates.pass(this, `answer ${call}`);
      if (fault?.when === 'after') throw new StorageError(fault.code, 'after');
      if (world.clock.elapsedMs - askedMs >= GIVEN_UP_MS || erasures !== this.#erasuresOf(key)) return answer;
      if (key !== undefined && call === 'read') this.tickets.set(key, (answer as StoredWork).ticket);
      if (key !== undefined && call === 'add') this.tickets.set(key, answer as Ticket);
      return answer;
    };
    this.session = new Session(this.api, null, this.store);
  }

  #noteErasure(key: string | null): void {
    this.#erasures.set(key ?? '', (this.#erasures.get(key ?? '') ?? 0) + 1);
  }

  #erasuresOf(key: string | undefined): number {
    return (this.#erasures.get('') ?? 0) + (key === undefined ? 0 : (this.#erasures.get(key) ?? 0));
  }

  #giveUpTickets(key: string | null): void {
    this.#noteErasure(key);
    if (key === null) this.tickets.clear();
    else this.tickets.delete(key);
  }

  /** Whether the person has been told that what is done here is not kept. */
  get isToldErased(): boolean {
    return this.session.keeping.notice?.kind === 'erased';
  }
}

/** Something a person did, and where. */
interface Deed {
  readonly operation: Operation;
  readonly tab: Tab;
  readonly key: string;
  /** When, by the time that has passed. */
  readonly atMs: number;
}

interface Erasure {
  /** Of one recording; null: of everything. */
  readonly key: string | null;
  readonly kept: ReadonlySet<string>;
  /** Whether the answer arrives. Where the person is told that it failed, what was erased may be kept again. */
  readonly isTold: boolean;
}

/** As `FakeAnalysis` identifies a file. */
export const keyOf = (name: string): string => `key of ${name}`;

/** A device, its clock, two places for pages, and everything that was ever done in them. */
export class World {
  readonly clock = new ManualClock(1_700_000_000_000);
  readonly gates = new Gates();
  readonly device = new KeptDevice();
  readonly tabs: (Tab | null)[] = [null, null];
  readonly deeds = new Map<string, Deed>();
  /** What the person need not find again: they erased it, or closed a page that told them it was not kept. */
  readonly excused = new Set<string>();
  /** What was erased and must not be found again, until somebody keeps it again. */
  readonly erased = new Set<string>();
  /** What a page said it had kept and had not. */
  readonly lies: string[] = [];
  /** What was shown while the page said that it could not keep it. */
  readonly #shownInTrouble = new Set<string>();

  /** Notes what was done since it was last looked. */
  look(): void {
    for (const tab of this.tabs) {
      if (!tab) continue;
      const { work, summary, keeping } = tab.session;
      if (keeping.trouble !== null || tab.isToldErased)
        for (const { id } of work.shownOperations) this.#shownInTrouble.add(id);
      const done = work.operations.filter(({ id }) => !this.deeds.has(id));
      const deed = { tab, key: keyOf(`${summary?.name}.hea`), atMs: this.clock.elapsedMs };
      for (const operation of done) this.deeds.set(operation.id, { ...deed, operation });
      if (done.length > 0 && tab.hasErased) this.noteKeptAgain(tab);
    }
  }

  /** Everything, or what was kept of one file, has been erased by somebody in this page. */
  noteErased(tab: Tab, { key, kept, isTold }: Erasure): void {
    this.look();
    tab.hasErased = true;
    let isKeptAgain = false;
    for (const [id, deed] of this.deeds) {
      if (key !== null && deed.key !== key) continue;
      // What was done here since is done after it, for the person.
      isKeptAgain ||= deed.tab === tab && tab.asked?.has(id) === false;
      if (deed.tab === tab && tab.asked?.has(id) === false) continue;
      this.excused.add(id);
      const ticket = deed.tab.tickets.get(deed.key);
      const isUnderMark = ticket !== undefined && (key === null || ticket.recording !== null);
      // What a page does that has seen nothing of what is erased, not even that its own is kept, is new and may be kept.
      const isKeptOfGone = kept.has(id) && !this.tabs.includes(deed.tab);
      if (isTold && (isUnderMark || isKeptOfGone)) this.erased.add(id);
    }
    if (isKeptAgain) this.noteKeptAgain(tab);
  }

  /** All that this page knows is kept again, and what waits of recordings it had open before. */
  noteKeptAgain(tab: Tab): void {
    for (const { id } of tab.session.work.operations) this.erased.delete(id);
    for (const [id, deed] of this.deeds) if (deed.tab === tab) this.erased.delete(id);
  }

  /** The page in a place; opened when there is none. */
  tab(place: number): Tab {
    return (this.tabs[place] ??= this.openTab());
  }

  openTab(name: string = FILES[0]): Tab {
    const tab = new Tab(this);
    void tab.session.open([file(name)]);
    return tab;
  }

  /** The page ends at once, whatever is on its way, as when its process is killed. */
  async kill(place: number): Promise<void> {
    const tab = this.tabs[place];
    if (!tab) return;
    this.look();
    const { keeping, work } = tab.session;
    const isTold = keeping.unsaved || tab.isToldErased;
    const seen = new Set(work.shownOperations.map(({ id }) => id));
    const kept = await this.idsKept();
    for (const [id, deed] of this.deeds) {
      if (deed.tab !== tab || kept.has(id) || this.excused.has(id)) continue;
      const isSlow = this.clock.elapsedMs - deed.atMs >= LONGEST_KEEPING_MS;
      const isUnwanted = tab.asked?.has(id) === true;
      if (seen.has(id) && !this.#shownInTrouble.has(id) && !isSlow && !isUnwanted)
        this.lies.push(`${id} was seen before it was kept`);
      else if (isTold) this.excused.add(id);
      else this.lies.push(id);
    }
    tab.store.close();
    tab.store.interfere = () => new Promise(() => undefined);
    keeping.close();
    this.gates.drop(tab);
    this.gates.drop(tab.api);
    this.tabs[place] = null;
  }

  /** Everything comes to rest: nothing fails any more, and whatever is on its way arrives. */
  async calm(): Promise<void> {
    for (const tab of this.tabs) if (tab) [tab.fault, tab.api.failsNext] = [null, false];
    const opened: (string | null)[] = [];
    for (let idle = 0; idle < 3; idle++) {
      await consequences(this.clock);
      while (this.gates.count > 0) {
        idle = 0;
        opened.push(await this.gates.open(0));
        await consequences(this.clock);
        if (opened.length > MOST_STEPS) throw new Error(`no rest: ${opened.slice(-20).join(', ')}`);
      }
      this.clock.pass(60_000);
    }
    this.look();
  }

  /** All operations in the database itself. */
  async kept(): Promise<Map<string, unknown>> {
    const entries = await new WorkStore({ tell: () => undefined, listen: () => () => undefined }).list();
    const values = entries.flatMap(({ operations }) => operations as { readonly id: string }[]);
    return new Map(values.map((value) => [value.id, value]));
  }

  async idsKept(): Promise<ReadonlySet<string>> {
    return new Set((await this.kept()).keys());
  }
}
