import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { assemblePage, scriptText } from '../../../src/headless/one-file/assemble-page.ts';

const HTML = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="./icons/favicon.svg" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`;
const parts = {
  html: HTML,
  styles: 'p { color: red }',
  script: 'const end = "</script>"; const dollars = "$& $1";',
  workerScript: 'self.name;',
  files: { 'model/weights.bin': Uint8Array.of(1, 2, 255) },
  icon: '<svg/>',
};
const page = assemblePage(parts);

describe('assemblePage', () => {
  it('names no other file', () => {
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/);
  });

  // Oracle: Content Security Policy Level 3, 6.7.2.3: the hash is that of the text between the tags, as UTF-8.
  it('lets run the script it holds and no other', () => {
    const inline = /<script type="module">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(inline).digest('base64');
    expect(page).toContain(`script-src 'sha256-${hash}' 'wasm-unsafe-eval'`);
    expect(page).not.toContain("unsafe-eval' 'unsafe-inline");
    expect(page).not.toContain('connect-src');
    expect(page).toContain(`default-src 'none'`);
  });

  it('states the policy before anything that it governs', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.search(/<(style|script|link)\b/));
  });

  it('holds every file', () => {
    const held = /<script type="text\/plain" data-file="model\/weights.bin">([^<]*)<\/script>/.exec(page)?.[1] ?? '';
    expect([...Buffer.from(held, 'base64')]).toEqual([1, 2, 255]);
  });
});

describe('scriptText', () => {
  // Oracle: HTML, 4.12.1.3: a script must hold neither "</script" nor "<!--" nor "<script"; and what the script computes.
  it('holds nothing that ends the element, and computes the same', () => {
    const script = 'result = "</script><!-- <SCRIPT>" + `</Script>` + /<script/.test("<script") + (1 < 2)';
    const text = scriptText(script);
    expect(text).not.toMatch(/<\/script|<!--|<script/i);
    const [before, after]: { result?: string }[] = [{}, {}];
    runInNewContext(script, before);
    runInNewContext(text, after);
    expect(after.result).toBe(before.result);
  });

  it('refuses a script in which such a mark is no text', () => {
    expect(() => scriptText('result = a <!--b')).toThrow('comment');
  });
});
