/** Papers by the name CSS has for them. */
export const PAPERS = { A4: 'A4', letter: 'Letter' } as const;
export type Paper = keyof typeof PAPERS;

/** The name of the pages that lie across; what is printed on them says `page: across`. */
const ACROSS = 'across';

/**
 * The `@page` rules of what is printed: size, margins, and on every page what it is of, what it is not, and its number.
 * The pages of a twelve-lead sheet lie across: ten seconds are 250 mm. Without a paper, it is the printer's.
 */
export function pageRule(paper: Paper | null, recording: string, footer: string): string {
  const box = 'font: 8pt system-ui, sans-serif;';
  return `@page {
    ${paper === null ? '' : `size: ${PAPERS[paper]} portrait;`}
    margin: 13mm 15mm 15mm;
    @top-right { content: ${cssString(recording)}; ${box} }
    @bottom-left { content: ${cssString(footer)}; ${box} white-space: nowrap; }
    @bottom-right { content: counter(page) " / " counter(pages); ${box} }
  }
  @page ${ACROSS} {
    ${paper === null ? '' : `size: ${PAPERS[paper]} landscape;`}
    margin: 13mm 10mm 15mm;
  }`;
}

/** Prints by such rules from now on, as they can be said in no other way; returns what ends it. */
export function printBy(rule: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** Text as a CSS string: whatever a file is called, it stays text. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\\u0000-\u001f<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
