import { formatTime } from '../../text/format-time.ts';
import { text } from '../../text/text.svelte.ts';

/** Times of lost beats named in the sentence; more would not be read. */
const MOST_TIMES = 5;

/** Corrections, reviews and strips, as far as there are any: "3 corrections", "12 reviewed beats". */
export function workInWords(edits: number, reviews: number, strips = 0): string[] {
  return [
    ...(edits > 0 ? [text.work.corrections({ count: edits })] : []),
    ...(reviews > 0 ? [text.work.reviews({ count: reviews })] : []),
    ...(strips > 0 ? [text.work.strips({ count: strips })] : []),
  ];
}

/** What could not be brought back, because beats are found differently now. */
export function lostInWords(lostSamples: readonly number[], lostReviews: number, sampleRateHz: number): string {
  const times = [...new Set(lostSamples)].sort((a, b) => a - b).map((sample) => formatTime(sample / sampleRateHz));
  return text.work.lost({
    times: times.slice(0, MOST_TIMES),
    more: Math.max(0, times.length - MOST_TIMES),
    reviews: lostReviews,
  });
}
