import { listed } from './grammar.ts';
import type { RecordingDoubt } from '../../../analysis/analysis.ts';
import type { NOT_SURE_REASONS } from '../../../ecg/beats/beats.ts';

/** A signal that is looked at while it comes. */
export const live = {
  intro:
    'A recording or a simulated rhythm runs over the screen as on a monitor. Beats are found and labelled with nothing but what has been shown so far, so a label comes a moment after its beat.',
  what: 'Play',
  openRecording: 'The open recording',
  begin: 'Start',
  fromView: 'From where the trace in the reader begins to the end of the recording.',
  tenMinutes: 'Ten minutes of leads II, V1 and V5.',
  noMonitor: 'For teaching, not for monitoring patients: nothing here raises an alarm.',
  keys: 'Space: pause and play.',
  play: 'Play',
  pause: 'Pause',
  stop: 'Stop',
  speed: 'Speed',
  beep: 'Beep with each beat',
  openPlayed: 'Open what was shown',
  another: 'Play something else',
  sweep: ({ leads }: { leads: string }) => `Sweeping trace of ${leads}; what was found is counted below it`,
  rate: 'beats/min',
  notSure: 'not sure',
  whyNotSure: ({ reasons }: { reasons: readonly string[] }) =>
    `A beat with “?” is not sure. Why: ${reasons.join('; ')}.`,
  reasons: {
    'low-confidence': 'no class is probable enough',
    'poor-signal': 'the signal around the beat is hard to read',
    flutter: 'large waves without separate beats',
    'cut-off': 'the beat is cut off by an end or a gap',
  } satisfies Record<Exclude<(typeof NOT_SURE_REASONS)[number], 'none' | 'unusual-recording'>, string>,
  /** Why no beat around is sure: what the minute before it is like. */
  unusual: ({ doubts }: { doubts: readonly string[] }) =>
    `the minute before the beat is unlike what the network has learned – ${listed(doubts)}`,
  doubts: {
    'unsteady-shape': 'its beats have no usual shape',
    'irregular-rhythm': 'its rhythm is irregular',
    'mostly-ectopic': 'so many of its beats look ectopic that the usual one may be ectopic itself',
    'wide-without-p':
      'its usual beat is wide and has no P wave: ventricular, bundle branch block in fibrillation, or paced without a spike to be seen',
    paced: 'its usual beat is wide and follows a pacing spike, and is called unknown',
  } satisfies Record<RecordingDoubt, string>,
  shown: 'Shown',
  scale: 'Scale',
  delay: 'Label after R',
  delayByClock: 'Label after R, by the clock',
  delayOfSignal: '… in the recording',
  delays: ({ usual, most }: { usual: string; most: string }) => `usually ${usual}\u00a0s, at most ${most}\u00a0s`,
  delaysOfSignal: ({ usual, most }: { usual: string; most: string }) => `${usual}\u00a0s, at most ${most}\u00a0s`,
  delayNote:
    'Delays are those of the latest 200 beats. A tick marks a beat found; its class follows when the next beat, or two seconds of the recording, have gone by. In the first minute little is known of what is usual. The wave is drawn around a line that follows it (0.5\u00a0Hz); what is kept is the signal as it came.',
  fasterNote: ({ speed }: { speed: number }) =>
    `At ${speed}\u00a0× one second by the clock shows ${speed} seconds of the recording. Classes come some eight times in that second, so the pen is well ahead of a beat when its class appears.`,
  slow: ({ pace, speed }: { pace: string; speed: number }) =>
    `This device falls behind: the signal goes by at ${pace}\u00a0× instead of ${speed}\u00a0×.`,
  stalled: 'This device falls behind: the signal hardly moves on. Labels come as soon as it has time for them.',
  ended: 'Ended. Opened in the reader, all of it is analysed again with what came before and after each beat.',
};
