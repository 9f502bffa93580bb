import type { io } from '@tensorflow/tfjs-core';
import type { ModelCard } from './model-card.ts';

/** The three files of `public/model/`, read by whoever can (the worker fetches them, Node reads them from disk). */
export interface ModelFiles {
  readonly model: ModelJson;
  readonly weights: ArrayBuffer;
  readonly card: ModelCard;
  /** Names of those that came damaged and were read again. */
  readonly readAgain: readonly string[];
}

/** The tfjs layers format with a single weight file. */
export interface ModelJson {
  readonly modelTopology: Record<string, unknown>;
  readonly weightsManifest: readonly {
    readonly paths: readonly string[];
    readonly weights: io.WeightsManifestEntry[];
  }[];
}
