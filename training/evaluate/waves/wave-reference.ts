import { classOfSymbol } from '../../../src/ecg/beats/beat-class.ts';
import type { Annotation } from '../../../src/ecg/recording/annotation.ts';

export type WaveKind = 'p' | 'qrs' | 't';

/** One wave as a reader marked it, seconds from the start of the recording; NaN where a limit was not marked. */
export interface ReferenceWave {
  readonly kind: WaveKind;
  readonly onset: number;
  readonly peak: number;
  readonly end: number;
}

/** Two peaks of one T wave stand nearer than this. */
const SAME_WAVE_SECONDS = 0.25;

/**
 * Waves from delineation annotations, `(` peak `)` in the manner of ecgpuwave: `p`, `t` and beat symbols are peaks; U waves
 * are passed over. Of a T wave with two marked peaks the later one counts.
 */
export function readReferenceWaves(annotations: readonly Annotation[], sampleRateHz: number): ReferenceWave[] {
  const waves: ReferenceWave[] = [];
  let onset = Number.NaN;
  let isOpen = false;
  for (const { symbol, sample } of annotations) {
    const seconds = sample / sampleRateHz;
    const kind = kindOf(symbol);
    if (symbol === '(') onset = seconds;
    else if (kind !== undefined) {
      waves.push({ kind, onset, peak: seconds, end: Number.NaN });
      onset = Number.NaN;
      isOpen = true;
    } else if (symbol === 'u') isOpen = false;
    else if (symbol === ')' && isOpen) {
      waves[waves.length - 1] = { ...waves[waves.length - 1], end: seconds };
      isOpen = false;
    }
  }
  return waves.filter(({ kind, peak }, i) => {
    const next = waves[i + 1];
    return !(kind === 't' && next?.kind === 't' && next.peak - peak < SAME_WAVE_SECONDS);
  });
}

function kindOf(symbol: string): WaveKind | undefined {
  if (symbol === 'p' || symbol === 't') return symbol;
  return classOfSymbol(symbol, 'ec57') === undefined ? undefined : 'qrs';
}
