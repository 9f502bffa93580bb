import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';

/** What LUDB says in the header of the rhythm of a whole record, and what the other databases' annotations call it. */
const RHYTHMS_IN_COMMENTS = [
  [/^rhythm: *atrial fibrillation/i, '(AFIB'],
  [/^rhythm: *sinus/i, '(N'],
] as const;

/** The rhythm annotations of a recording; where it has none, one for all of it by the comments in its header. */
export function rhythmAnnotations({ annotations, comments }: Recording): Annotation[] {
  const own = annotations.filter(({ symbol }) => symbol === '+');
  if (own.length > 0) return own;
  const [stated] = RHYTHMS_IN_COMMENTS.filter(([words]) => comments.some((line) => words.test(line.trim())));
  return stated ? [{ sample: 0, symbol: '+', subtype: 0, channel: 0, number: 0, aux: stated[1] }] : [];
}
