import type { Analysis, Beats } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import type { Finding } from '../../../ecg/rhythm/finding.ts';
import { nearestBeat } from '../../../ecg/beats/find-beat.ts';
import type { StripSubject } from '../../state/work/kept-strip.ts';
import { findingInWords } from '../../text/finding-in-words.ts';
import { formatCount } from '../../text/format-count.ts';
import { nameOfSpell } from '../../text/spell-in-words.ts';
import { text } from '../../text/text.svelte.ts';

/** A beat, or the begin of something, further away is another one: EC57's window. */
const SAME_SECONDS = 0.15;

interface Known {
  readonly analysis: Pick<Analysis, 'spells'> & { readonly rhythm: { readonly findings: readonly Finding[] } };
  readonly beats: Beats;
  readonly sampleRateHz: number;
}

/** "25 mm/s · 10 mm/mV · 0.5–40 Hz, ST not interpretable": how every strip is drawn. */
export function scaleInWords(filtered: boolean): string {
  return `${text.report.scale} · ${filtered ? text.report.filtered : text.report.asRecorded}`;
}

/** What a strip shows, as the beats, findings and spells are now: labels may have changed since it was chosen. */
export function stripTitle(subject: StripSubject, { analysis, beats, sampleRateHz }: Known): string {
  const { sample } = subject;
  const near = SAME_SECONDS * sampleRateHz;
  if (subject.kind === 'place') return sample === 0 ? text.report.start : text.report.stripOf.place;
  if (subject.kind === 'beat') {
    const index = nearestBeat(beats.rPeakSample, sample, near);
    const beatClass = index === null ? undefined : BEAT_CLASSES[beats.classIndex[index] ?? -1];
    if (index === null || !beatClass) return text.report.stripOf.gone;
    return text.report.stripOf.beat({ number: formatCount(index + 1), name: text.classes.names[beatClass] });
  }
  if (subject.kind === 'finding') {
    const found = analysis.rhythm.findings.find(
      ({ kind, startSample }) => kind === subject.finding && Math.abs(startSample - sample) <= near,
    );
    return found ? findingInWords(found) : text.report.stripOf.gone;
  }
  const seconds = sample / sampleRateHz;
  const spell = analysis.spells.find(({ fromSeconds, toSeconds }) => seconds >= fromSeconds && seconds < toSeconds);
  return spell ? nameOfSpell(spell).name : text.report.stripOf.gone;
}
