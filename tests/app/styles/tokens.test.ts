import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Oracle: the rule of the token file. Components take colours, radii, type sizes and durations from it; `em`, and `px` in a drawing, are theirs.
const TOKENS = readFileSync('src/app/styles/tokens.css', 'utf8');
const styles = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|css)$/.test(file) && !file.endsWith('tokens.css'))
  .map((file) => {
    const source = readFileSync(`src/app/${file}`, 'utf8');
    const style = file.endsWith('.css') ? source : (/<style>([^]*)<\/style>/.exec(source)?.[1] ?? '');
    return { file, style: style.replace(/\/\*[^]*?\*\//g, '') };
  });

/** What a style may not say for itself, by name. */
const OWN_VALUES: readonly (readonly [string, RegExp])[] = [
  [
    'colour',
    /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(|:\s*(?:black|white|gr[ae]y|red|green|blue)\b/gi,
  ],
  ['radius', /border-radius:[^;(]*\dpx/g],
  ['type size', /font-size:\s*[\d.]+(?:rem|pt)/g],
  ['duration', /transition:[^;]*?(?:^|\s)[\d.]+s\b|transition:\s*[\w-]+\s+[\d.]+m?s/g],
];

function ownValues(style: string): string[] {
  return OWN_VALUES.flatMap(([name, pattern]) =>
    [...style.matchAll(pattern)].map((match) => `${name} ${match[0].trim()}`),
  );
}

describe('styles', () => {
  it.each(styles)('of $file take their values from the tokens', ({ style }) => {
    // The 1 ms that stand for no motion at all.
    expect(ownValues(style.replaceAll(/[\w-]+-duration: 1ms !important;/g, ''))).toEqual([]);
  });

  it('name only tokens that there are', () => {
    const known = new Set([...TOKENS.matchAll(/^\s*(--[\w-]+):/gm)].map((match) => match[1]));
    const missing = styles.flatMap(({ file, style }) => {
      // Properties that a component sets itself, in its style or in its template.
      const own = new Set(
        [...readFileSync(`src/app/${file}`, 'utf8').matchAll(/(?:style:)?(--[\w-]+)\s*[:=]/g)].map((match) => match[1]),
      );
      return [...style.matchAll(/var\((--[\w-]+)\)/g)]
        .filter(([, name]) => !known.has(name) && !own.has(name))
        .map(([, name]) => `${file}: ${name ?? ''}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('the search', () => {
  it.each([
    ['a { color: #fff }', 'colour #fff'],
    ['a { color: rgb(0 0 0) }', 'colour rgb('],
    ['a { border-radius: 4px; }', 'radius border-radius: 4px'],
    ['a { font-size: 0.875rem }', 'type size font-size: 0.875rem'],
    ['a { transition: opacity 120ms; }', 'duration transition: opacity 120ms'],
  ])('finds what %s says for itself', (style, found) => {
    expect(ownValues(style)).toEqual([found]);
  });
});
