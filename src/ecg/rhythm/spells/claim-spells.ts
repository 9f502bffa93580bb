import type { Finding, Stretch } from '../finding.ts';
import type { SpellContext } from './spell-context.ts';
import type { LaidSpell } from './lay-spells.ts';
import type { RhythmSpell, SpellEvidence } from './rhythm-spell.ts';

/** Pauses, each from the beat before to the beat after. */
export function pauseSpells({ certaintyOf, sampleRateHz }: SpellContext, findings: readonly Finding[]): RhythmSpell[] {
  return findings.map(({ startSample, endSample, seconds, firstBeat, lastBeat }) => ({
    fromSeconds: startSample / sampleRateHz,
    toSeconds: endSample / sampleRateHz,
    rhythm: 'pause',
    confidence: Math.min(certaintyOf(firstBeat ?? 0), certaintyOf(lastBeat ?? 0)),
    evidence: [{ code: 'longest-interval', value: seconds }],
  }));
}

/** What beats that follow a spike may look like to a decoder that knows no pacemaker. */
const LIKE_PACED = new Set<RhythmSpell['rhythm']>([
  'sinus',
  'sinus-arrhythmia',
  'junctional',
  'idioventricular',
  'second-degree-block',
  'wenckebach',
  'dropped-beats',
  'unknown',
]);

/** The parts of spells in which a pacemaker leads; fibrillation, runs and the like stay what they are. */
export function pacedSpells({ sampleRateHz, paced }: SpellContext, spells: readonly RhythmSpell[]): RhythmSpell[] {
  return paced.flatMap(({ startSample, endSample, share }) =>
    spells.flatMap((spell): RhythmSpell[] => {
      const fromSeconds = Math.max(spell.fromSeconds, startSample / sampleRateHz);
      const toSeconds = Math.min(spell.toSeconds, (endSample + 1) / sampleRateHz);
      if (!LIKE_PACED.has(spell.rhythm) || fromSeconds >= toSeconds) return [];
      const evidence = [{ code: 'paced', value: share }] as const;
      return [{ fromSeconds, toSeconds, rhythm: 'paced', confidence: share, evidence }];
    }),
  );
}

/** Stretches that have no separate beats as spells, clipped to the recording. */
export function stretchSpells(
  { sampleRateHz, durationSeconds }: SpellContext,
  stretches: readonly Stretch[],
  rhythm: 'unreadable' | 'ventricular-flutter-fibrillation',
): LaidSpell[] {
  const spells = stretches.map(({ startSample, endSample }): LaidSpell => {
    const fromSeconds = Math.max(0, startSample / sampleRateHz);
    // Both ends of a stretch belong to it.
    const toSeconds = Math.min(durationSeconds, (endSample + 1) / sampleRateHz);
    if (rhythm === 'unreadable') return { fromSeconds, toSeconds, rhythm, confidence: 1, evidence: NO_SIGNAL };
    const measure = (_first: number, _last: number, seconds: number): SpellEvidence[] => [
      { code: 'large-waves', value: seconds },
    ];
    return { fromSeconds, toSeconds, rhythm, confidence: LARGE_WAVES_CONFIDENCE, evidence: [], measure };
  });
  return withoutOverlap(spells);
}

const NO_SIGNAL: readonly SpellEvidence[] = [{ code: 'poor-signal', value: 1 }];

/** What `findFlutter` finds in DS1 is ventricular flutter; large artefacts of the same shape are what it may take for it. */
const LARGE_WAVES_CONFIDENCE = 0.8;

/** In time order, each cut to where the one before ends; what nothing is left of is left out. */
function withoutOverlap(spells: readonly LaidSpell[]): LaidSpell[] {
  const kept: LaidSpell[] = [];
  for (const spell of spells.toSorted((a, b) => a.fromSeconds - b.fromSeconds)) {
    const fromSeconds = Math.max(spell.fromSeconds, kept.at(-1)?.toSeconds ?? 0);
    if (spell.toSeconds > fromSeconds) kept.push({ ...spell, fromSeconds });
  }
  return kept;
}
