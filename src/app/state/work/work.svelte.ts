import type { Analysis } from '../../../analysis/analysis.ts';
import { carryWork, hashOfBeats, type CarriedWork, type FoundBeats } from './carry-work.ts';
import { inOrder, timeAfter, without, type Change, type Operation } from './operation.ts';
import { workOf } from './work-of.ts';

/** The beats that are worked on. */
export interface AnalysedBeats extends FoundBeats {
  readonly leadIndex: number;
  readonly modelVersion: string;
}

const NO_WORK: CarriedWork = {
  edits: [],
  undone: [],
  confirmed: new Set(),
  dismissed: new Set(),
  lostBeats: [],
  lostReviews: 0,
};

/**
 * What the person did on the open recording: a log of operations that only grows, of all its leads. Whatever is shown
 * follows from it, and it is the same whether an operation was made here, in another tab, or on another day.
 */
export class Work {
  /** In their order. */
  operations = $state.raw<readonly Operation[]>([]);
  /** Of the lead that was analysed last, as they were found; null while none are. */
  over = $state.raw<AnalysedBeats | null>(null);
  /** What it comes to for these beats. */
  readonly present: CarriedWork = $derived(
    this.over ? carryWork(workOf(this.operations, this.over.leadIndex), this.over) : NO_WORK,
  );
  readonly #made: (operation: Operation) => void;

  /** `made` is told of every operation made here. */
  constructor(made: (operation: Operation) => void) {
    this.#made = made;
  }

  /** The person did something about the beats that are worked on. */
  do(change: Change): void {
    if (!this.over) return;
    const { leadIndex, modelVersion, hash } = this.over;
    const operation = {
      id: newId(),
      leadIndex,
      time: timeAfter(this.operations, Date.now()),
      beatsHash: hash,
      modelVersion,
      change,
    };
    this.operations = [...this.operations, operation];
    this.#made(operation);
  }

  /** Takes over operations made elsewhere, or put at another time here, and returns those that were not known. */
  merge(others: readonly Operation[]): readonly Operation[] {
    const unknown = without(others, this.operations);
    this.operations = [...without(this.operations, others), ...others].sort(inOrder);
    return unknown;
  }

  /** Another recording is open. */
  clear(): void {
    this.operations = [];
    this.over = null;
  }
}

/** The beats of an analysis as they were found. */
export function beatsOf({ beats, leadIndex, modelVersion }: Analysis, sampleRateHz: number): AnalysedBeats {
  const { rPeakSample } = beats;
  return { leadIndex, modelVersion, rPeakSample, hash: hashOfBeats(rPeakSample), sampleRateHz };
}

/** Unlike every other one: 96 random bits. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (word) => word.toString(36).padStart(7, '0')).join('');
}
