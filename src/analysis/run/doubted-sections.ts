import { RECORDING_DOUBTS, type RecordingDoubt } from '../../classifier/doubt-recording.ts';
import type { UsualWaves } from '../../ecg/waves/usual-waves.ts';
import type { RecordingWarning } from '../../ecg/recording/recording-warning.ts';

/** A stretch of a recording in which the network is made less sure, and why. */
export interface DoubtedSection {
  readonly fromSample: number;
  readonly toSample: number;
  readonly doubts: readonly RecordingDoubt[];
  readonly usual: UsualWaves;
}

const DOUBT_WORDS: Readonly<Record<RecordingDoubt, string>> = {
  'unsteady-shape': 'its beats have no usual shape to be compared with',
  'irregular-rhythm': 'its rhythm is irregular, so that “early” says little',
  'mostly-ectopic': 'so many of its beats look ectopic that the usual one may be ectopic itself',
  'wide-without-p':
    'its usual beat is wide and has no P wave: ventricular, blocked in fibrillation, or paced without a spike to be seen',
  paced: 'its usual beat is wide and follows a pacing spike, and is called unknown',
};

/** Whether a sample lies in a section with doubts. */
export function isDoubted(sections: readonly DoubtedSection[], sample: number): boolean {
  return (sectionAt(sections, sample)?.doubts.length ?? 0) > 0;
}

/** What is usual where the usual beat is wide and has no P wave or follows a pacing spike; null elsewhere. */
export function wideUsual(sections: readonly DoubtedSection[], sample: number): UsualWaves | null {
  const section = sectionAt(sections, sample);
  return section?.doubts.some((doubt) => doubt === 'wide-without-p' || doubt === 'paced') ? section.usual : null;
}

function sectionAt(sections: readonly DoubtedSection[], sample: number): DoubtedSection | undefined {
  return sections.find(({ fromSample, toSample }) => sample >= fromSample && sample < toSample);
}

/** One warning that names every doubt there is about any section; none without doubts. */
export function warningsOfDoubts(sections: readonly DoubtedSection[]): RecordingWarning[] {
  const all = RECORDING_DOUBTS.filter((doubt) => sections.some(({ doubts }) => doubts.includes(doubt)));
  if (all.length === 0) return [];
  const where = sections.length > 1 ? 'In parts this recording is' : 'This recording is';
  const why = all.map((doubt) => DOUBT_WORDS[doubt]).join('; ');
  return [
    {
      code: 'unusual-recording',
      message: `${where} unlike those the network learnt from (${why}). Its confidence has been lowered.`,
    },
  ];
}
