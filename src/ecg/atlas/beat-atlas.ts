import { BEAT_CLASSES, type BeatClass } from '../beats/beat-class.ts';
import { WAVE_POINTS, type WavePoint } from '../waves/waves.ts';

/** The classes the network has learnt: only these have typical shapes. */
export const ATLAS_CLASSES = ['N', 'V', 'S', 'F'] as const satisfies readonly BeatClass[];
export type AtlasClass = (typeof ATLAS_CLASSES)[number];

/** Median with quartiles, seconds or shares; null where too few beats have it. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** How much each part of the evidence adds to the log odds of the class, medians over the beats explained. */
export interface AtlasEvidence {
  /** Where in the wave the network looks, 0…1, one value a sample. */
  readonly attribution: Float32Array;
  readonly logOdds: Readonly<Record<'wave' | 'timing' | 'p' | 'rhythm', number>>;
  /** Probability of the class, and had the beats come on time. */
  readonly probability: number;
  readonly probabilityOnTime: number;
  /** Beats that were explained. */
  readonly beats: number;
}

/** One typical shape: an average over beats of one class in one lead that are alike, never a beat of somebody. */
export interface AtlasEntry {
  readonly id: string;
  readonly beatClass: AtlasClass;
  readonly lead: string;
  /** Beats averaged, the people they are of, and the most that one person gave. */
  readonly beats: number;
  readonly people: number;
  readonly mostOfPerson: number;
  /** What readers wrote: share of each WFDB symbol, the most frequent first. */
  readonly symbols: readonly (readonly [symbol: string, share: number])[];
  /** Mean wave, its standard deviation over the beats, and the mean usual beat of the same recordings, millivolts. */
  readonly meanMv: Float32Array;
  readonly spreadMv: Float32Array;
  readonly usualMv: Float32Array;
  readonly qrsSeconds: Spread | null;
  readonly usualQrsSeconds: Spread | null;
  readonly prSeconds: Spread | null;
  readonly qtSeconds: Spread | null;
  readonly rrBeforeSeconds: Spread | null;
  readonly rrAfterSeconds: Spread | null;
  readonly rrUsualSeconds: Spread | null;
  /** RR before the beat against the usual one: −0.3 is 30 % early. */
  readonly rrChange: Spread | null;
  /** Share of the beats with a P wave, of those where it is known. */
  readonly pShare: number;
  /** Limits of the waves, medians, seconds relative to R; NaN where too few beats have them. */
  readonly waves: Readonly<Record<WavePoint, number>>;
  /** Mean probabilities in the order of BEAT_CLASSES, and the share of the beats called what the reader called them. */
  readonly probabilities: readonly number[];
  readonly calledRight: number;
  readonly evidence: AtlasEvidence;
}

export interface BeatAtlas {
  /** Day it was computed, the model that was asked, and where the beats are from. */
  readonly made: string;
  readonly model: string;
  readonly sources: readonly string[];
  /** Fewest beats and people that an average is shown of. */
  readonly fewest: { readonly beats: number; readonly people: number };
  /** Time of the first sample relative to R, and between samples, seconds. */
  readonly startSeconds: number;
  readonly stepSeconds: number;
  readonly entries: readonly AtlasEntry[];
}

/** Waves are kept in hundredths of a millivolt, attributions in hundredths. */
const UNITS_PER_ONE = 100;
const CURVES = ['meanMv', 'spreadMv', 'usualMv'] as const;

/** The atlas as its file says it. */
export function writeAtlas({ entries, ...head }: BeatAtlas): string {
  const stored = entries.map((entry) => ({
    ...entry,
    ...Object.fromEntries(CURVES.map((name) => [name, inUnits(entry[name])])),
    evidence: { ...entry.evidence, attribution: inUnits(entry.evidence.attribution) },
  }));
  // One line for an entry: a change shows which.
  const lines = stored.map((entry) => JSON.stringify(entry, rounded)).join(',\n');
  return `{"atlas":${JSON.stringify(head)},\n"entries":[\n${lines}\n]}\n`;
}

/** Reads the file of the atlas. @throws Error for anything else. */
export function readAtlas(text: string): BeatAtlas {
  const { atlas, entries } = JSON.parse(text) as { atlas: Omit<BeatAtlas, 'entries'>; entries: StoredEntry[] };
  return {
    ...atlas,
    entries: entries.map((entry) => {
      if (!(BEAT_CLASSES as readonly string[]).includes(entry.beatClass)) throw new Error('no entry of the atlas');
      return {
        ...entry,
        meanMv: fromUnits(entry.meanMv),
        spreadMv: fromUnits(entry.spreadMv),
        usualMv: fromUnits(entry.usualMv),
        waves: Object.fromEntries(
          WAVE_POINTS.map((point) => [point, entry.waves[point] ?? NaN]),
        ) as AtlasEntry['waves'],
        evidence: { ...entry.evidence, attribution: fromUnits(entry.evidence.attribution) },
      };
    }),
  };
}

type StoredEntry = Omit<AtlasEntry, (typeof CURVES)[number] | 'evidence' | 'waves'> &
  Readonly<Record<(typeof CURVES)[number], readonly number[]>> & {
    readonly waves: Readonly<Partial<Record<WavePoint, number | null>>>;
    readonly evidence: Omit<AtlasEvidence, 'attribution'> & { readonly attribution: readonly number[] };
  };

function inUnits(values: Float32Array): number[] {
  return Array.from(values, (value) => Math.round(value * UNITS_PER_ONE));
}

function fromUnits(units: readonly number[]): Float32Array {
  return Float32Array.from(units, (unit) => unit / UNITS_PER_ONE);
}

/** Three decimals: milliseconds and thousandths. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}
