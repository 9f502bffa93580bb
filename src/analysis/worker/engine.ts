import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import type { BackendName } from '../../classifier/model/choose-backend.ts';
import { WASM_FILE } from '../../classifier/model/model-card.ts';
import type { ModelFiles } from '../../classifier/model/model-files.ts';
import { startClassifier, type BackendInUse } from '../../classifier/start-classifier.ts';
import type { EngineStatus } from '../analysis-api.ts';
import type { SectionHelpers } from '../run/section-pool.ts';

export interface EngineSources {
  readonly readModelFiles: () => Promise<ModelFiles>;
  /** The backend's WASM file, of which the card states the hash; not needed in Node. */
  readonly readWasm?: (sha256: string | undefined) => Promise<ArrayBuffer>;
  /** Who else may work on the sections of a long recording, with the model on this backend; nobody when left out. */
  readonly helpers?: (backend: BackendName) => Promise<SectionHelpers>;
}

interface StartedEngine {
  readonly classifier: BeatClassifier;
  readonly status: EngineStatus;
  readonly helpers: (() => Promise<SectionHelpers>) | undefined;
}

/** The model on a backend, started once; a start that failed is forgotten, so that the next question tries again. */
export class Engine {
  readonly #sources: EngineSources;
  #started: Promise<StartedEngine> | null = null;
  #onMove: ((status: EngineStatus) => void) | undefined;

  constructor(sources: EngineSources) {
    this.#sources = sources;
  }

  /**
   * Rejects with a `ModelError`. The backend asked for first holds, until it fails: the first `onMove` is told which
   * one the network runs on from then on.
   */
  start(forced: BackendName | null = null, onMove?: (status: EngineStatus) => void): Promise<StartedEngine> {
    this.#onMove ??= onMove;
    this.#started ??= this.#start(forced).catch((error: unknown) => {
      this.#started = null;
      throw error;
    });
    return this.#started;
  }

  async #start(forced: BackendName | null): Promise<StartedEngine> {
    const files = await this.#sources.readModelFiles();
    const { readWasm, helpers } = this.#sources;
    const { card, readAgain } = files;
    const { version: modelVersion, notSureBelow } = card;
    const statusOf = ({ backend, notes }: BackendInUse): EngineStatus => ({
      backend,
      notes,
      readAgain,
      modelVersion,
      notSureBelow,
    });
    const startedOn = (classifier: BeatClassifier, inUse: BackendInUse): StartedEngine => ({
      classifier,
      status: statusOf(inUse),
      helpers: helpers && (() => helpers(inUse.backend)),
    });
    const { classifier, ...inUse } = await startClassifier(files, {
      forced,
      onMove: (now) => {
        this.#started = now && Promise.resolve(startedOn(classifier, now));
        if (now) this.#onMove?.(statusOf(now));
      },
      ...(readWasm && { readWasm: () => readWasm(card.files[WASM_FILE]) }),
    });
    return startedOn(classifier, inUse);
  }
}
