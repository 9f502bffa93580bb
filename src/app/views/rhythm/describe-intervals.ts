import { quantile } from '../../../ecg/signal/quantile.ts';
import { longestInterval } from '../../state/beats/longest-interval.ts';
import { formatInterval, formatWholeShare } from '../../text/format-figure.ts';
import { formatTime } from '../../text/format-time.ts';
import { text } from '../../text/text.svelte.ts';
import type { AxisRange } from './scatter-frame.ts';
import type { HistogramBin, RrSeries } from './rr-points.ts';

/** Intervals differ by less than this share of the one before where the rhythm is steady. */
const ALIKE = 0.1;

/** What a sighted person sees of the intervals over time: where most lie, the extremes, and when the longest is. */
export function describeTachogram(beats: RrSeries, sampleRateHz: number): string {
  const intervals = beats.rrBeforeSeconds.filter(Number.isFinite);
  const longest = longestInterval(beats);
  if (longest === null) return text.inWords.noIntervals;
  const at = (share: number): string => formatInterval(quantile(intervals, share));
  const spread = text.inWords.intervals({ low: at(0.25), high: at(0.75), shortest: at(0), longest: at(1) });
  const time = formatTime((beats.rPeakSample[longest] ?? 0) / sampleRateHz);
  return `${spread} ${text.inWords.longestAt({ time })}`;
}

/** What a sighted person sees of the intervals in pairs: how tightly they lie about the diagonal. */
export function describePoincare({ rrBeforeSeconds, rrAfterSeconds, count }: RrSeries): string {
  let [pairs, alike] = [0, 0];
  for (let i = 0; i < count; i++) {
    const [before, after] = [rrBeforeSeconds[i] ?? NaN, rrAfterSeconds[i] ?? NaN];
    if (!Number.isFinite(before) || !Number.isFinite(after)) continue;
    pairs++;
    if (Math.abs(after - before) <= ALIKE * before) alike++;
  }
  return pairs === 0 ? text.inWords.noIntervals : text.inWords.alike({ share: formatWholeShare(alike / pairs) });
}

/** What of a plot lies outside what it shows, and where that is to be seen; empty when everything is inside. */
export function beyondInWords(count: number, { min, max }: AxisRange, isLeftOut = false): string {
  const range = { from: formatInterval(min), to: formatInterval(max) };
  return count === 0 ? '' : text.inWords[isLeftOut ? 'leftOut' : 'atTheEdge']({ count, ...range });
}

/** A hump is at least this share of the highest one, and the dip before the next goes under half of the lower of both. */
const LEAST_HUMP = 0.15;
const DIP = 0.5;

/** What a sighted person sees of the histogram: where its humps are, and how wide all of it is. */
export function describeHistogram(
  bins: readonly HistogramBin[],
  binSeconds: number,
  { rrBeforeSeconds }: RrSeries,
): string {
  if (bins.length === 0) return text.inWords.noIntervals;
  const at = humpsOf(bins.map(({ count }) => count)).map((bin) =>
    formatInterval((bins[bin]?.fromSeconds ?? NaN) + binSeconds / 2),
  );
  const intervals = rrBeforeSeconds.filter(Number.isFinite);
  const share = (of: number): string => formatInterval(quantile(intervals, of));
  const spread = text.inWords.intervals({ low: share(0.25), high: share(0.75), shortest: share(0), longest: share(1) });
  return `${text.inWords.humps({ at })} ${spread}`;
}

/** Bins in which the humps of a histogram are highest, in order. */
function humpsOf(counts: readonly number[]): number[] {
  const most = Math.max(...counts);
  const humps: number[] = [];
  let dip = Infinity;
  counts.forEach((count, bin) => {
    const last = humps.at(-1);
    dip = Math.min(dip, count);
    if (last === undefined || dip < DIP * Math.min(count, counts[last] ?? 0)) {
      if (count < LEAST_HUMP * most) return;
      humps.push(bin);
    } else if (count > (counts[last] ?? 0)) humps[humps.length - 1] = bin;
    else return;
    dip = Infinity;
  });
  return humps;
}
