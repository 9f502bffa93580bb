import type { AtlasEntry, Spread } from '../../../ecg/atlas/beat-atlas.ts';
import { readShapeId } from '../../../ecg/atlas/shape-id.ts';
import type { Decision } from '../../../ecg/atlas/what-decides.ts';
import { formatCount } from '../../text/format-count.ts';
import { formatMilliseconds, formatWholeShare, formatWholeShares } from '../../text/format-figure.ts';
import { text } from '../../text/text.svelte.ts';

/** "Ventricular ectopic, MLII, shape 2". */
export function shapeName({ id, beatClass, lead }: Pick<AtlasEntry, 'id' | 'beatClass' | 'lead'>): string {
  return text.atlas.shape({ name: text.classes.names[beatClass], lead, number: numberOf(id) });
}

/** The same where nothing but its id is at hand; the id where that is none. */
export function shapeNameOf(id: string): string {
  const read = readShapeId(id);
  return read ? shapeName({ id, ...read }) : id;
}

function numberOf(id: string): string {
  return String(readShapeId(id)?.number ?? '');
}

/** "V, shape 2": where there is little room. */
export function shapeLabel({ id, beatClass }: AtlasEntry): string {
  return text.atlas.short({ letter: beatClass, number: numberOf(id) });
}

/** Two shapes beside each other: with their leads where they are called the same without. */
export function pairLabels(pair: readonly [AtlasEntry, AtlasEntry]): [string, string] {
  const [first, second] = pair.map(shapeLabel) as [string, string];
  if (first !== second) return [first, second];
  return pair.map(labelWithLead) as [string, string];
}

/** "V, shape 2 · MLII". */
export function labelWithLead(entry: AtlasEntry): string {
  return `${shapeLabel(entry)} · ${entry.lead}`;
}

/** "412 beats of 17 people". */
export function shapeSize({ beats, people }: AtlasEntry): string {
  return text.atlas.size({ beats: formatCount(beats), people: formatCount(people) });
}

/** What readers called most of its beats, where that says more than the class. */
export function readersSaid({ symbols }: AtlasEntry): string {
  const percents = formatWholeShares(symbols.map(([, share]) => share));
  const named = symbols.flatMap(([symbol, share], i) => {
    const words = symbolWords(symbol);
    return share >= LEAST_NAMED_SHARE && words !== null ? [`${words} ${percents[i] ?? ''}`] : [];
  });
  return named.join(', ');
}

/** Symbols that fewer of a shape's beats have are not named. */
const LEAST_NAMED_SHARE = 0.05;

function symbolWords(symbol: string): string | null {
  const { symbols } = text.atlas;
  return Object.hasOwn(symbols, symbol) ? symbols[symbol as keyof typeof symbols] : null;
}

/** "140 ms (128 to 156 ms)": the median, and between which the middle half of the beats lies. */
export function spreadInWords(spread: Spread | null, format: (value: number) => string): string {
  if (!spread) return format(NaN);
  const [lower, upper] = [format(spread.lower), format(spread.upper)];
  // Both have the same unit: once is enough.
  const bare = lower.slice(0, lower.lastIndexOf('\u00a0'));
  return `${format(spread.median)} (${lower === upper ? lower : text.atlas.range({ lower: bare, upper })})`;
}

/** A change of the usual interval with its sign: "−34 %". */
export function formatSigned(share: number): string {
  if (!Number.isFinite(share)) return formatWholeShare(share);
  const percent = Math.round(share * 100);
  return `${percent < 0 ? '−' : percent > 0 ? '+' : '±'}${Math.abs(percent)}\u00a0%`;
}

/** One sentence on what tells two shapes apart. */
export function decisionInWords({ criterion, values, verdict }: Decision, letters: readonly [string, string]): string {
  const format = { timing: formatSigned, pause: formatSigned, qrs: formatMilliseconds, pWave: formatWholeShare }[
    criterion
  ];
  const [first, second] = values.map(format) as [string, string];
  return text.atlas.decides[criterion]({
    ...{ first, second, firstName: letters[0], secondName: letters[1] },
    verdict: text.atlas.verdicts[verdict],
  });
}

/** What the network goes by most in each of two shapes, as one sentence. */
export function networkInWords(pair: readonly [AtlasEntry, AtlasEntry], letters: readonly [string, string]): string {
  const [first, second] = pair.map(strongestEvidence) as [string, string];
  return text.atlas.networkGoesBy({ first, second, firstName: letters[0], secondName: letters[1] });
}

function strongestEvidence({ evidence: { logOdds } }: AtlasEntry): string {
  const { beat } = text;
  const names = { wave: beat.itsWave, timing: beat.itsTiming, p: beat.itsPWave, rhythm: beat.rhythmAround };
  const blocks = Object.keys(names) as (keyof typeof names)[];
  return names[blocks.reduce((best, block) => (logOdds[block] > logOdds[best] ? block : best))];
}
