import { listed } from './grammar.ts';
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
  whyNotSure: ({ reasons }: { reasons: readonly string[] }) => `A beat with “?” is not sure. Why: ${listed(reasons)}.`,
  reasons: {
    'low-confidence': 'no class is probable enough',
    'poor-signal': 'the signal around the beat is hard to read',
    'unusual-recording':
      'the last minute is unlike what the network has learned: wide without P waves, as with a pacemaker, irregular, mostly ectopic, or of changing shape',
    flutter: 'large waves without separate beats',
    'cut-off': 'the beat is cut off by an end or a gap',
  } satisfies Record<Exclude<(typeof NOT_SURE_REASONS)[number], 'none'>, string>,
  shown: 'Shown',
  scale: 'Scale',
  delay: 'Label after R',
  delays: ({ usual, most }: { usual: string; most: string }) => `usually ${usual} s, at most ${most} s`,
  delayNote:
    'Measured on the signal as shown, of the latest 200 beats. A tick marks a beat found; its class follows when the next beat, or two seconds, have gone by. In the first minute little is known of what is usual. The wave is drawn around a line that follows it (0.5 Hz); what is kept is the signal as it came.',
  slow: ({ pace }: { pace: string }) => `This device keeps up with ${pace} ×.`,
  ended: 'Ended. Opened in the reader, all of it is analysed again with what came before and after each beat.',
};
