/** What is put between markers, by the name they give: a table on lines of its own, or a few words within a line. */
export type Fillings = Readonly<Record<string, () => string>>;

const MARKED = /<!-- figures:([\w-]+) -->([\s\S]*?)<!-- \/figures -->/g;
const MARKER = /<!-- \/?figures\b.*?-->/g;

/**
 * Fills a text between each `<!-- figures:NAME -->` and the next `<!-- /figures -->`. A filling of several lines is a block of
 * its own. Throws an Error for a name that nothing is known of, and for a marker without its other half.
 */
export function fillMarkers(text: string, fillings: Fillings): string {
  const filled = text.replaceAll(MARKED, (_, name: string, _old: string, at: number) => {
    const filling = Object.hasOwn(fillings, name) ? fillings[name]() : undefined;
    if (filling === undefined) throw new Error(`a marker names "${name}", which is no figure`);
    const isBlock = filling.includes('\n');
    const beginsLine = /(^|\n)\s*$/.test(text.slice(0, at));
    if (!isBlock && beginsLine)
      throw new Error(`"${name}" begins a line, where Markdown ends a paragraph before a comment`);
    return `<!-- figures:${name} -->${isBlock ? `\n\n${filling}\n\n` : filling}<!-- /figures -->`;
  });
  const halves = filled.replaceAll(MARKED, '').match(MARKER);
  if (halves) throw new Error(`the marker ${halves[0]} has no other half`);
  return filled;
}
