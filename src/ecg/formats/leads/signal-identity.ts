import type { ForeignSignal } from '../../recording/signal-kind.ts';

/** What a file says of one of its signals; only the name is always there, and may be empty. */
export interface SignalDescription {
  readonly name: string;
  /** Physical unit as written. */
  readonly unit?: string | undefined;
  /** Kind of sensor, where a file names it apart from the signal: "ECG", "RAW". */
  readonly sensor?: string | undefined;
  /** What it was measured with, as EDF has it: "AgAgCl electrodes". */
  readonly transducer?: string | undefined;
  /** Lowest and highest value that can be stored, in the unit. */
  readonly physicalRange?: readonly [lowest: number, highest: number] | undefined;
  readonly rateHz?: number | undefined;
  /** Some of its samples, in any unit, NaN where missing: twenty seconds are enough, the rate must be given with them. */
  readonly samples?: ArrayLike<number> | undefined;
}

/** What decided. */
export type IdentityReason =
  'name' | 'sensor' | 'transducer' | 'unit' | 'range' | 'rate' | 'shape' | 'neighbours' | 'nothing';

/** What one signal is. */
export interface SignalIdentity {
  /** A lead to analyse, something else to leave out, or nothing is known. */
  readonly kind: 'ecg' | 'other' | 'unknown';
  /** Standard name of the lead ("aVR" for "ECG AVR-Ref") where the name is one, else the name tidied; may be empty. */
  readonly leadName: string;
  readonly what: 'ecg' | ForeignSignal;
  readonly because: IdentityReason;
}
