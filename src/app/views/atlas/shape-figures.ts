import type { AtlasEntry } from '../../../ecg/atlas/beat-atlas.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import { formatInterval, formatMilliseconds, formatProbability, formatWholeShare } from '../../text/format-figure.ts';
import { formatOddsFactor } from '../../text/format-odds-factor.ts';
import { text } from '../../text/text.svelte.ts';
import { formatSigned, spreadInWords } from './shape-in-words.ts';
import type { YourBeat } from './your-beat.ts';

/** The figures of a shape or of a beat as they are written, in the same order. */
export type FigureColumn = readonly string[];

/** Names of the rows. */
export function figureNames(): string[] {
  const { beat, atlas } = text;
  return [
    'QRS',
    atlas.change,
    beat.rrBefore,
    beat.rrAfter,
    atlas.pShare,
    'PR',
    'QT',
    atlas.probability,
    atlas.calledSo,
    beat.itsWave,
    beat.itsTiming,
    beat.itsPWave,
    beat.rhythmAround,
  ];
}

/** A typical shape: medians, in brackets where the middle half of the beats lies. */
export function figuresOfShape(entry: AtlasEntry): FigureColumn {
  const { logOdds } = entry.evidence;
  return [
    spreadInWords(entry.qrsSeconds, formatMilliseconds),
    spreadInWords(entry.rrChange, formatSigned),
    spreadInWords(entry.rrBeforeSeconds, formatInterval),
    spreadInWords(entry.rrAfterSeconds, formatInterval),
    formatWholeShare(entry.pShare),
    spreadInWords(entry.prSeconds, formatMilliseconds),
    spreadInWords(entry.qtSeconds, formatMilliseconds),
    probabilityOf(entry.probabilities[BEAT_CLASSES.indexOf(entry.beatClass)] ?? NaN, entry.beatClass),
    formatWholeShare(entry.calledRight),
    ...[logOdds.wave, logOdds.timing, logOdds.p, logOdds.rhythm].map(formatOddsFactor),
  ];
}

/** The person's own beat beside it. */
export function figuresOfYours({ figures, explanation }: YourBeat): FigureColumn {
  const { wave, timing, p, rhythm } = explanation.evidenceLogOdds;
  return [
    formatMilliseconds(figures.qrsSeconds),
    formatSigned(figures.rrBeforeSeconds / figures.rrUsualSeconds - 1),
    formatInterval(figures.rrBeforeSeconds),
    formatInterval(figures.rrAfterSeconds),
    text.beat.pWave[figures.pWave],
    formatMilliseconds(figures.prSeconds),
    formatMilliseconds(figures.qtSeconds),
    probabilityOf(figures.probability, figures.beatClass),
    '–',
    ...[wave, timing, p, rhythm].map(formatOddsFactor),
  ];
}

function probabilityOf(probability: number, letter: string): string {
  return `${letter} ${formatProbability(probability)}`;
}
