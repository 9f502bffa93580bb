import { createHash } from 'node:crypto';
import { parseSync } from 'vite';

/** What fiducial.html is made of. */
export interface PageParts {
  /** The page as Vite built it, without the policy. */
  readonly html: string;
  readonly styles: string;
  /** The app as one module, and the worker as one classic script. */
  readonly script: string;
  readonly workerScript: string;
  /** What the app fetches, by its address relative to the page. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The icon as an SVG. */
  readonly icon: string;
}

const LINKS = /<link [^<>]*>/g;
const SCRIPT_OF_PAGE = /<script [^<>]*><\/script>/g;

/**
 * One page that holds everything and asks for nothing. Its policy lets run the one script it was made with, by its hash, and the worker
 * that this makes; there is no address it could connect to.
 */
export function assemblePage({ html, styles, script, workerScript, files, icon }: PageParts): string {
  const inline = scriptText(script);
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(inline)}" />`,
    `<link rel="icon" href="data:image/svg+xml;base64,${base64(new TextEncoder().encode(icon))}" />`,
    `<style>${styles.replaceAll('</style', '<\\/style')}</style>`,
  ];
  const held = Object.entries(files).map(
    ([address, bytes]) => `<script type="text/plain" data-file="${address}">${base64(bytes)}</script>`,
  );
  const body = [
    ...held,
    `<script type="text/plain" data-worker>${scriptText(workerScript)}</script>`,
    `<script type="module">${inline}</script>`,
  ];
  // Functions, since a script is full of what a replacement would read as its own marks.
  return html
    .replace(LINKS, '')
    .replace(SCRIPT_OF_PAGE, '')
    .replace(/(<meta charset="utf-8" \/>)/, (charset) => [charset, ...head].join('\n    '))
    .replace('</body>', () => `${body.join('\n')}\n</body>`);
}

function policyFor(inline: string): string {
  return [
    `default-src 'none'`,
    `script-src 'sha256-${createHash('sha256').update(inline).digest('base64')}' 'wasm-unsafe-eval'`,
    `worker-src blob:`,
    `style-src 'unsafe-inline'`,
    `img-src data: blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types default svelte-trusted-html fiducial-worker`,
  ].join('; ');
}

/**
 * A script as it may stand in a page: nothing in it ends the element or begins a comment, and it computes the same. Throws an Error when
 * such a mark is no part of a string, a template or a pattern, where it can be written otherwise.
 */
export function scriptText(script: string): string {
  const text = script.replaceAll('\r\n', '\n').replace(/<(?=\/script|script|!--)/gi, '\\x3C');
  const { errors } = parseSync('script.js', text);
  if (errors.length > 0)
    throw new Error(`a script holds what begins or ends a comment or script: ${errors[0].message}`);
  return text;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
