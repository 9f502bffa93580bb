import * as Comlink from 'comlink';
import type { AnalysisProgress, BackendName } from '../analysis.ts';
import type { EngineStatus, OpenableFile } from '../analysis-api.ts';
import type { AnalysedBefore, OpenedBefore } from './worker-api.ts';
import { WorkerError } from './worker-error.ts';
import type { WorkerLink } from './worker-link.ts';

/** How much of what was there a question needs; each comes after the one before. */
export type Needs = 'nothing' | 'recording' | 'analysis';

interface RestoringEvents {
  /** How far the analysis is made again; null when it is, or will not be. */
  readonly progress: (progress: AnalysisProgress | null) => void;
  readonly engine: (status: EngineStatus) => void;
  /** The worker gave a sign of life. */
  readonly heard: () => void;
}

/** A worker being told what the one before knew. */
export interface Restoring {
  /** What is not back yet; null when all of it is. */
  readonly missing: Exclude<Needs, 'nothing'> | null;
  /** Resolves when as much is there as is needed, rejects with the reason why it will not be; null when it is there. */
  until(needs: Needs): Promise<void> | null;
}

/** What a worker that takes the place of another one has to be told. It is what the page has seen answered. */
export class WorkerState {
  started: { readonly backend: BackendName | null; readonly onMove: (status: EngineStatus) => void } | null = null;
  notSureBelow: number | null = null;
  listed: readonly OpenableFile[] | null = null;
  #opened: OpenedBefore | null = null;
  #analysed: AnalysedBefore | null = null;
  /** Why what was open, or its analysis, is not made again. */
  readonly #refusal: { recording: Error | null; analysis: Error | null } = { recording: null, analysis: null };

  get opened(): OpenedBefore | null {
    return this.#opened;
  }

  set opened(opened: OpenedBefore | null) {
    this.#opened = opened;
    this.#refusal.recording = null;
    this.analysed = null;
  }

  get analysed(): AnalysedBefore | null {
    return this.#analysed;
  }

  set analysed(analysed: AnalysedBefore | null) {
    this.#analysed = analysed;
    this.#refusal.analysis = null;
  }

  /** Gives up what a worker ended over while it was being restored: another attempt would end the next one. */
  giveUp(part: Exclude<Needs, 'nothing'>, code: 'worker-lost-again' | 'worker-stopped'): WorkerError {
    const refusal = new WorkerError(code, `the ${part} could not be restored`);
    if (part === 'recording') {
      this.opened = null;
      this.listed = null;
      this.#refusal.recording = refusal;
    } else this.analysed = null;
    this.#refusal.analysis = refusal;
    return refusal;
  }

  /** Tells a new worker everything. */
  restore(link: WorkerLink, { progress, engine, heard }: RestoringEvents): Restoring {
    const { started, notSureBelow, listed, opened, analysed } = this;
    if (opened) this.#refusal.recording = null;
    if (analysed) this.#refusal.analysis = null;
    // Whoever needs the engine is told why it does not start.
    if (started) {
      const onMove = Comlink.proxy(started.onMove);
      link.ask((remote) => remote.start(started.backend, onMove)).then(engine, () => undefined);
    }
    if (notSureBelow !== null) void link.remote.setNotSureBelow(notSureBelow);
    let missing: Restoring['missing'] = listed || opened ? 'recording' : null;
    const restoreRecording = async (): Promise<void> => {
      if (listed) await link.ask((remote) => remote.list([...listed]));
      if (opened) await link.ask((remote) => remote.restoreRecording(opened));
    };
    const restoreAnalysis = async (): Promise<void> => {
      if (!analysed) return;
      missing = 'analysis';
      const onProgress = Comlink.proxy((step: AnalysisProgress) => {
        heard();
        progress(step);
      });
      await link.ask((remote) => remote.restoreAnalysis(analysed, onProgress));
    };
    const recording = restoreRecording();
    const analysis = recording.then(restoreAnalysis).finally(() => {
      missing = null;
      if (analysed) progress(null);
    });
    // They reject for whoever waits for them, now or later.
    recording.catch((error: unknown) => (this.#refusal.recording ??= error as Error));
    analysis.catch((error: unknown) => (this.#refusal.analysis ??= error as Error));
    return {
      get missing() {
        return missing;
      },
      until: (needs) => {
        const refusal = needs === 'nothing' ? null : this.#refusal[needs];
        if (refusal !== null) return Promise.reject(refusal);
        if (missing === null) return null;
        if (needs === 'nothing') return recording.catch(() => undefined);
        return needs === 'recording' ? recording : analysis;
      },
    };
  }
}
