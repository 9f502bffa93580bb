import type { Analysis } from '../../../analysis/analysis.ts';
import { carryWork, hashOfBeats, type CarriedWork, type FoundBeats } from './carry-work.ts';
import { inTime } from './in-time.ts';
import { inOrder, timeAfter, without, type Change, type Operation } from './operation.ts';
import { workOf } from './work-of.ts';

/** The beats that are worked on. */
export interface AnalysedBeats extends FoundBeats {
  readonly leadIndex: number;
  readonly modelVersion: string;
}

/** What a person sees as made is on the device by then; a device that takes longer is not waited for, and what is in memory only is said. */
const LONGEST_KEEPING_MS = 1000;

interface OnTheWay {
  readonly id: string;
  /** Resolves once it may be shown as made. */
  readonly arrived: Promise<void>;
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
 * follows from it, and it is the same whether an operation was made here, in another tab, or on another day. What is made
 * here is `present` at once, for what is made next; it is `shown` as made once it is on the device.
 */
export class Work {
  /** In their order. */
  operations = $state.raw<readonly Operation[]>([]);
  /** Of the lead that was analysed last, as they were found; null while none are. */
  over = $state.raw<AnalysedBeats | null>(null);
  /** What it comes to for these beats. */
  readonly present: CarriedWork = $derived(this.#outcomeOf(this.operations));
  /** Operations made here that are on their way to the device. */
  #onTheWay = $state.raw<readonly OnTheWay[]>([]);
  /** What the person sees as made: views that show operations show these. */
  readonly shownOperations: readonly Operation[] = $derived(without(this.operations, this.#onTheWay));
  readonly shown: CarriedWork = $derived(
    this.#onTheWay.length === 0 ? this.present : this.#outcomeOf(this.shownOperations),
  );
  readonly #keep: (operation: Operation) => Promise<void> | null;

  /** `keep` is given every operation made here; resolves when it is kept or could not be; null: nothing is kept. */
  constructor(keep: (operation: Operation) => Promise<void> | null) {
    this.#keep = keep;
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
    const kept = this.#keep(operation);
    if (kept) this.#showOnce(kept, operation);
  }

  /** Resolves when everything made so far may be shown as made. */
  async arrived(): Promise<void> {
    await Promise.all(this.#onTheWay.map(({ arrived }) => arrived));
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

  #showOnce(kept: Promise<void>, { id }: Operation): void {
    const arrived = inTime(LONGEST_KEEPING_MS, kept, () => new Error('later'))
      .catch(() => undefined)
      .then(() => {
        this.#onTheWay = this.#onTheWay.filter((other) => other.id !== id);
      });
    this.#onTheWay = [...this.#onTheWay, { id, arrived }];
  }

  #outcomeOf(operations: readonly Operation[]): CarriedWork {
    return this.over ? carryWork(workOf(operations, this.over.leadIndex), this.over) : NO_WORK;
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
