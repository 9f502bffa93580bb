const QUOTE = 0x22;
const TAB = 0x09;
const SPACE = 0x20;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;

/**
 * Finds the cells of one row of bytes without making a text of it: cell i is `bytes[starts[i], ends[i])`. Cells are those of
 * `splitRow`; a quoted cell ends on its line. One pass.
 */
export class RowCells {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly #delimiter: number;
  /** Place of the last closing bracket of the row, or -1: where one opens behind it nothing is looked for. */
  #lastClosing = -1;
  /** Cells of the row looked at last, at most as many as the table has columns. */
  count = 0;

  constructor(columnCount: number, delimiter: string) {
    this.starts = new Int32Array(columnCount);
    this.ends = new Int32Array(columnCount);
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Takes the row `bytes[start, end)` apart. */
  find(bytes: Uint8Array, start: number, end: number): void {
    const spaced = this.#delimiter === SPACE;
    this.count = 0;
    const closing = bytes.subarray(start, end).lastIndexOf(CLOSING_BRACKET);
    this.#lastClosing = closing < 0 ? -1 : start + closing;
    for (let at = start; at <= end && this.count < this.starts.length;) {
      if (spaced) {
        while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
        if (at === end && this.count > 0) break;
      }
      const cellEnd = this.#endOfCell(bytes, at, end, spaced);
      this.starts[this.count] = at;
      this.ends[this.count++] = cellEnd;
      at = cellEnd + 1;
    }
  }

  #endOfCell(bytes: Uint8Array, start: number, end: number, spaced: boolean): number {
    let at = start;
    let quoted = false;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte === QUOTE && !spaced) quoted = !quoted;
      else if (byte === OPENING_BRACKET && !quoted && !spaced) {
        // An opening bracket that is not closed on its line holds nothing together.
        if (at < this.#lastClosing) at = bytes.indexOf(CLOSING_BRACKET, at);
      } else if (!quoted && (byte === this.#delimiter || (spaced && byte === TAB))) break;
    }
    return at;
  }
}
