import type { BeatSequence } from './beat-sequence.ts';
import { COUPLET_BEATS, ECTOPIC_PATTERNS } from './ectopic-patterns.ts';
import type { EctopicClass, Finding } from './finding.ts';

/** Couplets, runs, bigeminy and trigeminy of one class, in time order, and how many of its beats stand alone. */
export interface EctopicSequences {
  readonly findings: readonly Finding[];
  readonly isolatedCount: number;
}

/**
 * Couplets and runs are ectopic beats of the same class that follow each other. Bigeminy and trigeminy are
 * isolated ones, as many as `ECTOPIC_PATTERNS` asks for, with one, or two, normal beats between each and the next.
 */
export function findEctopicSequences(sequence: BeatSequence, ectopicClass: EctopicClass): EctopicSequences {
  const findings: Finding[] = [];
  const isolated: number[] = [];
  for (let beat = 0; beat < sequence.count; beat++) {
    if (sequence.roles[beat] !== ectopicClass) continue;
    const first = beat;
    while (sequence.roles[beat + 1] === ectopicClass && sequence.follows(beat + 1)) beat++;
    if (beat === first) isolated.push(beat);
    else {
      const kind = beat - first + 1 === COUPLET_BEATS ? 'couplet' : 'run';
      findings.push(sequence.finding(kind, first, beat, ectopicClass));
    }
  }
  findings.push(
    ...(['bigeminy', 'trigeminy'] as const).flatMap((kind) =>
      findAlternations(
        sequence,
        isolated,
        ECTOPIC_PATTERNS[kind].cycle,
        ECTOPIC_PATTERNS[kind].ectopicBeats[ectopicClass],
      ).map(([a, b]) => sequence.finding(kind, a, b, ectopicClass)),
    ),
  );
  return { findings: findings.sort((a, b) => a.startSample - b.startSample), isolatedCount: isolated.length };
}

/** First and last beat of every stretch in which isolated beats come one every cycle, with normal beats between them. */
function findAlternations(
  sequence: BeatSequence,
  isolated: readonly number[],
  cycle: number,
  fewest: number,
): [number, number][] {
  const stretches: [number, number][] = [];
  for (let i = 0; i < isolated.length; i++) {
    const first = i;
    while (i + 1 < isolated.length && alternates(sequence, isolated[i], isolated[i + 1], cycle)) i++;
    if (i - first + 1 >= fewest) stretches.push([isolated[first], isolated[i]]);
  }
  return stretches;
}

function alternates(sequence: BeatSequence, from: number, to: number, cycle: number): boolean {
  if (to - from !== cycle) return false;
  for (let beat = from + 1; beat <= to; beat++) {
    if (!sequence.follows(beat) || (beat < to && sequence.roles[beat] !== 'N')) return false;
  }
  return true;
}
