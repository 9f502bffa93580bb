import { describe, expect, it } from 'vitest';
import { format } from 'prettier';
import { fillMarkers } from '../../../training/figures/texts/fill-markers.ts';
import { markdownTable } from '../../../training/figures/texts/markdown-table.ts';

const TABLE = markdownTable(
  ['records', 'Se %'],
  [
    ['all 48, one lead', '99.91'],
    ['−6 dB', '75.57'],
  ],
);

// Oracle: texts written out here; Prettier, which formats the project's texts.
describe('fillMarkers', () => {
  const fillings = { share: () => '48 %', table: () => TABLE };

  it('fills words within a line and tables on lines of their own', () => {
    const text =
      'Found: <!-- figures:share -->old<!-- /figures --> of it.\n\n<!-- figures:table -->\n<!-- /figures -->\n';
    expect(fillMarkers(text, fillings)).toBe(
      `Found: <!-- figures:share -->48 %<!-- /figures --> of it.\n\n<!-- figures:table -->\n\n${TABLE}\n\n<!-- /figures -->\n`,
    );
  });

  it('leaves a filled text, and one without markers, as it is', () => {
    const filled = fillMarkers(
      'a <!-- figures:share --><!-- /figures --> b <!-- figures:share --><!-- /figures -->',
      fillings,
    );
    expect(fillMarkers(filled, fillings)).toBe(filled);
    expect(fillMarkers('# No figures\n', fillings)).toBe('# No figures\n');
  });

  it('is left alone by Prettier', async () => {
    const filled = fillMarkers('Text.\n\n<!-- figures:table --><!-- /figures -->\n\nMore.\n', fillings);
    expect(await format(filled, { parser: 'markdown' })).toBe(filled);
  });

  it.each([
    ['<!-- figures:speed -->1<!-- /figures -->', 'names "speed"'],
    ['<!-- figures:toString -->1<!-- /figures -->', 'names "toString"'],
    ['Found:\n<!-- figures:share -->1<!-- /figures -->', 'begins a line'],
    ['<!-- figures:share -->1', '<!-- figures:share --> has no other half'],
    ['1<!-- /figures -->', '<!-- /figures --> has no other half'],
    ['<!-- figures:two words -->1<!-- /figures -->', 'has no other half'],
  ])('refuses %j', (text, reason) => {
    expect(() => fillMarkers(text, fillings)).toThrow(reason);
  });
});
