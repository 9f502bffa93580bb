import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The terms under which one package is part of the build. */
export interface ShippedLicence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package states it. */
  readonly licence: string;
  /** What its own modules say about rights, each once, and then the terms themselves. */
  readonly texts: readonly string[];
}

/** licences.json: what several packages say is in it once. */
export interface ShippedLicences {
  readonly texts: readonly string[];
  /** `texts` are places in the list above. */
  readonly packages: readonly (Omit<ShippedLicence, 'texts'> & { readonly texts: readonly number[] })[];
}

/** What the modules of each package that are in the build say about rights, by the name of the package. */
export type Notices = ReadonlyMap<string, ReadonlySet<string>>;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const PACKAGES = 'node_modules';
const FILE_NAME = 'licences.json';
/** The service worker is built after everything else is written; it is made of these packages of its own. */
const SERVICE_WORKER = 'src/sw.ts';
const IMPORTED_PACKAGE = /from '((?:@[\w.-]+\/)?[\w-][\w.-]*)'/g;
const PACKAGE_NAME = /^(?:@[^/]+\/)?[^/?]+/;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;
const LICENCE_IN_README = /^#*[ \t]*licen[cs]e\b/im;
/** A comment of one line that is to be kept; on a line of its own, so that no address is taken for one. */
const KEPT_LINE = /^[ \t]*\/\/!.*$/gm;
const ABOUT_RIGHTS = /^\/[*/]!|@(?:license|preserve)\b|\bcopyright\b|\(c\) \d{4}/i;
/** Where the terms begin that are the same in every package under a licence, behind the name of its holder if it has one. */
const SAME_EVERYWHERE: Readonly<Record<string, RegExp>> = {
  'Apache-2.0': /^/,
  MIT: /^Permission is hereby granted/m,
};

/**
 * Two plugins that write licences.json, the terms of every package of which a module is in the build, with what its modules say about rights
 * themselves: the build leaves that out of its scripts, where it would stand once a module. `ofWorkers` belongs among the plugins of the
 * workers, `ofPage` among those of the page, which come to their end later.
 */
export function shippedLicences(): { readonly ofWorkers: Plugin; readonly ofPage: Plugin } {
  const found = new Map<string, Set<string>>();
  const add = (name: string, notices: Iterable<string> = []): void => {
    const own = found.get(name) ?? new Set();
    for (const notice of notices) own.add(notice);
    found.set(name, own);
  };
  const collect = (context: Rolldown.PluginContext, bundle: Rolldown.OutputBundle): void => {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      for (const id of part.moduleIds) {
        const path = id.replaceAll('\\', '/').split(`/${PACKAGES}/`).slice(1).at(-1);
        const name = PACKAGE_NAME.exec(path ?? '')?.[0];
        if (name !== undefined) add(name, noticesIn(context.getModuleInfo(id)?.code ?? ''));
      }
    }
  };
  return {
    ofWorkers: {
      name: 'licences-of-workers',
      generateBundle(_options, bundle) {
        collect(this, bundle);
      },
    },
    ofPage: {
      name: 'licences',
      apply: 'build',
      enforce: 'post',
      generateBundle(_options, bundle) {
        collect(this, bundle);
        const ofServiceWorker = new Set<string>();
        for (const [, name] of readFileSync(SERVICE_WORKER, 'utf8').matchAll(IMPORTED_PACKAGE))
          addWithNeeds(name, ofServiceWorker);
        for (const name of ofServiceWorker) add(name);
        this.emitFile({ type: 'asset', fileName: FILE_NAME, source: JSON.stringify(eachOnce(licencesOf(found))) });
      },
    },
  };
}

/** What the comments of a script say about rights, as plain text, each once. */
export function noticesIn(code: string): string[] {
  const comments = commentsIn(code).filter((comment) => ABOUT_RIGHTS.test(comment));
  const plain = (comment: string): string =>
    comment
      .replace(/^\/[*/][*!]*|\*\/$/g, '')
      .split('\n')
      .map((line) =>
        line
          .replace(/^\s*\*?\s?/, '')
          .replace(/@(?:license|preserve)\b\s*/g, '')
          .trimEnd(),
      )
      .filter((line) => !/^=+$/.test(line))
      .join('\n')
      .trim();
  return [...new Set(comments.map(plain))];
}

/** The comments of a script in the order in which they stand. */
function commentsIn(code: string): string[] {
  const found = Array.from(code.matchAll(KEPT_LINE), ({ index, 0: line }) => ({ at: index, comment: line.trim() }));
  for (let at = code.indexOf('/*'); at >= 0;) {
    const end = code.indexOf('*/', at + 2);
    if (end < 0) break;
    found.push({ at, comment: code.slice(at, end + 2) });
    at = code.indexOf('/*', end + 2);
  }
  return found.sort((a, b) => a.at - b.at).map(({ comment }) => comment);
}

function eachOnce(licences: readonly ShippedLicence[]): ShippedLicences {
  const texts = [...new Set(licences.flatMap((licence) => licence.texts))];
  const packages = licences.map((licence) => ({
    ...licence,
    texts: licence.texts.map((text) => texts.indexOf(text)),
  }));
  return { texts, packages };
}

/** The terms of packages by name, in the order of their names. Throws an Error for a package that states none. */
export function licencesOf(found: Notices): ShippedLicence[] {
  const stated = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, notices]) => {
      const { version, license } = readPackage(name);
      return { name, version, licence: license, notices: [...notices], text: statedText(join(PACKAGES, name)) };
    });
  return stated.map(({ text, notices, ...facts }) => {
    const terms = text === null ? usualTexts(facts.licence ?? '', stated) : [text];
    if (!facts.licence || terms.length === 0)
      throw new Error(`${facts.name} comes without a licence: it cannot be shipped`);
    const holder = text !== null || notices.length > 0 ? notices : [holderOf(facts.name)];
    return { ...facts, texts: [...holder, ...terms] };
  });
}

/** What other packages say under each of the licences that a package only names; nothing where one of them is not to be had. */
function usualTexts(
  licence: string,
  others: readonly { readonly licence: string; readonly text: string | null }[],
): string[] {
  const ids = licence.split(/[ ()]+/).filter((part) => part in SAME_EVERYWHERE);
  const texts = ids.flatMap((id) => {
    const same = others.flatMap(({ licence: other, text }) => {
      const at = other === id && text !== null ? text.search(SAME_EVERYWHERE[id]) : -1;
      return at < 0 || text === null ? [] : [text.slice(at)];
    });
    return same.slice(0, 1);
  });
  return texts.length === ids.length ? texts : [];
}

function holderOf(name: string): string {
  const { author } = readPackage(name);
  const holder = typeof author === 'string' ? author : author?.name;
  return `Copyright (c) ${holder ?? `the authors of ${name}`}`;
}

/** The licence a package comes with, as a file or at the end of its README; null when there is neither. */
function statedText(folder: string): string | null {
  const files = readdirSync(folder);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8').trim();
  const own = files.filter((file) => LICENCE_FILE.test(file));
  if (own.length > 0) return own.map(read).join('\n\n');
  const readme = files.find((file) => file.toLowerCase() === 'readme.md');
  if (readme === undefined) return null;
  const text = read(readme);
  const at = text.search(LICENCE_IN_README);
  // A heading with a link behind it is no licence.
  return at >= 0 && /copyright/i.test(text.slice(at)) ? text.slice(at) : null;
}

function addWithNeeds(name: string, names: Set<string>): void {
  if (names.has(name)) return;
  names.add(name);
  for (const needed of Object.keys(readPackage(name).dependencies ?? {})) addWithNeeds(needed, names);
}

function readPackage(name: string): Package {
  return JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8')) as Package;
}
