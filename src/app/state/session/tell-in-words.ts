import type { Described } from '../../text/describe-stretch.ts';
import type { Session } from './session.svelte.ts';

/** What beats and rhythm look like, in words, or why there are none. */
export function tellInWords(
  { beats, analysis, summary, emptiness }: Pick<Session, 'beats' | 'analysis' | 'summary' | 'emptiness'>,
  describe: (described: Described) => string,
): string {
  if (!beats || !summary || beats.count === 0) return emptiness ?? '';
  const { sampleRateHz, durationSeconds } = summary;
  return describe({ beats, analysis, sampleRateHz, durationSeconds });
}
