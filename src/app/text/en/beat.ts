type Step = { readonly one: string; readonly many: string; readonly previous: string; readonly next: string };

/** What the arrows beside the beat step through: the beats of a class, or all ectopic ones. */
const STEPS = {
  N: step('normal'),
  V: step('ventricular ectopic'),
  S: step('supraventricular ectopic'),
  F: step('fusion'),
  Q: step('unknown'),
  ectopic: step('ectopic'),
};

function step(kind: string): Step {
  return {
    one: kind,
    many: `Step through ${kind} beats`,
    previous: `Previous ${kind} beat`,
    next: `Next ${kind} beat`,
  };
}

/** The panel of the selected beat. */
export const beat = {
  name: ({ number }: { number: string }) => `Beat ${number}`,
  ofAll: ({ count }: { count: string }) => `of ${count}`,
  steps: STEPS,
  confidence: ({ probability }: { probability: string }) => `confidence ${probability}`,
  notSure: 'not sure',
  runnerUp: ({ name, probability }: { name: string; probability: string }) => `next: ${name} ${probability}`,
  probabilities: 'Probability of each class; choose one to see what speaks for it',
  waveform: 'Waveform says',
  explaining: 'explaining…',
  noExplanation: 'No explanation of this beat yet.',
  timing: 'Timing says',
  oddsChange: ({ name }: { name: string }) => `How it changes the odds of ${name}, from a usual beat on time`,
  itsWave: 'its wave',
  itsTiming: 'its timing',
  words: 'In words',
  origin: 'Where it begins',
  thisBeat: 'this beat',
  usualBeat: 'usual beat',
  speaksFor: ({ letter }: { letter: string }) => `speaks for ${letter}`,
  /** Labels under the wave. */
  parts: { beforeQrs: 'before QRS', p: 'P', pr: 'PR', qrs: 'QRS', stT: 'ST–T' },
  qrsUnmeasured: 'The QRS limits of this beat could not be measured.',
  usual: ({ value }: { value: string }) => `usual ${value}`,
  rrBefore: 'RR before',
  rrAfter: 'RR after',
  pWaveAndPr: 'P wave · PR',
  pWave: { present: 'yes', absent: 'no', unsure: 'unsure' },
  pWaveWith: { present: 'P yes', absent: 'P no', unsure: 'P unsure' },
  probabilityOf: ({ name }: { name: string }) => `Probability of ${name}`,
  asItCame: 'as it came',
  onTime: 'had it come on time',
  review: 'Review',
  queues: {
    ectopic: 'ectopic',
    V: 'ventricular',
    S: 'supraventricular',
    F: 'fusion',
    notSure: 'not sure',
    disagreements: 'unlike reference',
  },
  left: ({ count }: { count: string }) => `${count} left`,
  leftHint: ({ count }: { count: string }) => `left to review of ${count}`,
  previousToReview: 'Previous to review',
  nextToReview: 'Next to review',
  confirmHint: 'Confirm (Enter)',
  confirm: 'Confirm',
  done: 'Done',
  dismiss: 'Leave it undecided (D)',
  lookAgain: 'Look at it again',
  correct: 'Correct this beat',
  yourLabel: 'Your label',
  earlier: 'Move one sample earlier (,)',
  later: 'Move one sample later (.)',
  delete: 'Delete this beat (Delete)',
  add: 'Add a beat (A)',
  adding: 'Tap the trace where the beat is',
  addingHint: 'Tap the trace where the beat is. Esc or A to stop.',
  undo: 'Undo (Ctrl Z)',
  redo: 'Redo (Ctrl Shift Z)',
  edited: { relabelled: 'labelled by you', added: 'added by you', moved: 'moved by you' },
  /** The wave in words, for people who do not see it. */
  wave: ({ own, usual, attention }: { own: string; usual: string; attention: string }) =>
    `This beat: ${own}. Usual beat: ${usual}. ${attention}`,
  extremes: ({ high, highAt, low, lowAt }: { high: string; highAt: string; low: string; lowAt: string }) =>
    `highest ${high} ${highAt}, lowest ${low} ${lowAt}`,
  noSamples: 'no samples',
  atR: 'at the R peak',
  beforeR: ({ time }: { time: string }) => `${time} before R`,
  afterR: ({ time }: { time: string }) => `${time} after R`,
  attentionPeak: ({ name, at }: { name: string; at: string }) =>
    `The network’s attention for ${name} is highest ${at}.`,
};
