import { BEAT_CLASSES, classOfSymbol, type ClassMapName } from '../beats/beat-class.ts';
import type { Annotation } from '../recording/annotation.ts';

/** The beats among a recording's annotations, as parallel arrays in their order. */
export interface ReferenceBeats {
  readonly sample: Int32Array;
  /** Index into BEAT_CLASSES. */
  readonly classIndex: Uint8Array;
}

/** Picks the beats out of reference annotations and gives each its class under `map`; other annotations are left out. */
export function selectReferenceBeats(annotations: readonly Annotation[], map: ClassMapName): ReferenceBeats {
  const sample: number[] = [];
  const classIndex: number[] = [];
  for (const annotation of annotations) {
    const beatClass = classOfSymbol(annotation.symbol, map);
    if (beatClass === undefined) continue;
    sample.push(annotation.sample);
    classIndex.push(BEAT_CLASSES.indexOf(beatClass));
  }
  return { sample: Int32Array.from(sample), classIndex: Uint8Array.from(classIndex) };
}
