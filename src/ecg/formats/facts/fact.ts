/** Where a file states something: a line counted from 1, the field as the file names it, or both. */
export interface Place {
  readonly line?: number;
  readonly field?: string;
}

/**
 * How a value is known: the person said it, the file states it, it was measured in the samples or their times, or nothing
 * tells it and it was assumed. A reader takes them in this order.
 */
export type FactOrigin =
  | { readonly kind: 'chosen' }
  | { readonly kind: 'stated'; readonly where: Place }
  | { readonly kind: 'measured' }
  | { readonly kind: 'assumed'; readonly because?: AssumptionReason };

/** Why something was assumed: the maker's description says so, it fits the size of the samples, it makes words of the header, or it is the usual value. */
export type AssumptionReason = 'maker' | 'size' | 'words' | 'usual';

/** What a fact is about. */
export type FactSubject = 'sample-rate' | 'voltage-unit' | 'steps-per-mv' | 'time-unit' | 'lead-name' | 'start';

/** One thing known of a recording before its samples are read. */
export interface Fact<Value> {
  readonly what: FactSubject;
  readonly value: Value;
  readonly origin: FactOrigin;
}

const ORDER = ['chosen', 'stated', 'measured', 'assumed'] as const;

/** Of facts about one thing the best known; the first of several known as well. Null when there is none. */
export function bestFact<Value>(facts: readonly (Fact<Value> | null)[]): Fact<Value> | null {
  for (const kind of ORDER) {
    const found = facts.find((fact) => fact?.origin.kind === kind);
    if (found) return found;
  }
  return null;
}
