import { formatDuration } from '../../text/format-duration.ts';
import { formatInterval, formatMilliseconds } from '../../text/format-figure.ts';
import { text } from '../../text/text.svelte.ts';
import type { Strip } from './card-strip.ts';

/**
 * What a sighted person sees of a simulated strip: how many beats, how far apart, how wide, and the P waves. While it is asked about
 * (`asked`) the P waves are left out: which of them can be seen is part of the question.
 */
export function describeStrip({ truth, fromSeconds, seconds, lead }: Strip, asked: boolean): string {
  const isSeen = (time: number): boolean => time >= fromSeconds && time <= fromSeconds + seconds;
  const beats = truth.beats.filter(({ rSeconds }) => isSeen(rSeconds));
  const pWaves = truth.pWaves.filter(({ onset }) => isSeen(onset));
  const { strip, stripIntervals, stripQrs, stripP } = text.inWords;
  const sentences = [strip({ lead, seconds: formatDuration(seconds), beats: beats.length })];
  const intervals = beats.slice(1).map(({ rSeconds }, i) => formatInterval(rSeconds - (beats[i]?.rSeconds ?? NaN)));
  if (intervals.length > 0) sentences.push(stripIntervals({ intervals }));
  const widths = beats.map(({ qrs }) => qrs.end - qrs.onset);
  if (widths.length > 0) {
    const [narrow, wide] = [Math.min(...widths), Math.max(...widths)].map(formatMilliseconds) as [string, string];
    sentences.push(stripQrs({ narrow, wide }));
  }
  if (!asked) {
    const blocked = pWaves.filter(({ state }) => state === 'blocked').length;
    sentences.push(stripP({ count: pWaves.length, blocked }));
  }
  return sentences.join(' ');
}
