import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The terms under which one package is part of the build. */
export interface ShippedLicence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package states it. */
  readonly licence: string;
  readonly text: string;
}

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
/** Where the terms begin that are the same in every package under a licence, behind the name of its holder if it has one. */
const SAME_EVERYWHERE: Readonly<Record<string, RegExp>> = {
  'Apache-2.0': /^/,
  MIT: /^Permission is hereby granted/m,
};

/**
 * Two plugins that write licences.json, the terms of every package of which a module is in the build: `ofWorkers` belongs
 * among the plugins of the workers, `ofPage` among those of the page, which come to their end later.
 */
export function shippedLicences(): { readonly ofWorkers: Plugin; readonly ofPage: Plugin } {
  const names = new Set<string>();
  const collect = (bundle: Readonly<Record<string, object>>): void => {
    for (const part of Object.values(bundle)) {
      if (!('moduleIds' in part)) continue;
      for (const id of part.moduleIds as readonly string[]) {
        const path = id.replaceAll('\\', '/').split(`/${PACKAGES}/`).slice(1).at(-1);
        const name = PACKAGE_NAME.exec(path ?? '')?.[0];
        if (name !== undefined) names.add(name);
      }
    }
  };
  return {
    ofWorkers: { name: 'licences-of-workers', generateBundle: (_options, bundle) => collect(bundle) },
    ofPage: {
      name: 'licences',
      apply: 'build',
      enforce: 'post',
      generateBundle(_options, bundle) {
        collect(bundle);
        for (const [, name] of readFileSync(SERVICE_WORKER, 'utf8').matchAll(IMPORTED_PACKAGE))
          addWithNeeds(name, names);
        this.emitFile({ type: 'asset', fileName: FILE_NAME, source: JSON.stringify(licencesOf([...names])) });
      },
    },
  };
}

/** The terms of packages by name, in the order of their names. Throws an Error for a package that states none. */
export function licencesOf(names: readonly string[]): ShippedLicence[] {
  const stated = [...names].sort().map((name) => {
    const { version, license } = readPackage(name);
    return { name, version, licence: license, text: statedText(join(PACKAGES, name)) };
  });
  return stated.map(({ text, ...facts }) => {
    const terms = text ?? usualText(facts, stated);
    if (!facts.licence || terms === null)
      throw new Error(`${facts.name} comes without a licence: it cannot be shipped`);
    return { ...facts, text: terms };
  });
}

/** The terms of a package that only names its licence: the holder it names, and what other packages say under that licence. */
function usualText(
  { name, licence }: Pick<ShippedLicence, 'name' | 'licence'>,
  others: readonly { readonly licence: string; readonly text: string | null }[],
): string | null {
  const id = licence.split(' ').find((part) => part in SAME_EVERYWHERE);
  if (id === undefined) return null;
  for (const { licence: other, text } of others) {
    const at = other === id && text !== null ? text.search(SAME_EVERYWHERE[id]) : -1;
    if (text !== null && at >= 0) return at > 0 ? `${holderOf(name)}\n\n${text.slice(at)}` : text;
  }
  return null;
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
