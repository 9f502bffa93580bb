import type { Annotation } from '../../src/ecg/recording/annotation.ts';

/** The reader's rhythm at each beat, as "AFIB" or "N", from annotations like "+ (AFIB" that hold until the next; '' before the first. */
export function rhythmOfBeats(annotations: readonly Annotation[], rPeakSamples: ArrayLike<number>): string[] {
  const changes = annotations
    .filter(({ symbol, aux }) => symbol === '+' && aux.startsWith('('))
    .map(({ sample, aux }) => ({ sample, rhythm: aux.slice(1).replace(/\0.*$/s, '').trim() }));
  return Array.from(rPeakSamples, (peak) => changes.findLast(({ sample }) => sample <= peak)?.rhythm ?? '');
}
