/** Kinds of beats, and what makes a signal poor. */
export const classes = {
  names: {
    N: 'Normal',
    V: 'Ventricular ectopic',
    S: 'Supraventricular ectopic',
    F: 'Fusion',
    Q: 'Unknown',
  },
  /** As the object of a sentence: "speaks for …", "finds … most probable". */
  inSentence: {
    N: 'normal',
    V: 'ventricular ectopic',
    S: 'supraventricular ectopic',
    F: 'fusion',
    Q: 'unknown',
  },
  /** Each completes "the signal is poor here: …". */
  signalFaults: {
    missing: 'samples are missing',
    flat: 'the line is flat',
    clipped: 'the wave is cut off at the limit of the recorder',
    noise: 'muscle or mains noise',
    baseline: 'the baseline swings',
    artefact: 'other waves between the beats',
    unlike: 'beats look like no others',
    glitch: 'single samples stand out: electronics, or a pacemaker',
  },
};
