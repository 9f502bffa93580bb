import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// Oracle: ISO 80000-1, 7.1.4: a figure and its unit belong together, so no line breaks between them.

const SEPARABLE =
  /(?:[\d}]|&gt;|&lt;) (?:%|°|[µm]?[sV]|min|h|mm(?:\/s|\/mV)?|m\/s|Hz|[kMG]?B|dB|×(?! \d))(?![\p{L}/])/u;
/** What goes into files and logs, which break no lines. */
const NOT_SHOWN = ['state/work/kept-log.svelte.ts', 'views/live/strap/strap-recording.ts'];

function separable(source: string): string[] {
  const said = source.replace(/<style>.*<\/style>|\/\*.*?\*\/|<!--.*?-->|(?<=^|\s)\/\/ .*?$/gms, '');
  return said.split('\n').filter((line) => SEPARABLE.test(line));
}

it('no figure of the app stands apart from its unit', () => {
  const files = readdirSync('src/app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:ts|svelte)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(300);
  const found = files
    .filter((file) => !NOT_SHOWN.includes(file))
    .flatMap((file) => separable(readFileSync(`src/app/${file}`, 'utf8')).map((line) => `${file}: ${line.trim()}`));
  expect(found).toEqual([]);
});

it.each(['`${ms} ms`', "'0 %'", '<dd>{speed} ×</dd>', '`${gain} mm/mV`', "'30 s, at most'"])(
  'the search finds %s',
  (line) => {
    expect(separable(line)).toEqual([line]);
  },
);

it.each([
  '`${ms}\\u00a0ms`',
  "'3 × 4 leads'",
  '/** "18.3 %" */',
  'x; // "92 ms"',
  "'2 series'",
  '<dd>{speed}&nbsp;×</dd>',
])('and leaves alone %s', (line) => {
  expect(separable(line)).toEqual([]);
});
