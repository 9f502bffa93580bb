import type { AtlasEntry, BeatAtlas } from './beat-atlas.ts';

/** The end of PR, QRS, ST and most of T, as `SIMILAR_SPAN` of beats/shapes. */
const COMPARED_SECONDS = [-0.12, 0.34] as const;
/** R peaks are placed within a few milliseconds: waves may be shifted by so many samples against each other. */
const LARGEST_LAG = 2;
/** Shapes that correlate less do not look alike. */
const ALIKE = 0.75;
/** Of different classes, shapes at least this alike are shown as hard to tell apart. */
const HARD_TO_TELL = 0.9;

/** A shape that looks like another, and how much: correlation, best over small shifts. */
export interface LookAlike {
  readonly entry: AtlasEntry;
  readonly likeness: number;
}

/** Shapes of other classes in the same lead that look like this one: the likest of each class, the likest first. */
export function lookAlikes(atlas: BeatAtlas, entry: AtlasEntry): LookAlike[] {
  const best = new Map<string, LookAlike>();
  for (const other of atlas.entries) {
    if (other.lead !== entry.lead || other.beatClass === entry.beatClass) continue;
    const likeness = likenessOf(atlas, entry.meanMv, other.meanMv);
    if (likeness >= ALIKE && likeness > (best.get(other.beatClass)?.likeness ?? 0)) {
      best.set(other.beatClass, { entry: other, likeness });
    }
  }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness);
}

/** In every lead, for every two classes, the two shapes that look most alike, where they are hard to tell apart; the likest first. */
export function closestPairs(atlas: BeatAtlas): (readonly [AtlasEntry, AtlasEntry])[] {
  const best = new Map<string, { pair: readonly [AtlasEntry, AtlasEntry]; likeness: number }>();
  for (const entry of atlas.entries) {
    for (const { entry: other, likeness } of lookAlikes(atlas, entry)) {
      const key = `${entry.lead} ${[entry.beatClass, other.beatClass].sort().join('')}`;
      if (likeness >= HARD_TO_TELL && likeness > (best.get(key)?.likeness ?? 0))
        best.set(key, { pair: [entry, other], likeness });
    }
  }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness).map(({ pair }) => pair);
}

/** The shapes most like a wave over the atlas's window; those of its own lead alone where the atlas has that lead. */
export function mostLike(atlas: BeatAtlas, waveMv: Float32Array, lead: string, most: number): LookAlike[] {
  const own = atlas.entries.filter((entry) => entry.lead === lead);
  return (own.length > 0 ? own : atlas.entries)
    .map((entry) => ({ entry, likeness: likenessOf(atlas, waveMv, entry.meanMv) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most);
}

/** Correlation (−1…1) of two waves about R, best over small shifts, so that neither size nor offset counts; 0 where one is flat. */
export function likenessOf(
  { startSeconds, stepSeconds }: Pick<BeatAtlas, 'startSeconds' | 'stepSeconds'>,
  a: Float32Array,
  b: Float32Array,
): number {
  const [from, to] = COMPARED_SECONDS.map((seconds) => Math.round((seconds - startSeconds) / stepSeconds)) as [
    number,
    number,
  ];
  let best = -1;
  for (let lag = -LARGEST_LAG; lag <= LARGEST_LAG; lag++) {
    best = Math.max(best, correlation(a.subarray(from, to), b.subarray(from + lag, to + lag)));
  }
  return best;
}

function correlation(a: Float32Array, b: Float32Array): number {
  const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [aboutA, aboutB] = [mean(a), mean(b)];
  let [product, squaresA, squaresB] = [0, 0, 0];
  a.forEach((value, i) => {
    product += (value - aboutA) * (b[i] - aboutB);
    squaresA += (value - aboutA) ** 2;
    squaresB += (b[i] - aboutB) ** 2;
  });
  const size = Math.sqrt(squaresA * squaresB);
  return size > 0 ? product / size : 0;
}
