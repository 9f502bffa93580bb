import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { licencesOf, noticesIn, shippedLicences, type ShippedLicences } from '../../src/headless/shipped-licences.ts';

const named = (...names: string[]) => new Map(names.map((name) => [name, new Set<string>()]));

// Oracle: what the packages themselves say, written out here; whatever is shipped is in the build's list (tests/e2e/closed-ways.test.ts).
describe('the terms of a package', () => {
  it('are its licence file', () => {
    const [comlink, fflate] = licencesOf(named('fflate', 'comlink'));
    expect([comlink.name, comlink.licence, fflate.name, fflate.licence]).toEqual([
      'comlink',
      'Apache-2.0',
      'fflate',
      'MIT',
    ]);
    expect(comlink.texts[0]).toMatch(/Apache License\s+Version 2\.0/);
    expect(fflate.texts[0]).toMatch(/Copyright \(c\) \d+ Arjun Barrett/);
    expect(fflate.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('are the end of its README when there is no such file', () => {
    expect(licencesOf(named('seedrandom'))[0].texts).toEqual([
      expect.stringMatching(/^LICENSE \(MIT\)[^]*Copyright \d+ David Bau[^]*WITHOUT WARRANTY/),
    ]);
  });

  it('are the usual ones under the name of its author when it says no more than which', () => {
    const [entities] = licencesOf(named('@nodable/entities', 'seedrandom', 'fflate'));
    expect([entities.name, entities.licence]).toEqual(['@nodable/entities', 'MIT']);
    expect(entities.texts).toEqual([
      expect.stringMatching(/^Copyright \(c\) .+$/),
      expect.stringMatching(/^Permission is hereby granted[^]*WITHOUT WARRANTY/),
    ]);
  });

  it('are those of another when its licence names no holder, behind what its modules say', () => {
    const notice = 'Copyright 2020 Google LLC';
    const [core, comlink] = licencesOf(
      new Map([...named('comlink'), ['@tensorflow/tfjs-core', new Set([notice])] as const]),
    );
    expect(core.licence).toBe('Apache-2.0');
    expect(core.texts).toEqual([notice, ...comlink.texts]);
  });

  it('are all of those it names', () => {
    const layers = '@tensorflow/tfjs-layers';
    const [{ licence, texts }] = licencesOf(named(layers, 'comlink', 'fflate'));
    expect(licence).toBe('Apache-2.0 AND MIT');
    expect(texts).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Apache License/),
        expect.stringMatching(/^Permission is hereby granted/),
      ]),
    );
    expect(() => licencesOf(named(layers, 'comlink'))).toThrow(/tfjs-layers comes without a licence/);
  });

  it('must be there', () => {
    expect(() => licencesOf(named('@tensorflow/tfjs-core'))).toThrow(/tfjs-core comes without a licence/);
  });
});

// Oracle: written by hand, as the packages have them.
it('reads what comments say about rights, once, and nothing else', () => {
  const google = '/**\n * @license\n * Copyright 2018 Google LLC\n *\n * Use it.\n * ====\n */';
  const code = [google, 'const a = "/* no */";', '/* a plain one */', google, '//! kept (c) 2017 me', '/*! b */', ''];
  expect(noticesIn(code.join('\n'))).toEqual(['Copyright 2018 Google LLC\n\nUse it.', 'kept (c) 2017 me', 'b']);
});

// Oracle: the bundler, which keeps such comments in a script unless it is told not to. These packages are the kinds there are: a licence file
// and notices, notices alone under two licences, a minified file, a file with a comment the bundler does not know for one.
it('lists what stands in the scripts of a build, and each text once', { timeout: 120_000 }, async () => {
  const PACKAGES = ['comlink', '@tensorflow/tfjs-layers', 'dicom-parser', 'uplot'];
  const entry = PACKAGES.map((name, i) => `import * as p${i} from '${name}'; console.log(p${i});`).join('\n');
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? `${process.cwd()}/entry.js` : null),
        load: (id) => (id.endsWith('/entry.js') ? entry : null),
      },
      shippedLicences().ofPage,
    ],
    build: { write: false, rolldownOptions: { input: 'entry', output: { comments: { legal: true } } } },
  })) as Rolldown.RolldownOutput;
  const kept = output.flatMap((part) => (part.type === 'chunk' ? noticesIn(part.code) : []));
  const asset = output.find(({ fileName }) => fileName === 'licences.json');
  const { texts, packages } = JSON.parse(asset?.type === 'asset' ? String(asset.source) : '') as ShippedLicences;
  expect(kept.length).toBeGreaterThan(20);
  expect(texts).toEqual(expect.arrayContaining([...new Set(kept)]));
  expect(new Set(texts).size).toBe(texts.length);
  for (const name of PACKAGES) {
    const own = packages.find((one) => one.name === name)?.texts.map((text) => texts[text]) ?? [];
    expect(own.join('\n'), name).toMatch(/copyright|\(c\) \d{4}/i);
    expect(own.at(-1)?.length, name).toBeGreaterThan(700);
  }
});
