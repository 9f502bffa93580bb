/** What a signal beside an ECG can be. */
export type OtherSignal =
  | 'respiration'
  | 'skin-conductance'
  | 'eeg'
  | 'eog'
  | 'emg'
  | 'electrogram'
  | 'pulse-wave'
  | 'saturation'
  | 'pressure'
  | 'heart-motion'
  | 'heart-sound'
  | 'sound'
  | 'impedance'
  | 'acceleration'
  | 'rotation'
  | 'magnetic-field'
  | 'position'
  | 'temperature'
  | 'heart-rate'
  | 'interval'
  | 'gas'
  | 'flow'
  | 'volume'
  | 'light'
  | 'current'
  | 'marker'
  | 'status'
  | 'counter'
  | 'time'
  | 'auxiliary';

/** A signal that is not known to be an ECG: something else, or nothing tells what. */
export type ForeignSignal = OtherSignal | 'unknown';

/** A signal of the file that was not read as a lead; the person may ask for it. */
export interface LeftOutSignal {
  /** Its place among all signals of the file, counted from 0: what `ReadOptions.signals` takes. */
  readonly index: number;
  readonly name: string;
  readonly what: ForeignSignal;
}
