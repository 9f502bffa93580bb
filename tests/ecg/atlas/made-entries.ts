import type { AtlasEntry, BeatAtlas, Spread } from '../../../src/ecg/atlas/beat-atlas.ts';

const START_SECONDS = -0.4;
const STEP_SECONDS = 0.008;

export function spreadAbout(median: number, half: number): Spread {
  return { median, lower: median - half, upper: median + half };
}

/** A wave with a QRS of this width (standard deviation, seconds) and a T wave of this height. */
export function madeWave(qrsSeconds: number, tMv: number): Float32Array {
  const bump = (t: number, at: number, width: number) => Math.exp(-((t - at) ** 2) / (2 * width ** 2));
  return Float32Array.from({ length: 125 }, (_, i) => {
    const t = START_SECONDS + i * STEP_SECONDS;
    return bump(t, 0, qrsSeconds) + tMv * bump(t, 0.25, 0.04);
  });
}

/** A shape of the atlas with a narrow QRS that comes on time, but for what is said. */
export function madeEntry(changes: Partial<AtlasEntry> = {}): AtlasEntry {
  const meanMv = madeWave(0.02, 0.3);
  return {
    id: 'n-mlii-1',
    beatClass: 'N',
    lead: 'MLII',
    ...{ beats: 120, people: 4, mostOfPerson: 60 },
    symbols: [['N', 1]],
    meanMv,
    spreadMv: meanMv.map(() => 0.1),
    usualMv: meanMv,
    qrsSeconds: spreadAbout(0.09, 0.005),
    usualQrsSeconds: spreadAbout(0.09, 0.005),
    prSeconds: spreadAbout(0.16, 0.01),
    qtSeconds: null,
    rrBeforeSeconds: spreadAbout(0.8, 0.05),
    rrAfterSeconds: spreadAbout(0.8, 0.05),
    rrUsualSeconds: spreadAbout(0.8, 0.05),
    rrChange: spreadAbout(0, 0.03),
    pShare: 0.9,
    waves: {
      ...{ pOnset: -0.2, pPeak: -0.15, pEnd: -0.1, qrsOnset: -0.04, qrsEnd: 0.05 },
      ...{ tOnset: NaN, tPeak: NaN, tEnd: NaN },
    },
    probabilities: [0.97, 0.01, 0.02, 0, 0],
    calledRight: 0.98,
    evidence: {
      attribution: meanMv.map((value) => Math.max(0, value)),
      logOdds: { wave: 1, timing: 0.5, p: 0.25, rhythm: 0 },
      ...{ probability: 0.97, probabilityOnTime: 0.97, beats: 20 },
    },
    ...changes,
  };
}

export function madeAtlas(entries: readonly AtlasEntry[]): BeatAtlas {
  return {
    ...{ made: '2026-11-29', model: 'a model', sources: ['a database'], fewest: { beats: 30, people: 3 } },
    ...{ startSeconds: START_SECONDS, stepSeconds: STEP_SECONDS },
    entries,
  };
}
