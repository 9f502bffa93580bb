import type { RhythmSpell } from '../../../ecg/rhythm/spells/rhythm-spell.ts';
import type { Session } from './session.svelte.ts';

/** Share of the view left before a spell that is longer than it. */
const LEAD_SHARE = 0.1;

/** Selects the first beat of a spell, if it has one, and brings the spell into view: its middle, or its begin when it is longer. */
export function showSpell(
  session: Pick<Session, 'beats' | 'select' | 'summary' | 'viewport'>,
  { fromSeconds, toSeconds }: RhythmSpell,
): void {
  const { summary, beats, viewport } = session;
  if (!summary) return;
  const first = beats?.rPeakSample.findIndex((sample) => sample >= fromSeconds * summary.sampleRateHz) ?? -1;
  const isInside = first >= 0 && (beats?.rPeakSample[first] ?? Infinity) < toSeconds * summary.sampleRateHz;
  if (isInside) session.select(first);
  if (toSeconds - fromSeconds < viewport.span) viewport.centreOn((fromSeconds + toSeconds) / 2);
  else viewport.goTo(fromSeconds - LEAD_SHARE * viewport.span);
}
