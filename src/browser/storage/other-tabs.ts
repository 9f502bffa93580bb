/** What one tab tells the others: that there is more of a recording, that one was forgotten, or that everything was erased. */
export type News =
  | { readonly kind: 'more'; readonly key: string }
  | { readonly kind: 'forgotten'; readonly key: string }
  | { readonly kind: 'erased' };

/** The app's tabs on this device. What they tell each other are hints: what counts is in the database. */
export interface Tabs {
  tell(news: News): void;
  /** Calls back with what other tabs tell, until the function returned is called. */
  listen(heard: (news: News) => void): () => void;
}

const CHANNEL = 'fiducial-work';

export class OtherTabs implements Tabs {
  #channel: BroadcastChannel | null = null;

  tell(news: News): void {
    this.#opened()?.postMessage(news);
  }

  listen(heard: (news: News) => void): () => void {
    const channel = this.#opened();
    const hear = ({ data }: MessageEvent<unknown>): void => {
      if (isNews(data)) heard(data);
    };
    channel?.addEventListener('message', hear);
    return () => channel?.removeEventListener('message', hear);
  }

  #opened(): BroadcastChannel | null {
    try {
      return (this.#channel ??= new BroadcastChannel(CHANNEL));
    } catch {
      // Where the browser has none, another tab shows what was done here when it looks again.
      return null;
    }
  }
}

/** Other tabs may run another version of the app. */
function isNews(data: unknown): data is News {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  if (data.kind === 'erased') return true;
  return (data.kind === 'more' || data.kind === 'forgotten') && 'key' in data && typeof data.key === 'string';
}
