import { formatDuration } from '../../text/format-duration.ts';
import { formatInterval, formatMilliseconds } from '../../text/format-figure.ts';
import { text } from '../../text/text.svelte.ts';
import type { Strip, StripSignal } from './card-strip.ts';

/** A strip of a recording: nothing but when its beats are is known. */
type RecordedStrip = StripSignal & { readonly beatsSeconds: readonly number[] };

/** What a sighted person sees of a strip, simulated or recorded (`describeSimulated`). */
export function describeStrip(strip: Strip | RecordedStrip, asked: boolean): string {
  if ('truth' in strip) return describeSimulated(strip, asked);
  const { lead, seconds, beatsSeconds } = strip;
  const words = text.inWords;
  const intervals = beatsSeconds.slice(1).map((at, i) => formatInterval(at - (beatsSeconds[i] ?? NaN)));
  const first = words.strip({ lead, seconds: formatDuration(seconds), beats: beatsSeconds.length });
  return intervals.length > 0 ? `${first} ${words.stripIntervals({ intervals })}` : first;
}

/**
 * What a sighted person sees of a simulated strip: how many beats, how far apart, how wide, and the P waves. While it is asked about
 * (`asked`) the P waves are left out: which of them can be seen is part of the question.
 */
function describeSimulated({ truth, fromSeconds, seconds, lead }: Strip, asked: boolean): string {
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
