import type { Annotation } from '../recording/annotation.ts';

/** A stretch of a recording in samples; both ends belong to it. */
export interface SampleSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Ventricular flutter or fibrillation as the reference marks it, from each `[` to the next `]`. No beats can be told apart
 * there, so EC57 scores none. A `[` that is never closed runs to the end of the recording.
 */
export function findFlutterSegments(annotations: readonly Annotation[]): SampleSpan[] {
  const segments: SampleSpan[] = [];
  let first: number | null = null;
  for (const { symbol, sample } of annotations) {
    if (symbol === '[') first ??= sample;
    if (symbol === ']' && first !== null) {
      segments.push({ first, last: sample });
      first = null;
    }
  }
  if (first !== null) segments.push({ first, last: Infinity });
  return segments;
}
