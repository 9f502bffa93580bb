import { describe, expect, it } from 'vitest';
import { licencesOf } from '../../src/headless/shipped-licences.ts';

// Oracle: what the packages themselves say, written out here; whatever is shipped is in the build's list (tests/e2e/closed-ways.test.ts).
describe('the terms of a package', () => {
  it('are its licence file', () => {
    const [comlink, fflate] = licencesOf(['fflate', 'comlink']);
    expect([comlink.name, comlink.licence, fflate.name, fflate.licence]).toEqual([
      'comlink',
      'Apache-2.0',
      'fflate',
      'MIT',
    ]);
    expect(comlink.text).toMatch(/Apache License\s+Version 2\.0/);
    expect(fflate.text).toMatch(/Copyright \(c\) \d+ Arjun Barrett/);
    expect(fflate.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('are the end of its README when there is no such file', () => {
    expect(licencesOf(['seedrandom'])[0].text).toMatch(
      /^LICENSE \(MIT\)[^]*Copyright \d+ David Bau[^]*WITHOUT WARRANTY/,
    );
  });

  it('are the usual ones under the name of its author when it says no more than which', () => {
    const [entities] = licencesOf(['@nodable/entities', 'seedrandom', 'fflate']);
    expect([entities.name, entities.licence]).toEqual(['@nodable/entities', 'MIT']);
    expect(entities.text).toMatch(/^Copyright \(c\) .+\n\nPermission is hereby granted[^]*WITHOUT WARRANTY/);
  });

  it('are those of another when its licence names no holder', () => {
    const [core, comlink] = licencesOf(['@tensorflow/tfjs-core', 'comlink']);
    expect(core.licence).toBe('Apache-2.0');
    expect(core.text).toBe(comlink.text);
  });

  it('must be there', () => {
    expect(() => licencesOf(['@tensorflow/tfjs-core'])).toThrow(/tfjs-core comes without a licence/);
  });
});
