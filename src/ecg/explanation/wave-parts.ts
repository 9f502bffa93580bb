import type { PlacedBeat } from './place-activations.ts';

/** The parts of the wave that stand for something in the heart, in time order: P wave, PR segment, QRS complex, ST segment, T wave. */
export const WAVE_PARTS = ['p', 'pr', 'qrs', 'st', 't'] as const;
export type WavePart = (typeof WAVE_PARTS)[number];

/** Where the parts of a beat lie, seconds relative to R, without gaps between them; a beat that begins in the ventricles has no P and no PR. */
export function wavePartSpans({ pSeconds, qrsSeconds, recoverySeconds }: PlacedBeat): {
  readonly part: WavePart;
  readonly span: readonly [number, number];
}[] {
  const [onset, end] = qrsSeconds;
  const pEnd = pSeconds && Math.min(pSeconds[1], onset);
  const tOnset = recoverySeconds && Math.max(recoverySeconds[0], end);
  return [
    ...(pSeconds !== null && pEnd !== null
      ? [{ part: 'p', span: [pSeconds[0], pEnd] } as const, { part: 'pr', span: [pEnd, onset] } as const]
      : []),
    { part: 'qrs', span: qrsSeconds } as const,
    ...(recoverySeconds !== null && tOnset !== null
      ? [{ part: 'st', span: [end, tOnset] } as const, { part: 't', span: [tOnset, recoverySeconds[1]] } as const]
      : []),
  ].filter(({ span }) => span[1] > span[0]);
}
