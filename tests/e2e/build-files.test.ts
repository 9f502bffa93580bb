import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseHeaderRules } from '../../src/headless/header-rules.mjs';

// Oracle: the size budgets of training/pages/speed.md; the precache must hold the whole build, or the app breaks offline.
const FIRST_PAINT_SCRIPT_BYTES = 80 * 1024;
const WORKER_SCRIPT_BYTES = 206 * 1024;
const PRECACHE_BYTES = 5.5e6;
const MODEL_BYTES = 1024 * 1024;
/** Read by the host and by the browser itself, not by the app. */
const NOT_PRECACHED = ['sw.js', '_headers', '404.html', 'way-back.js'];

const read = (file: string): string => readFileSync(join('dist', file), 'utf8');
const gzippedBytes = (file: string): number => gzipSync(read(file)).length;
const totalBytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(join('dist', file)).size, 0);

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice('dist/'.length).replaceAll('\\', '/'));
const precached = [...read('sw.js').matchAll(/\burl:"([^"]+)"|"url":"([^"]+)"/g)].map((match) => match[1] ?? match[2]);

/** Scripts and all that they import at once (not what they load later), gzipped, in bytes. */
function scriptBytes(entries: readonly string[]): number {
  const waiting = [...entries];
  const found = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const match of read(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
      waiting.push(`assets/${match[1] ?? ''}`);
    }
  }
  return [...found].reduce((sum, file) => sum + gzippedBytes(file), 0);
}

describe('the build', () => {
  it('is stored for offline use to the last file', () => {
    expect([...new Set(precached)].sort()).toEqual(files.filter((file) => !NOT_PRECACHED.includes(file)).sort());
  });

  it('is stored under the hash of each file', () => {
    const stated = [...read('sw.js').matchAll(/"integrity":"sha256-([^"]+)","revision":[^,]+,"url":"([^"]+)"/g)];
    expect(new Set(stated.map(([, , url]) => url))).toEqual(new Set(precached));
    for (const [, hash, url = ''] of stated) {
      const bytes = readFileSync(join('dist', url));
      expect(createHash('sha256').update(bytes).digest('base64'), url).toBe(hash);
    }
  });

  it('ships one WASM binary, as a file', () => {
    expect(files.filter((file) => file.endsWith('.wasm'))).toEqual([expect.stringContaining('tfjs-backend-wasm-simd')]);
  });

  it('paints with little script, in every language', () => {
    const entries = [...read('index.html').matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
      ([, file]) => file ?? '',
    );
    expect(entries.length).toBeGreaterThan(0);
    // The dictionary of the language in force is a file of its own, loaded before the first paint.
    const dictionaries = files.filter((file) => /assets\/(english|german)-.*\.js$/.test(file));
    expect(dictionaries).toHaveLength(2);
    for (const dictionary of dictionaries) {
      expect(scriptBytes([...entries, dictionary])).toBeLessThanOrEqual(FIRST_PAINT_SCRIPT_BYTES);
    }
  });

  it('analyses with a small worker', () => {
    const entries = files.filter((file) => /analysis\.worker.*\.js$/.test(file));
    expect(entries).toHaveLength(1);
    expect(scriptBytes(entries)).toBeLessThanOrEqual(WORKER_SCRIPT_BYTES);
  });

  it('stays within the budgets for the model and for everything together', () => {
    const model = files.filter((file) => file.startsWith('model/'));
    expect(model).toEqual(expect.arrayContaining(['model/model.json', 'model/weights.bin', 'model/model-card.json']));
    expect(totalBytes(model)).toBeLessThanOrEqual(MODEL_BYTES);
    expect(totalBytes(files)).toBeLessThanOrEqual(PRECACHE_BYTES);
  });

  it('says in licences.json alone under what terms it is made of others', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => /@license|\/\*!/.test(read(file)))).toEqual([]);
    expect(read('licences.json')).toContain('Copyright 2018 Google LLC');
  });

  // Oracle: hosts differ in what they make of a header that two rules name (Cloudflare Pages joins the values, as `wrangler pages dev` shows).
  it('is told by one rule for every address how long it is kept', () => {
    const rules = parseHeaderRules(read('_headers'));
    for (const path of ['', ...files.filter((file) => file !== '_headers')].map((file) => `/${file}`)) {
      const names = rules
        .filter((rule) => rule.path.test(path))
        .flatMap(({ headers }) => headers.map(([name]) => name));
      expect(names, path).toContain('Cache-Control');
      expect(new Set(names).size, path).toBe(names.length);
    }
  });

  it('repeats the policy of _headers in the page', () => {
    const header = /Content-Security-Policy: (.+)/.exec(read('_headers'))?.[1] ?? '';
    const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(read('index.html'))?.[1] ?? '';
    expect(header).toContain("default-src 'none'");
    expect(header).toContain("connect-src 'self';");
    expect(`${meta.replaceAll('&#39;', "'")}; frame-ancestors 'none'`).toBe(header);
  });
});
