import type { News } from '../../../browser/storage/other-tabs.ts';
import { KeptLog } from '../work/kept-log.svelte.ts';
import type { LogStore } from '../work/log-store.ts';
import { inOrder, timeAfter, without } from '../work/operation.ts';
import { newId } from '../work/work.svelte.ts';
import type { LectureFile } from './lecture-file.ts';
import {
  lectureOf,
  lectureOperationSchema,
  type LectureChange,
  type LectureContent,
  type LectureOperation,
  type PlacedMoment,
} from './lecture-operation.ts';
import { LECTURE_KEY } from './lecture-key.ts';
import type { Moment, NamedRecording, Shown } from './moment.ts';

interface LectureSources {
  readonly name: string;
  /** Null while the person does not want things kept. */
  readonly store: () => LogStore | null;
  /** Calls back with what other tabs did. */
  readonly listen: (heard: (news: News) => void) => unknown;
  /** Told how many entries of what is kept could not be understood, and were set aside. */
  readonly damaged: (count: number) => void;
}

type LectureLog = KeptLog<LectureOperation, { readonly key: string }>;

/**
 * The one lecture on this device: moments in their order. It follows from operations that are only ever added, as work on
 * a recording does, and so is the same in every tab; what another tab does arrives.
 */
export class Lecture {
  #operations = $state.raw<readonly LectureOperation[]>([]);
  readonly content: LectureContent = $derived(lectureOf(this.#operations));
  /** What the person can have back, until they do something else: a moment taken out, or the lecture before this one. */
  back = $state.raw<{ readonly kind: 'removed' | 'replaced'; readonly change: LectureChange } | null>(null);
  log: LectureLog = $state.raw(this.#begin());
  readonly #sources: LectureSources;

  constructor(sources: LectureSources) {
    this.#sources = sources;
    sources.listen((news) => this.#hear(news));
    void this.log.look();
  }

  /** Puts a moment at the end; its number, counted from 1. */
  add(shows: Shown): number {
    const place = (this.content.moments.at(-1)?.place ?? 0) + 1;
    this.#do({ kind: 'moment', moment: newId(), value: { place, moment: { title: '', note: '', shows } } });
    return this.content.moments.length;
  }

  rename(title: string): void {
    if (title !== this.content.title) this.#do({ kind: 'title', title });
  }

  /** Changes what is said about a moment. */
  write({ id, place, moment }: PlacedMoment, words: Partial<Pick<Moment, 'title' | 'note'>>): void {
    this.#do({ kind: 'moment', moment: id, value: { place, moment: { ...moment, ...words } } });
  }

  /** Moves a moment before the one before it, or behind the one behind it. */
  move({ id, moment }: PlacedMoment, direction: 1 | -1): void {
    const { moments } = this.content;
    const at = moments.findIndex((one) => one.id === id);
    const passed = moments[at + direction];
    if (at < 0 || !passed) return;
    const beyond = moments[at + 2 * direction];
    const place = beyond ? (passed.place + beyond.place) / 2 : passed.place + direction;
    this.#do({ kind: 'moment', moment: id, value: { place, moment } });
  }

  remove({ id, place, moment }: PlacedMoment): void {
    this.#do({ kind: 'moment', moment: id, value: null });
    this.back = { kind: 'removed', change: { kind: 'moment', moment: id, value: { place, moment } } };
  }

  /** Puts another lecture in place of this one. */
  replace({ title, moments }: LectureFile): void {
    const before = this.content;
    this.#do({
      kind: 'replace',
      title,
      moments: moments.map((moment, index) => ({ id: newId(), place: index + 1, moment })),
    });
    if (before.moments.length > 0) this.back = { kind: 'replaced', change: { kind: 'replace', ...before } };
  }

  /** Every moment of one recording is of another one from now on: the same in other files. */
  rebind(from: NamedRecording, to: NamedRecording): void {
    for (const { id, place, moment } of this.content.moments) {
      const { shows } = moment;
      if (shows.kind !== 'recording' || shows.recording.key !== from.key) continue;
      this.#do({
        kind: 'moment',
        moment: id,
        value: { place, moment: { ...moment, shows: { ...shows, recording: to } } },
      });
    }
  }

  /** Takes back what `back` says. */
  takeBack(): void {
    if (this.back) this.#do(this.back.change);
  }

  #do(change: LectureChange): void {
    this.back = null;
    const operation = { id: newId(), time: timeAfter(this.#operations, Date.now()), change };
    this.#operations = [...this.#operations, operation];
    void this.log.add(operation);
  }

  #begin(): LectureLog {
    const log: LectureLog = new KeptLog({
      name: '',
      schema: lectureOperationSchema,
      store: () => this.#sources.store(),
      identify: () => Promise.resolve({ key: LECTURE_KEY }),
      known: () => (log === this.log ? this.#operations : log.waiting),
      read: ({ operations, damaged }) => {
        if (log !== this.log) return;
        this.#operations = [...without(this.#operations, operations), ...operations].sort(inOrder);
        if (damaged.length > 0) this.#sources.damaged(damaged.length);
      },
    });
    return log;
  }

  #hear(news: News): void {
    if (news.kind === 'more' && news.key === LECTURE_KEY) void this.log.look();
    if (news.kind !== 'erased' && (news.kind === 'more' || news.key !== LECTURE_KEY)) return;
    // The person erased it, here or in another tab: a new one begins.
    void this.log.erase(Promise.resolve());
    this.log.leave();
    this.#operations = [];
    this.back = null;
    this.log = this.#begin();
    void this.log.look();
  }
}
