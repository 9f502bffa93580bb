const COMBINING_MARKS = /\p{Mark}/gu;

/** Text without what does not tell words apart: case, accents, full-width forms, both micro signs. */
export function foldText(text: string): string {
  // Hangul is put together again: its letters are no marks.
  return text.normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase().normalize('NFC');
}
