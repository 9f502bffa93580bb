import type { Annotation } from '../../recording/annotation.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { isPlainText, plainText } from './plain-text.ts';

/** An MIT annotation file keeps the length of a note in one byte. */
const LONGEST_NOTE = 255;
const LONGEST_SYMBOL = 8;

/** Annotations at samples that are there, in time order. What is not so is left out or sorted and told in `warnings`. */
export function admitAnnotations(
  given: readonly Annotation[],
  sampleCount: number,
  warnings: RecordingWarning[],
): Annotation[] {
  const inside = given.filter(
    ({ sample, symbol }) => Number.isInteger(sample) && sample >= 0 && sample < sampleCount && symbol !== '',
  );
  const left = given.length - inside.length;
  if (left > 0) {
    const message = `${left} annotations lie outside the recording or say nothing: left out.`;
    warnings.push({ code: 'unreadable-annotations', message });
  }
  if (inside.some(({ sample }, i) => i > 0 && sample < inside[i - 1].sample)) {
    inside.sort((a, b) => a.sample - b.sample);
    warnings.push({
      code: 'unreadable-annotations',
      message: 'The annotations are out of time order: they were sorted.',
    });
  }
  return inside.map(plain);
}

function plain(annotation: Annotation): Annotation {
  const { symbol, aux } = annotation;
  if (isPlainText(symbol, LONGEST_SYMBOL) && isPlainText(aux, LONGEST_NOTE)) return annotation;
  return { ...annotation, symbol: plainText(symbol, LONGEST_SYMBOL) || '"', aux: plainText(aux, LONGEST_NOTE) };
}
