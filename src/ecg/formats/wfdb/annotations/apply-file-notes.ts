import type { Annotation } from '../../../recording/annotation.ts';
import type { AnnotationTimes } from './annotation-times.ts';
import { ANNOTATION_SYMBOLS, NOTE_SYMBOL } from './annotation-codes.ts';

const TIME_RESOLUTION = /^## time resolution:\s*([\d.]+)/;
const DEFINITIONS_START = '## annotation type definitions';
const DEFINITIONS_END = '## end of definitions';
const DEFINITION = /^(\d+)\s+(\S+)/;

/** The annotation at sample 0 that the WFDB library writes after such notes, to mark their end. */
const NOTES_END_SYMBOL = ANNOTATION_SYMBOLS[0];

/**
 * Takes out the notes at sample 0 that speak of the file, not the ECG, and applies them: a time resolution other than the
 * frame rate, and symbols given to annotation codes. Source: WFDB Programmer's Guide, setanncodes and setafreq.
 */
export function applyFileNotes(
  stored: readonly Annotation[],
  { frameRateHz, sampleRateHz }: AnnotationTimes,
): Annotation[] {
  let resolutionHz = frameRateHz;
  const symbols = new Map<string, string>();
  let inDefinitions = false;
  let first = 0;
  for (; first < stored.length; first++) {
    const { sample, symbol, aux } = stored[first];
    if (sample !== 0 || symbol !== NOTE_SYMBOL) break;
    const resolution = Number(TIME_RESOLUTION.exec(aux)?.[1]);
    const definition = inDefinitions ? DEFINITION.exec(aux) : null;
    if (resolution > 0) resolutionHz = resolution;
    else if (aux === DEFINITIONS_START) inDefinitions = true;
    else if (aux === DEFINITIONS_END) inDefinitions = false;
    else if (definition !== null) symbols.set(ANNOTATION_SYMBOLS[Number(definition[1])] ?? '', definition[2]);
    else break;
  }
  if (first > 0 && stored[first]?.sample === 0 && stored[first].symbol === NOTES_END_SYMBOL) first++;
  const scale = sampleRateHz / resolutionHz;
  return stored.slice(first).map((annotation) => ({
    ...annotation,
    sample: scale === 1 ? annotation.sample : Math.round(annotation.sample * scale),
    symbol: symbols.get(annotation.symbol) ?? annotation.symbol,
  }));
}
