import type { BeatSequence } from './beat-sequence.ts';
import type { EctopicClass, Finding } from './finding.ts';

/** Two in a row are a couplet, three or more a run (the run-by-run comparison of ANSI/AAMI EC57). */
const COUPLET_BEATS = 2;
/** Ectopic beats that have to come at the same spacing before it is called bigeminy or trigeminy. */
const FEWEST_ALTERNATIONS = 3;

/** Couplets, runs, bigeminy and trigeminy of one class, in time order, and how many of its beats stand alone. */
export interface EctopicSequences {
  readonly findings: readonly Finding[];
  readonly isolatedCount: number;
}

/**
 * Couplets and runs are ectopic beats of the same class that follow each other. Bigeminy and trigeminy are three or more
 * isolated ones with one, or two, normal beats between each and the next.
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
    ...findAlternations(sequence, isolated, 1).map(([a, b]) => sequence.finding('bigeminy', a, b, ectopicClass)),
    ...findAlternations(sequence, isolated, 2).map(([a, b]) => sequence.finding('trigeminy', a, b, ectopicClass)),
  );
  return { findings: findings.sort((a, b) => a.startSample - b.startSample), isolatedCount: isolated.length };
}

/** First and last beat of every stretch in which isolated beats come with exactly `between` normal beats between them. */
function findAlternations(sequence: BeatSequence, isolated: readonly number[], between: number): [number, number][] {
  const stretches: [number, number][] = [];
  for (let i = 0; i < isolated.length; i++) {
    const first = i;
    while (i + 1 < isolated.length && alternates(sequence, isolated[i], isolated[i + 1], between)) i++;
    if (i - first + 1 >= FEWEST_ALTERNATIONS) stretches.push([isolated[first], isolated[i]]);
  }
  return stretches;
}

function alternates(sequence: BeatSequence, from: number, to: number, between: number): boolean {
  if (to - from !== between + 1) return false;
  for (let beat = from + 1; beat <= to; beat++) {
    if (!sequence.follows(beat) || (beat < to && sequence.roles[beat] !== 'N')) return false;
  }
  return true;
}
