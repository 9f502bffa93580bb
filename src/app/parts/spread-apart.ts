/** The least moved places, in the order given, that lie at least `gap` apart; `centres` ascend. */
export function spreadApart(centres: readonly number[], gap: number): number[] {
  // With the gaps taken out the places must not fall; neighbours that would are moved to their mean (isotonic regression).
  const blocks: { sum: number; count: number }[] = [];
  centres.forEach((centre, i) => {
    let block = { sum: centre - i * gap, count: 1 };
    for (
      let before = blocks.at(-1);
      before && before.sum / before.count > block.sum / block.count;
      before = blocks.at(-1)
    ) {
      block = { sum: before.sum + block.sum, count: before.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count)).map((place, i) => place + i * gap);
}
