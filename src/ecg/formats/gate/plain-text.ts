/** Control characters, and those that turn the direction of the text around them: none belongs into a name or a sentence. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Whether every character of a text can be shown, and there are at most `most`. */
export function isPlainText(text: string, most: number): boolean {
  return text.length <= most && text.search(UNSEEN) < 0;
}

/** A text of a file as one line of at most `most` characters, without what nobody sees. */
export function plainText(text: string, most: number): string {
  // Cut first: damaged files hold texts of any length.
  const line = text
    .slice(0, 2 * most)
    .replace(UNSEEN, ' ')
    .trim();
  return line.length > most || text.length > 2 * most ? `${line.slice(0, most - 1)}…` : line;
}
