import type { Finding } from '../../../ecg/rhythm/finding.ts';
import type { RhythmSpell } from '../../../ecg/rhythm/spells/rhythm-spell.ts';
import { text } from '../../text/text.svelte.ts';
import type { StripSubject } from '../work/kept-strip.ts';
import { addStrip, stripsOf } from '../work/own-strips.ts';
import { placeStrip, STRIP_SECONDS } from '../work/place-strip.ts';
import type { Session } from './session.svelte.ts';

/** What the report needs to know of the recording and what the person did on it. */
type Reported = Pick<Session, 'summary' | 'beats' | 'viewport' | 'work' | 'toasts' | 'reporting'>;

/** Adds a strip with a beat in its middle. */
export function addBeat(session: Reported, index: number): void {
  const sample = session.beats?.rPeakSample[index];
  if (sample !== undefined) add(session, { kind: 'beat', sample }, sample, sample);
}

export function addFinding(session: Reported, { kind, startSample, endSample }: Finding): void {
  add(session, { kind: 'finding', sample: startSample, finding: kind }, startSample, endSample);
}

export function addSpell(session: Reported, { fromSeconds, toSeconds }: RhythmSpell): void {
  const rate = session.summary?.sampleRateHz ?? NaN;
  // Rounded up: the sample lies within the spell.
  const sample = Math.ceil(fromSeconds * rate);
  add(session, { kind: 'spell', sample }, sample, toSeconds * rate);
}

/** Adds a strip that begins where the view does. */
export function addView(session: Reported): void {
  const { summary, viewport } = session;
  if (!summary) return;
  const startSeconds = Math.max(0, Math.min(viewport.startSeconds, summary.durationSeconds - STRIP_SECONDS));
  addStrip(session.work, { kind: 'place', sample: Math.round(startSeconds * summary.sampleRateHz) }, startSeconds);
}

function add(
  { summary, work, toasts, reporting }: Reported,
  subject: StripSubject,
  fromSample: number,
  toSample: number,
): void {
  if (!summary) return;
  const rate = summary.sampleRateHz;
  addStrip(work, subject, placeStrip(fromSample / rate, toSample / rate, summary.durationSeconds));
  // In the report the strip is there to be seen.
  if (reporting) return;
  void work.arrived().then(() => toasts.note(text.report.added({ count: stripsOf(work.shownOperations).length })));
}
