/** What the numbers of one column say about their marks. */
interface MarkVotes {
  point: number;
  comma: number;
  /** "1.234" and "1,234": a fraction of three digits or thousands. */
  openPoint: number;
  openComma: number;
  /** Numbers below a thousand without any mark. */
  plainSmall: number;
  plainLarge: number;
}

const LONGEST_NUMBER = 40;

/**
 * For each column whether its decimal mark is a comma. A mark decides where it can only be the one thing: "0,5", "1.234,5",
 * "12,3456". "1,234" alone is open: thousands where smaller numbers of the column have no mark, else a fraction.
 */
export function decimalCommas(rows: readonly (readonly string[])[], columnCount: number): boolean[] {
  const columns = Array.from({ length: columnCount }, (_, index) => votesOf(rows, index));
  const sum = (pick: (votes: MarkVotes) => number) => columns.reduce((total, votes) => total + pick(votes), 0);
  const table = sum(({ comma }) => comma) > sum(({ point }) => point);
  return columns.map((votes) => {
    if (votes.comma !== votes.point) return votes.comma > votes.point;
    const isGrouped = votes.plainSmall > 0 && votes.plainLarge === 0;
    if (votes.openComma > 0 && votes.openPoint === 0) return !isGrouped;
    if (votes.openPoint > 0 && votes.openComma === 0) return isGrouped;
    return table;
  });
}

function votesOf(rows: readonly (readonly string[])[], column: number): MarkVotes {
  const votes: MarkVotes = { point: 0, comma: 0, openPoint: 0, openComma: 0, plainSmall: 0, plainLarge: 0 };
  for (const row of rows) {
    const cell = row[column];
    if (cell !== undefined) vote(cell, votes);
  }
  return votes;
}

function vote(cell: string, votes: MarkVotes): void {
  if (cell.length > LONGEST_NUMBER) return;
  const number = /^[-+\u2212]?([\d.,]+)(?:[eE][-+]?\d+)?$/.exec(cell)?.[1];
  if (number === undefined) return;
  const [points, commas] = [number.split('.').length - 1, number.split(',').length - 1];
  if (points === 0 && commas === 0) {
    if (number.length <= 3) votes.plainSmall++;
    else votes.plainLarge++;
  } else if (points > 0 && commas > 0) {
    if (number.lastIndexOf('.') > number.lastIndexOf(',')) votes.point++;
    else votes.comma++;
  } else if (points > 1) votes.comma++;
  else if (commas > 1) votes.point++;
  else {
    const [whole, fraction] = number.split(points === 1 ? '.' : ',');
    const isOpen = fraction.length === 3 && whole.length >= 1 && whole.length <= 3 && !whole.startsWith('0');
    if (points === 1) votes[isOpen ? 'openPoint' : 'point']++;
    else votes[isOpen ? 'openComma' : 'comma']++;
  }
}
