/** What the window that shows a lecture tells the one with the notes. */
export interface LectureNow {
  readonly kind: 'now';
  /** Of the moment shown, counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly title: string;
  readonly note: string;
  /** What the next moment is called; null at the last. */
  readonly next: string | null;
  /** When the lecture began, milliseconds since 1970. */
  readonly beganAt: number;
}

/** What the one with the notes tells the other: to step, or that it wants to know where the lecture is. */
export type LectureWish = { readonly kind: 'step'; readonly by: 1 | -1 } | { readonly kind: 'where' };
export type LectureNews = LectureNow | LectureWish | { readonly kind: 'over' };

const CHANNEL = 'fiducial-lecture';

/** Windows of one file opened from the disk are strangers to each other. */
export function canHaveSecondWindow(): boolean {
  return 'BroadcastChannel' in globalThis && location.protocol !== 'file:';
}

/** Between the window that shows a lecture and a second one with its notes, both of this browser. */
export class LectureChannel {
  readonly #channel: BroadcastChannel | null = canHaveSecondWindow() ? new BroadcastChannel(CHANNEL) : null;

  constructor(heard: (news: LectureNews) => void) {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isNews(data)) heard(data);
    });
  }

  tell(news: LectureNews): void {
    this.#channel?.postMessage(news);
  }

  close(): void {
    this.#channel?.close();
  }
}

/** The other window may run another version of the app. */
function isNews(data: unknown): data is LectureNews {
  const news = (data ?? {}) as Readonly<Record<string, unknown>>;
  switch (news['kind']) {
    case 'where':
    case 'over':
      return true;
    case 'step':
      return news['by'] === 1 || news['by'] === -1;
    case 'now':
      return (
        ['number', 'count', 'beganAt'].every((name) => Number.isFinite(news[name])) &&
        ['title', 'note'].every((name) => typeof news[name] === 'string') &&
        (news['next'] === null || typeof news['next'] === 'string')
      );
    default:
      return false;
  }
}
