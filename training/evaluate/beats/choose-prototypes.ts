import { standardised, type BeatEmbeddings } from '../../../src/classifier/adapt-head.ts';

const ROUNDS = 8;

/**
 * Beats that stand for the others: k-means over what the last layer sees (columns standardised, first centre the mean
 * beat, each next one the beat furthest from all centres so far), and of every group the beat nearest to its centre.
 */
export function choosePrototypes({ count, activations }: BeatEmbeddings, prototypes: number): number[] {
  const width = activations.length / count;
  const points = standardised(activations, count, width);
  const row = (beat: number) => points.subarray(beat * width, (beat + 1) * width);
  let centres: Float32Array[] = [new Float32Array(width)];
  const nearest = new Float64Array(count).fill(Infinity);
  while (centres.length < Math.min(prototypes, count)) {
    let furthest = 0;
    for (let beat = 0; beat < count; beat++) {
      nearest[beat] = Math.min(nearest[beat], distance(row(beat), centres[centres.length - 1]));
      if (nearest[beat] > nearest[furthest]) furthest = beat;
    }
    centres.push(row(furthest).slice());
  }
  let groupOf = assign(points, count, width, centres);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map(() => new Float32Array(width));
    const sizes = centres.map(() => 0);
    groupOf.forEach((group, beat) => {
      sizes[group]++;
      row(beat).forEach((value, i) => (sums[group][i] += value));
    });
    centres = centres.map((centre, group) =>
      sizes[group] > 0 ? sums[group].map((sum) => sum / sizes[group]) : centre,
    );
    groupOf = assign(points, count, width, centres);
  }
  return centres.flatMap((centre, group) => {
    let best = -1;
    groupOf.forEach((own, beat) => {
      if (own === group && (best < 0 || distance(row(beat), centre) < distance(row(best), centre))) best = beat;
    });
    return best < 0 ? [] : [best];
  });
}

function assign(points: Float32Array, count: number, width: number, centres: readonly Float32Array[]): Int32Array {
  return Int32Array.from({ length: count }, (_, beat) => {
    const own = points.subarray(beat * width, (beat + 1) * width);
    let best = 0;
    centres.forEach((centre, group) => {
      if (distance(own, centre) < distance(own, centres[best])) best = group;
    });
    return best;
  });
}

function distance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}
