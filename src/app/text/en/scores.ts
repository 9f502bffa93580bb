import { counted } from './grammar.ts';

/** The Scores tab: the labels against the reference that came with the file. */
export const scores = {
  waiting: 'The scores appear when all beats are labelled.',
  /** Sentences of the first line: what of the reference was found, and where. */
  reference: ({ count }: { count: number }) => counted(count, { one: 'reference beat', other: 'reference beats' }),
  found: ({ share }: { share: string }) => `found ${share}\u00a0%`,
  real: ({ share }: { share: string }) => `${share}\u00a0% of what was found is a beat`,
  missedExtra: ({ missed, extra }: { missed: string; extra: string }) => `${missed} missed, ${extra} extra`,
  position: ({ jitter }: { jitter: string }) => `position ${jitter}`,
  escapeBeats: 'Escape beats (e, j) count as',
  projectMap: 'N, as the model was trained',
  ec57Map: 'S, as ANSI/AAMI EC57 says',
  byClass: 'By class, %',
  accuracy: ({ share }: { share: string }) => `accuracy ${share}`,
  class: 'Class',
  beats: 'Beats',
  sensitivity: 'Sensitivity: share of the reference beats of this class that were labelled so',
  predictivity: 'Positive predictivity: share of the beats labelled so that are of this class',
  f1: 'Harmonic mean of sensitivity and positive predictivity',
  confusion: 'Reference in rows, label in columns',
  noBeat: 'no beat',
  missed: 'missed',
  reliability: 'Confidence against accuracy',
  calibrationError: ({ error }: { error: string }) => `calibration error ${error}`,
  confidence: 'confidence of the network',
  shareRight: 'share right',
  reliabilityBin: ({ confidence, accuracy, count }: { confidence: string; accuracy: string; count: string }) =>
    `confidence ${confidence}, right ${accuracy} of ${count}`,
  reliabilityNote: ({ count }: { count: number }) =>
    `${counted(count, { one: 'beat', other: 'beats' })} with a reference, in ten groups of equal size with 95\u00a0% intervals. On the dashed line the confidence can be taken at its word.`,
  disagreements: 'Disagreements',
  disagreementCount: ({ count }: { count: number }) =>
    count === 0 ? 'No disagreements' : counted(count, { one: 'disagreement', other: 'disagreements' }),
  previous: 'Previous',
  next: 'Next',
  missedBeat: ({ reference }: { reference: string }) => `${reference}, missed`,
  labelled: ({ reference, found }: { reference: string; found: string }) => `${reference}, labelled ${found}`,
};
