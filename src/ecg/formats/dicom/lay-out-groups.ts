import type { WaveformGroup } from './waveform-group.ts';

/** Where samples of a channel lie in the recording. */
export interface ChannelPart {
  readonly group: WaveformGroup;
  /** Its place in the group. */
  readonly channel: number;
  readonly firstSample: number;
}

/** One channel of the recording: in one group, or going on in another. */
export interface ChannelPlan {
  readonly name: string;
  readonly unit: string;
  readonly parts: readonly ChannelPart[];
}

/** The groups of a file that make up its recording, on one grid of samples. */
export interface GroupLayout {
  readonly sampleRateHz: number;
  readonly length: number;
  readonly channels: readonly ChannelPlan[];
  readonly groups: readonly WaveformGroup[];
  readonly leftOut: readonly WaveformGroup[];
}

/** Rates that differ by no more are the same, written with other digits. */
const SAME_RATE_SHARE = 1e-4;

/**
 * Puts the groups of a file together by their time offsets (PS3.3, C.10.9.1.1): limb and chest leads in groups of their own
 * begin together, the columns of a 3 × 4 sheet follow each other. The longest group gives the rate; averaged beats, and groups at
 * another rate, are left out. A lead that two groups hold at the same time is taken from the longer one.
 */
export function layOutChannels(groups: readonly WaveformGroup[]): GroupLayout {
  const recorded = groups.filter(({ isOneBeat }) => !isOneBeat);
  const candidates = recorded.length > 0 ? recorded : groups;
  const secondsOf = ({ sampleCount, sampleRateHz }: WaveformGroup) => sampleCount / sampleRateHz;
  const longest = candidates.reduce((a, b) => (secondsOf(b) > secondsOf(a) ? b : a));
  const { sampleRateHz } = longest;
  const joined = (recorded.length > 0 ? candidates : [longest]).filter(
    (group) => Math.abs(group.sampleRateHz - sampleRateHz) <= SAME_RATE_SHARE * sampleRateHz,
  );
  const start = Math.min(...joined.map(({ offsetSeconds }) => offsetSeconds));
  const firstSampleOf = ({ offsetSeconds }: WaveformGroup) => Math.round((offsetSeconds - start) * sampleRateHz);
  const channels: { name: string; unit: string; parts: ChannelPart[] }[] = [];
  for (const group of [...joined].sort((a, b) => b.sampleCount - a.sampleCount)) {
    const firstSample = firstSampleOf(group);
    group.channels.forEach(({ name, unit }, channel) => {
      const part = { group, channel, firstSample };
      const known =
        name === '' ? undefined : channels.find((other) => other.name === name && !isIn(group, other.parts));
      if (known === undefined) channels.push({ name, unit, parts: [part] });
      else if (known.parts.every((other) => !overlap(other, part))) known.parts.push(part);
    });
  }
  const used = new Set(channels.flatMap(({ parts }) => parts.map(({ group }) => group)));
  return {
    sampleRateHz,
    length: Math.max(...[...used].map((group) => firstSampleOf(group) + group.sampleCount)),
    channels: inOrder(channels, groups),
    groups: groups.filter((group) => used.has(group)),
    leftOut: groups.filter((group) => !used.has(group)),
  };
}

function isIn(group: WaveformGroup, parts: readonly ChannelPart[]): boolean {
  return parts.some((part) => part.group === group);
}

function overlap(a: ChannelPart, b: ChannelPart): boolean {
  return a.firstSample < b.firstSample + b.group.sampleCount && b.firstSample < a.firstSample + a.group.sampleCount;
}

/** As they stand in the file. */
function inOrder(channels: readonly ChannelPlan[], groups: readonly WaveformGroup[]): ChannelPlan[] {
  const placeOf = ({ parts: [{ group, channel }] }: ChannelPlan) => groups.indexOf(group) * 1e6 + channel;
  return [...channels].sort((a, b) => placeOf(a) - placeOf(b));
}
