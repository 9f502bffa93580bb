import type { Calibration } from '../calibration.ts';
import type { DoubtTemperatures } from '../doubt-recording.ts';

/** The one build of the WASM backend that is shipped, for devices with SIMD. */
export const WASM_FILE = 'tfjs-backend-wasm-simd.wasm';

/** What `training/` states about the model it wrote; the app shows it and refuses a model that does not fit. */
export interface ModelCard {
  readonly name: string;
  /** Date of training and the first digits of the SHA-256 of weights and calibration: "2026-11-22 · 1a2b3c4d". */
  readonly version: string;
  /** PREPARATION_VERSION of the code that prepared the training data. */
  readonly preparationVersion: number;
  /** `hashPreparedBeats` over the golden recording; recomputed by tests in Node and in Chromium. */
  readonly preparationHash: string;
  /** Fitted on training records the network had not seen. */
  readonly calibration: Calibration;
  /** How much less sure the network is made about recordings unlike its training data; fitted on the same records. */
  readonly doubtTemperatures: DoubtTemperatures;
  /** A beat whose best class has less probability than this is "not sure". */
  readonly notSureBelow: number;
  readonly selfCheck: SelfCheck;
  readonly training: TrainingFacts;
  /** Figures of `npm run evaluate`, by name of the test set and peaks. */
  readonly scores: Readonly<Record<string, unknown>>;
  readonly limits: readonly string[];
  readonly licence: string;
  /** SHA-256 of everything the answers come from, by name: what is loaded is compared with it. */
  readonly files: Readonly<Partial<Record<'model.json' | 'weights.bin' | typeof WASM_FILE, string>>>;
  /** Of this card, see `sealCard`. */
  readonly cardSha256: string;
}

/** A few golden beats with the probabilities the training machine computed for them: every backend must agree. */
export interface SelfCheck {
  readonly beats: number;
  /** Successive beats, row-major [beats × samples × channels] and [beats × features], rounded as they were fed. */
  readonly waveform: readonly number[];
  readonly features: readonly number[];
  /** Features of the beats before and after them. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Row-major [beats × 5]. */
  readonly probabilities: readonly number[];
}

export interface TrainingFacts {
  readonly data: string;
  readonly protocol: string;
  readonly records: readonly string[];
  readonly beatsPerClass: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly epochs: number;
  readonly date: string;
}
