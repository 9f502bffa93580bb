import { AROUND_FEATURES } from '../../../src/ecg/preparation/features-around.ts';
import type { ContextWeights } from '../../../src/ecg/rhythm/decoding/context-weights.ts';
import { RHYTHM_CONTEXTS, rhythmContexts } from '../../../src/ecg/rhythm/decoding/rhythm-contexts.ts';
import { formatTable } from '../format-table.ts';
import type { ContextExamples } from '../../rhythm/train-contexts.ts';

/** Beats by group, true and likeliest context: [group][truth][said]. */
export type ContextCounts = ReadonlyMap<string, readonly (readonly number[])[]>;

/** Counts what is said of the beats of records. */
export function measureContexts(examples: readonly ContextExamples[], weights: ContextWeights): ContextCounts {
  const counts = new Map<string, number[][]>();
  for (const { group, inputs, truth } of examples) {
    const own = counts.get(group) ?? RHYTHM_CONTEXTS.map(() => RHYTHM_CONTEXTS.map(() => 0));
    counts.set(group, own);
    const contexts = rhythmContexts(inputs, weights);
    for (let beat = 0; beat < inputs.length / AROUND_FEATURES; beat++) {
      if (truth[beat] < 0) continue;
      const shares = contexts.subarray(beat * RHYTHM_CONTEXTS.length, (beat + 1) * RHYTHM_CONTEXTS.length);
      own[truth[beat]][shares.indexOf(Math.max(...shares))]++;
    }
  }
  return counts;
}

/** A table of the shares of beats said to stand in each context, by group and truth. */
export function reportContexts(parts: readonly ContextCounts[]): string {
  const groups = [...new Set(parts.flatMap((counts) => [...counts.keys()]))];
  const rows = groups.flatMap((group) =>
    RHYTHM_CONTEXTS.flatMap((context, truth) => {
      const said = RHYTHM_CONTEXTS.map((_, k) =>
        parts.reduce((sum, counts) => sum + (counts.get(group)?.[truth]?.[k] ?? 0), 0),
      );
      const beats = said.reduce((sum, own) => sum + own, 0);
      if (beats === 0) return [];
      return [[`${group}: ${context}`, String(beats), ...said.map((own) => ((100 * own) / beats).toFixed(1))]];
    }),
  );
  return formatTable(['what it is', 'beats', ...RHYTHM_CONTEXTS], rows);
}
