import type { BeatExplanation, Beats } from '../../../analysis/analysis.ts';
import type { AtlasEntry, BeatAtlas } from '../../../ecg/atlas/beat-atlas.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import type { PathwayName } from '../../../ecg/explanation/pathways.ts';
import { waveShares } from '../../../ecg/explanation/wave-shares.ts';
import { zoneShares } from '../../../ecg/explanation/zone-shares.ts';
import { P_WAVE_STATES } from '../../../ecg/waves/waves.ts';

/** Shapes of which most beats have a P wave are drawn with one. */
const MOST = 0.5;
/** The way through the heart that a reader's symbol stands for, where the class alone does not say it. */
const WAY_OF_SYMBOL: Readonly<Partial<Record<string, PathwayName>>> = {
  L: 'left-bundle-block',
  R: 'right-bundle-block',
  j: 'junctional',
  J: 'junctional',
};

/** The way through the heart that a shape is drawn with where its beats mostly have one of their own; null: the usual one of its class. */
export function wayOf({ symbols }: AtlasEntry): PathwayName | null {
  const [symbol, share] = symbols[0] ?? ['', 0];
  return share >= MOST ? (WAY_OF_SYMBOL[symbol] ?? null) : null;
}

/** A typical shape in the form in which the beat's panel takes what is known of a beat: one beat, at no time. */
export function entryAsBeats(entry: AtlasEntry): Beats {
  const one = (seconds: { readonly median: number } | null): Float32Array => Float32Array.of(seconds?.median ?? NaN);
  return {
    count: 1,
    rPeakSample: Int32Array.of(0),
    classIndex: Uint8Array.of(BEAT_CLASSES.indexOf(entry.beatClass)),
    probabilities: Float32Array.from(entry.probabilities),
    notSure: new Uint8Array(1),
    notSureReason: new Uint8Array(1),
    editMarks: new Uint8Array(1),
    rrBeforeSeconds: one(entry.rrBeforeSeconds),
    rrAfterSeconds: one(entry.rrAfterSeconds),
    rrUsualSeconds: one(entry.rrUsualSeconds),
    qrsSeconds: one(entry.qrsSeconds),
    prSeconds: one(hasP(entry) ? entry.prSeconds : null),
    qtSeconds: one(entry.qtSeconds),
    pWave: Uint8Array.of(P_WAVE_STATES.indexOf(hasP(entry) ? 'present' : 'absent')),
  };
}

/** Why the network calls such beats what it does, on average, as the panel explains one beat. Without sentences: these are of single beats. */
export function entryAsExplanation({ startSeconds, stepSeconds }: BeatAtlas, entry: AtlasEntry): BeatExplanation {
  const { attribution, logOdds, probability, probabilityOnTime } = entry.evidence;
  const limits = [entry.waves.qrsOnset, entry.waves.qrsEnd] as const;
  const qrsLimitsSeconds = limits.every(Number.isFinite) ? limits : null;
  return {
    beatIndex: 0,
    explainedClass: entry.beatClass,
    windowStartSeconds: startSeconds,
    windowStepSeconds: stepSeconds,
    waveformMv: entry.meanMv,
    usualWaveformMv: entry.usualMv,
    attribution,
    qrsLimitsSeconds,
    waves: hasP(entry) ? entry.waves : { ...entry.waves, pOnset: NaN, pPeak: NaN, pEnd: NaN },
    zoneShares: zoneShares(attribution, startSeconds, stepSeconds, qrsLimitsSeconds),
    waveShares: waveShares(attribution, startSeconds, stepSeconds, entry.waves, hasP(entry)),
    timing: {
      rrBeforeSeconds: entry.rrBeforeSeconds?.median ?? NaN,
      rrAfterSeconds: entry.rrAfterSeconds?.median ?? NaN,
      rrUsualSeconds: entry.rrUsualSeconds?.median ?? NaN,
      probability,
      probabilityOnTime,
    },
    evidenceLogOdds: logOdds,
    remarks: [],
  };
}

function hasP({ pShare }: AtlasEntry): boolean {
  return pShare >= MOST;
}
