import { BeatSequence, type RhythmBeats } from './beat-sequence.ts';
import { findEctopicSequences } from './find-ectopic-sequences.ts';
import { findIrregularSpells } from './find-irregular-spells.ts';
import { findPauses } from './find-pauses.ts';
import { findRateSpells } from './find-rate-spells.ts';
import type { EctopicClass, Finding, Stretch } from './finding.ts';
import { interruptionsOf, type Interruption } from './intervals-between-beats.ts';
import { type RateTrend, rateTrend } from './rate-trend.ts';
import { type RrVariability, rrVariability } from './rr-variability.ts';

/** How often one class of ectopic beats comes, and in what company. */
export interface Ectopy {
  readonly count: number;
  /** Share (0…1) of all beats found, those of other and unknown classes among them; NaN without beats. */
  readonly burden: number;
  readonly isolatedCount: number;
  readonly coupletCount: number;
  readonly runCount: number;
  readonly longestRun: Finding | null;
  readonly fastestRun: Finding | null;
}

/** What the beats of a recording do over time. */
export interface Rhythm {
  readonly rateTrend: RateTrend;
  readonly variability: RrVariability;
  readonly ventricular: Ectopy;
  readonly supraventricular: Ectopy;
  /** In time order. */
  readonly findings: readonly Finding[];
}

export interface RhythmOptions {
  readonly durationSeconds: number;
  /** Where the signal can't be read (`unreadableStretches`). */
  readonly unreadable?: readonly Interruption[];
  /** Ventricular flutter or fibrillation found by the detector. */
  readonly flutter?: readonly Stretch[];
  /** Per beat an index into P_WAVE_STATES. */
  readonly pWaves?: ArrayLike<number> | null;
}

/** Everything about rhythm, from labelled beats alone. How doubtful beats count: see `BeatSequence`. */
export function describeRhythm(
  beats: RhythmBeats,
  sampleRateHz: number,
  { durationSeconds, unreadable = [], flutter = [], pWaves = null }: RhythmOptions,
): Rhythm {
  const sequence = new BeatSequence(beats, sampleRateHz, interruptionsOf(unreadable, flutter));
  const ventricular = findEctopicSequences(sequence, 'V');
  const supraventricular = findEctopicSequences(sequence, 'S');
  const findings = [
    ...ventricular.findings,
    ...supraventricular.findings,
    ...findPauses(sequence),
    ...findRateSpells(sequence),
    ...findIrregularSpells(sequence, pWaves),
    ...flutter.map((stretch) => flutterFinding(stretch, sampleRateHz)),
  ];
  return {
    rateTrend: rateTrend(sequence, durationSeconds),
    variability: rrVariability(sequence),
    ventricular: ectopy(sequence, 'V', ventricular),
    supraventricular: ectopy(sequence, 'S', supraventricular),
    findings: findings.sort((a, b) => a.startSample - b.startSample),
  };
}

function ectopy(
  { count, roles }: BeatSequence,
  ectopicClass: EctopicClass,
  { findings, isolatedCount }: ReturnType<typeof findEctopicSequences>,
): Ectopy {
  const own = roles.filter((role) => role === ectopicClass).length;
  const runs = findings.filter(({ kind }) => kind === 'run');
  const most = (measure: (run: Finding) => number) =>
    runs.reduce<Finding | null>((best, run) => (best && measure(best) >= measure(run) ? best : run), null);
  return {
    count: own,
    burden: own / count,
    isolatedCount,
    coupletCount: findings.filter(({ kind }) => kind === 'couplet').length,
    runCount: runs.length,
    longestRun: most(({ beatCount }) => beatCount),
    fastestRun: most(({ ratePerMinute }) => ratePerMinute),
  };
}

function flutterFinding({ startSample, endSample }: Stretch, sampleRateHz: number): Finding {
  return {
    kind: 'flutter',
    ectopicClass: null,
    startSample,
    endSample,
    seconds: (endSample - startSample) / sampleRateHz,
    firstBeat: null,
    lastBeat: null,
    beatCount: 0,
    notSureCount: 0,
    ratePerMinute: Number.NaN,
  };
}
