/** Papers by the name CSS has for them. */
export const PAPERS = { A4: 'A4', letter: 'Letter' } as const;
export type Paper = keyof typeof PAPERS;

/** The `@page` rule of the printed report: size, margins, and on every page what it is of, what it is not, and its number. */
export function pageRule(paper: Paper, recording: string, footer: string): string {
  const box = 'font: 8pt system-ui, sans-serif;';
  return `@page {
    size: ${PAPERS[paper]} portrait;
    margin: 13mm 15mm 15mm;
    @top-right { content: ${cssString(recording)}; ${box} }
    @bottom-left { content: ${cssString(footer)}; ${box} white-space: nowrap; }
    @bottom-right { content: counter(page) " / " counter(pages); ${box} }
  }`;
}

/** Text as a CSS string: whatever a file is called, it stays text. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\\u0000-\u001f<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
