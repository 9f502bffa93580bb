import type { ForeignSignal } from '../../../ecg/recording/signal-kind.ts';

/** Signals of a file that are no ECG, and what was noted in it. */
export const signals = {
  /** What a signal is, in a word or two. */
  kinds: {
    unknown: 'unknown',
    respiration: 'breathing',
    'skin-conductance': 'skin conductance',
    eeg: 'EEG',
    eog: 'EOG',
    emg: 'EMG',
    electrogram: 'electrogram from within',
    'pulse-wave': 'pulse wave',
    saturation: 'oxygen saturation',
    pressure: 'pressure',
    'heart-motion': 'heart motion',
    'heart-sound': 'heart sounds',
    sound: 'sound',
    impedance: 'impedance',
    acceleration: 'acceleration',
    rotation: 'rotation',
    'magnetic-field': 'magnetic field',
    position: 'position',
    temperature: 'temperature',
    'heart-rate': 'heart rate',
    interval: 'intervals',
    gas: 'gas',
    flow: 'flow',
    volume: 'volume',
    light: 'light',
    current: 'current',
    marker: 'marks',
    status: 'status',
    counter: 'counter',
    time: 'time',
    auxiliary: 'auxiliary',
  } satisfies Record<ForeignSignal, string>,
  /** Heading of the signals that were not read, in the list of leads. */
  leftOut: 'Not ECG – show anyway',
  named: ({ name, kind }: { name: string; kind: string }) => `${name} (${kind})`,
  /** Of the signal shown, which is not analysed by itself. */
  foreign: ({ kind }: { kind: string }) => `Not an ECG (${kind}), so not analysed`,
  unknown: 'Not known to be an ECG, so not analysed',
  analyseAnyway: 'Analyse it anyway',
  noteAt: ({ time }: { time: string }) => `Go to ${time}`,
  noteLasts: ({ seconds }: { seconds: string }) => `for ${seconds}\u00a0s`,
  moreNotes: ({ count }: { count: string }) => `and ${count} more`,
};
