import type { RecordingSummary } from '../../../analysis/analysis.ts';
import { text } from '../../text/text.svelte.ts';
import type { Opening } from './opening.svelte.ts';
import type { Settings } from '../look/settings.svelte.ts';

/** Stands where a name was in a sentence. */
const HIDDEN_PART = '…';
/** Shorter names ("1") are parts of too many words to be looked for in sentences. */
const SHORTEST_NAME = 3;

/** Endings of files whose names sentences quote. */
const FILE_ENDING =
  /\.(?:hea|dat|atr|mat|edf|rec|bdf|dcm|ecg|ann|scp|atc|npy|npz|hrm|rr|json|xlsx|csv|tsv|txt|xml|zip|gz)\b/gi;

interface IdentifiedSession {
  readonly summary: RecordingSummary | null;
  readonly settings: Settings;
  readonly files: Pick<Opening, 'list'>;
}

/**
 * Names, dates and notes say who a recording is of. Whatever shows one of them asks here, so that one switch hides them
 * all. What is saved to a file is not affected: only the screen and the report are.
 */
export class Identity {
  /** Whether others look at the screen, as in a lecture: hidden then, whatever the person chose for themselves. */
  covered = $state(false);
  /** Names of recordings that are not open and are spoken of all the same. */
  others = $state.raw<readonly string[]>([]);
  readonly #session: IdentifiedSession;

  constructor(session: IdentifiedSession) {
    this.#session = session;
  }

  get hidden(): boolean {
    return this.covered || this.#session.settings.values.hidesIdentity;
  }

  /** The name of a recording (the open one, or one of a list: then with its number). */
  name(name: string, number?: number): string {
    if (!this.hidden) return name;
    return number === undefined ? text.shell.hiddenName : text.shell.hiddenNumbered({ number });
  }

  /** A sentence without names of recordings and files in it. */
  sentence(words: string): string {
    if (!this.hidden) return words;
    const { summary, files } = this.#session;
    const names = [
      ...this.others,
      ...(summary ? [summary.name] : []),
      ...(files.list?.recordings ?? []).flatMap(({ name, files: paths }) => [
        ...paths.flatMap((path) => [path, path.slice(path.lastIndexOf('/') + 1)]),
        name,
      ]),
    ];
    return names
      .filter((name) => name.length >= SHORTEST_NAME)
      .sort((a, b) => b.length - a.length)
      .reduce((shorter, name) => shorter.replaceAll(name, HIDDEN_PART), words)
      .replace(/[^\s"“”]+/g, hideFileName);
  }

  toggle(): void {
    this.#session.settings.change({ hidesIdentity: !this.#session.settings.values.hidesIdentity });
  }
}

/** A word of a sentence with the name of a file in it hidden; a full stop or colon behind it stays. */
function hideFileName(word: string): string {
  const ending = [...word.matchAll(FILE_ENDING)].at(-1);
  return ending === undefined ? word : HIDDEN_PART + word.slice(ending.index + ending[0].length);
}
