import type { OpenableFile } from '../../../analysis/analysis-api.ts';
import type { RecordingIdentity } from '../../../analysis/analysis.ts';
import type { NamedRecording } from '../../state/lecture/moment.ts';
import type { Session } from '../../state/session/session.svelte.ts';
import { EXAMPLES, fetchExample } from '../start/examples.ts';
import { EXAMPLE_KEYS } from './example-keys.ts';

/** What is open, what was, and how something else is opened. */
type SearchedSession = Pick<Session, 'files' | 'keeping' | 'summary'>;

const shelves = new WeakMap<SearchedSession, RecordingShelf>();

/** Where recordings of the lecture were found on this visit. */
export function shelfOf(session: SearchedSession): RecordingShelf {
  const shelf = shelves.get(session) ?? new RecordingShelf(session);
  shelves.set(session, shelf);
  return shelf;
}

/** From the name of a recording to its files: those that are open, were open, came with the lecture or with the app. */
export class RecordingShelf {
  /** Files that came with the lecture, or were chosen for it. */
  #brought = $state.raw<readonly OpenableFile[]>([]);
  /** Recordings that were open on this visit and are small enough to be held. */
  #seen = $state.raw<readonly RecordingIdentity[]>([]);
  readonly #session: SearchedSession;

  constructor(session: SearchedSession) {
    this.#session = session;
  }

  bring(files: readonly OpenableFile[]): void {
    this.#brought = [...this.#brought, ...files];
  }

  /** Whether a recording was found already; those that came with the lecture are looked into when they are shown. */
  has({ key }: NamedRecording): boolean {
    return this.#brought.length > 0 || this.#seenAs(key) !== null || key === this.#kept?.key || exampleOf(key) !== null;
  }

  /** Which recording is open, as a lecture names it; null where none is. Notes where its files are. Never rejects. */
  async look(): Promise<NamedRecording | null> {
    const { summary, keeping } = this.#session;
    const identity = summary && (await keeping.identify().catch(() => null));
    if (!summary || !identity) return null;
    this.#seen = [...this.#seen.filter(({ key }) => key !== identity.key), identity];
    return { key: identity.key, name: summary.name, table: identity.table };
  }

  /** Opens a recording, unless it is open; whether it was found. What goes wrong on the way is told. */
  async open(recording: NamedRecording): Promise<boolean> {
    const { files } = this.#session;
    const isOpen = async (): Promise<boolean> => (await this.look())?.key === recording.key;
    await files.settled();
    if (await isOpen()) return true;
    await this.#session.keeping.findLast();
    const { key } = recording;
    const held = this.#seenAs(key) ?? (this.#kept?.key === key ? this.#kept : null);
    if (held?.files) {
      await files.openAgain(held.files, held.table);
      if (await isOpen()) return true;
    }
    const example = exampleOf(key);
    if (example) {
      await files.openAgain(await fetchExample(example), null);
      if (await isOpen()) return true;
    }
    return this.#brought.length > 0 && files.seek(this.#brought, recording, isOpen);
  }

  #seenAs(key: string): RecordingIdentity | null {
    return this.#seen.find((one) => one.key === key) ?? null;
  }

  get #kept() {
    return this.#session.keeping.files.recording;
  }
}

function exampleOf(key: string) {
  return EXAMPLES.find(({ id }) => EXAMPLE_KEYS[id] === key) ?? null;
}
