import type { Annotation } from '../../recording/annotation.ts';
import type { LeadSamples } from '../../recording/lead-samples.ts';
import type { Lead } from '../../recording/recording.ts';
import { classOfSymbol } from '../../beats/beat-class.ts';
import { quantile } from '../../signal/quantile.ts';
import { shareNearQrs } from './share-near-qrs.ts';

/** Beats further apart than this in the middle are none: no heart that is recorded beats fewer than 15 times a minute. */
const LONGEST_USUAL_GAP_SECONDS = 4;
/** Of annotations that nothing calls beats, as many must lie at a QRS complex; by chance some 20 % do (LUDB, moved at random). */
const LEAST_SHARE_NEAR_QRS = 0.6;
/** Leads looked at, of which the clearest counts: the QRS complexes of a single one may be small. */
const MOST_LEADS = 3;
/** Fewer than this of them are too few to tell. */
const FEWEST_BEATS = 3;
const NOTE_SYMBOL = '"';

/** Who wrote annotations: known to mark beats and nothing else, or something else, or anybody (EDF+ texts, other annotators). */
export type Annotator = 'of-beats' | 'of-others' | 'unknown';

/**
 * Annotations with the symbol of a beat (N, V, A, S …) stay beats only if they are: they follow each other as beats do, and,
 * unless their annotator is one of beats, most lie at a QRS complex. Sleep stages, minutes of apnoea and notes of one letter are
 * none: they become notes with the letter as their text.
 * @param leads of the recording, the first few of which are looked at where it matters.
 */
export function settleBeats(
  annotations: readonly Annotation[],
  leads: readonly Lead<LeadSamples>[],
  sampleRateHz: number,
  annotator: Annotator,
): readonly Annotation[] {
  const beats = annotations.filter(isBeat);
  return beats.length === 0 || areBeats(beats, leads, sampleRateHz, annotator)
    ? annotations
    : annotations.map((annotation) => (isBeat(annotation) ? noteOf(annotation) : annotation));
}

function areBeats(
  beats: readonly Annotation[],
  leads: readonly Lead<LeadSamples>[],
  sampleRateHz: number,
  annotator: Annotator,
): boolean {
  if (annotator === 'of-others') return false;
  const gaps = beats.slice(1).map(({ sample }, i) => (sample - beats[i].sample) / sampleRateHz);
  if (gaps.length > 0 && quantile(Float64Array.from(gaps), 0.5) > LONGEST_USUAL_GAP_SECONDS) return false;
  if (annotator === 'of-beats') return true;
  const positions = beats.map(({ sample }) => sample);
  const shares = leads
    .filter(({ foreign }) => foreign === undefined)
    .slice(0, MOST_LEADS)
    .map(({ samplesMv }) => shareNearQrs(positions, samplesMv, sampleRateHz))
    .filter((share) => share !== null);
  // Where no QRS complex can be looked for, their pace must do.
  return shares.length === 0 || (beats.length >= FEWEST_BEATS && Math.max(...shares) >= LEAST_SHARE_NEAR_QRS);
}

function isBeat({ symbol }: Annotation): boolean {
  return classOfSymbol(symbol, 'ec57') !== undefined;
}

function noteOf(annotation: Annotation): Annotation {
  const { symbol, aux } = annotation;
  return { ...annotation, symbol: NOTE_SYMBOL, aux: aux === '' ? symbol : `${symbol} ${aux}` };
}
