import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import { formatRate } from '../../text/format-figure.ts';
import { text } from '../../text/text.svelte.ts';
import type { LiveTally } from './live-tally.svelte.ts';

/** Letters of so many of the latest beats are told. */
const LATEST = 6;

/** What a sighted person sees of the sweeping trace: how many beats, how fast, of which classes, and the latest of them. */
export function describeSweep(
  leadNames: readonly string[],
  { found, rate, counts, notSure, marks }: Pick<LiveTally, 'found' | 'rate' | 'counts' | 'notSure' | 'marks'>,
): string {
  const others = BEAT_CLASSES.map((beatClass, i) => ({ beatClass, count: counts[i] ?? 0 })).filter(
    ({ beatClass, count }) => beatClass !== 'N' && count > 0,
  );
  const told = text.inWords.live({
    leads: leadNames.join(', '),
    beats: found,
    rate: rate === null ? null : formatRate(rate),
    others,
    notSure,
  });
  const letters = marks
    .flatMap(({ classIndex }) => (classIndex === null ? [] : [BEAT_CLASSES[classIndex] ?? '']))
    .slice(-LATEST)
    .join(' ');
  return letters === '' ? told : `${told} ${text.inWords.latest({ letters })}`;
}
