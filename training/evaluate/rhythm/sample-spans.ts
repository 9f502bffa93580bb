import type { Annotation } from '../../../src/ecg/recording/annotation.ts';

/** A stretch in samples, from the first up to before the end. */
export type Span = readonly [first: number, end: number];

/** Where the rhythm annotations of a record name one of these rhythms ("(AFIB"); each lasts until the next one, the last until `end`. */
export function labelledSpans(annotations: readonly Annotation[], end: number, ...names: readonly string[]): Span[] {
  const changes = annotations.filter(({ symbol }) => symbol === '+');
  return changes.flatMap(({ aux, sample }, i): Span[] =>
    names.some((name) => aux.startsWith(name)) ? [[sample, changes.at(i + 1)?.sample ?? end]] : [],
  );
}

/** Samples that lie in spans of both lists. Within a list spans do not overlap. */
export function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  return a.reduce(
    (sum, [first, end]) =>
      b.reduce((part, [from, to]) => part + Math.max(0, Math.min(end, to) - Math.max(first, from)), sum),
    0,
  );
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [first, end]) => sum + end - first, 0);
}
