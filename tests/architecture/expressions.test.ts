import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { superLinearText } from './expressions/measure-growth.ts';
import { readSourceFiles } from './source-file.ts';

// Oracle: steps counted by a backtracking matcher of our own, over texts made from the expression; a search that is linear
// takes four times the steps over four times the text. The lint rules of eslint-plugin-regexp judge the same by proof.

const FILES = readSourceFiles(['src']);

/** Expressions that files put together from strings as they are loaded. */
async function builtExpressions(): Promise<string[]> {
  const built: string[] = [];
  const Plain = RegExp;
  // What an earlier test loaded is loaded again.
  vi.resetModules();
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const expression = new target(source, flags);
      built.push(String(expression));
      return expression;
    },
  });
  try {
    for (const { path, buildsExpressions } of FILES) if (buildsExpressions) await import(resolve(path));
  } finally {
    globalThis.RegExp = Plain;
  }
  return built;
}

describe('every regular expression of the program', () => {
  it.each(FILES.flatMap(({ path, expressions }) => expressions.map((literal) => ({ path, literal }))))(
    '$literal of $path is searched for in linear time',
    ({ literal }) => {
      expect(superLinearText(literal)).toBeNull();
    },
  );

  it('put together from strings too', async () => {
    const built = await builtExpressions();
    expect(built.length).toBeGreaterThan(10);
    expect(built.map(superLinearText).filter((found) => found !== null)).toEqual([]);
  });
});

describe('an expression that is searched for in more than linear time is found', () => {
  // The first two are known from CVEs (trim, ReDoS in header parsers), the third from a table reader.
  it.each([
    String.raw`/\s+$/`,
    String.raw`/^(a+)+$/`,
    String.raw`/^(?<name>.*?)\s*[[(]\s*(?<unit>[^\])]+?)\s*[\])]?$/`,
    String.raw`/(?:a|b|ab)*c/`,
    String.raw`/^.*\d.*x$/`,
    String.raw`/(\w+)\s*=\1;/`,
  ])('%s', (literal) => {
    expect(superLinearText(literal)).not.toBeNull();
  });

  it.each([String.raw`/^\s+/`, String.raw`/[^"]+/g`, String.raw`/^\d{1,2}[:.]\d{2}$/`, String.raw`/^(?:a|b)*c/`])(
    'and %s is not',
    (literal) => {
      expect(superLinearText(literal)).toBeNull();
    },
  );
});
