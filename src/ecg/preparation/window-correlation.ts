/** Pearson correlation of two equally long windows over samples [first, last); 0 when either is flat there. */
export function windowCorrelation(a: Float32Array, b: Float32Array, first = 0, last: number = a.length): number {
  let [sumA, sumB] = [0, 0];
  for (let i = first; i < last; i++) {
    sumA += a[i];
    sumB += b[i];
  }
  const [meanA, meanB] = [sumA / (last - first), sumB / (last - first)];
  let [aa, bb, ab] = [0, 0, 0];
  for (let i = first; i < last; i++) {
    const [da, db] = [a[i] - meanA, b[i] - meanB];
    aa += da * da;
    bb += db * db;
    ab += da * db;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
