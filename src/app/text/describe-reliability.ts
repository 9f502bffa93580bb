import { formatCount } from './format-count.ts';
import { formatProbability } from './format-figure.ts';
import { text } from './text.svelte.ts';

interface ReliabilityPoint {
  readonly confidence: number;
  readonly accuracy: number;
  readonly count: number;
}

/** Nearer to the line on average than this, nobody sees on which side the points lie. */
const ON_LINE = 0.01;

/** What a sighted person sees of a reliability diagram: on which side of the line it lies, and its farthest point. */
export function describeReliability(points: readonly ReliabilityPoint[]): string {
  const [first, ...others] = points.filter(({ count }) => count > 0);
  if (!first) return '';
  const distance = ({ confidence, accuracy }: ReliabilityPoint): number => accuracy - confidence;
  const all = [first, ...others];
  const beats = all.reduce((sum, { count }) => sum + count, 0);
  const mean = all.reduce((sum, point) => sum + distance(point) * point.count, 0) / beats;
  const side = Math.abs(mean) < ON_LINE ? 'on' : mean > 0 ? 'above' : 'below';
  const farthest = others.reduce(
    (most, point) => (Math.abs(distance(point)) > Math.abs(distance(most)) ? point : most),
    first,
  );
  return `${text.inWords.reliability[side]} ${text.inWords.farthest({
    confidence: formatProbability(farthest.confidence),
    accuracy: formatProbability(farthest.accuracy),
    count: formatCount(farthest.count),
  })}`;
}
