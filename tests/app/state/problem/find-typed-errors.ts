import { readdirSync, readFileSync } from 'node:fs';

/** What runs in the browser; the command line tells its user of errors itself. */
const FOLDERS = ['ecg', 'classifier', 'analysis', 'browser', 'app'];

export interface TypedErrors {
  readonly sources: readonly string[];
  /** Every code that is given to a typed error or declared for one. */
  readonly codes: readonly string[];
  /** Error classes without a code. */
  readonly codeless: readonly string[];
  /** Files of the app that read the message of an error. */
  readonly readers: readonly string[];
}

/** Looks through the sources for classes of errors, the codes they are made with, and who reads their messages. */
export function findTypedErrors(): TypedErrors {
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|svelte)$/.test(name))
      .map((name) => `src/${folder}/${name.replaceAll('\\', '/')}`),
  ).sort();
  const codes = new Set<string>();
  const codeless: string[] = [];
  const readers: string[] = [];
  for (const path of sources) {
    const text = readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\//g, '');
    for (const [, name = '', body = ''] of text.matchAll(/class (\w+) extends \w*Error \{([^]*?)\n\}/g)) {
      if (!/readonly code\b/.test(body)) codeless.push(`${path}: ${name}`);
    }
    // The union that a code is one of, and a code that is always the same.
    for (const [, union = ''] of text.matchAll(/type \w+ErrorCode =([^;]+);/g))
      for (const [, code = ''] of union.matchAll(/^\s*\|? ?'([a-z-]+)'/gm)) codes.add(code);
    for (const [, code = ''] of text.matchAll(/new \w+Error\(\s*'([a-z-]+)',/g)) codes.add(code);
    if (path.startsWith('src/app/') && /\b(error|cause|reason|thrown)\b[^\n]*\.message\b/.test(text))
      readers.push(path);
  }
  return { sources, codes: [...codes], codeless, readers };
}
