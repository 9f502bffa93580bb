/** Pearson correlation of two equally long windows over samples [first, last); 0 when either is flat there. */
export function windowCorrelation(a: Float32Array, b: Float32Array, first = 0, last: number = a.length): number {
  let sumA = 0;
  let sumB = 0;
  for (let i = first; i < last; i++) {
    sumA += a[i];
    sumB += b[i];
  }
  const meanA = sumA / (last - first);
  const meanB = sumB / (last - first);
  let aa = 0;
  let bb = 0;
  let ab = 0;
  for (let i = first; i < last; i++) {
    const da = a[i] - meanA;
    const db = b[i] - meanB;
    aa += da * da;
    bb += db * db;
    ab += da * db;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
