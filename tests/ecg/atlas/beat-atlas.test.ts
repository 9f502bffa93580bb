import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAtlas, writeAtlas } from '../../../src/ecg/atlas/beat-atlas.ts';
import { madeAtlas, madeEntry } from './made-entries.ts';

describe('the file of the atlas', () => {
  // Oracle: what was written is read again, to the hundredth of a millivolt and the millisecond that are kept.
  it('holds what it was made of', () => {
    const atlas = madeAtlas([madeEntry()]);
    const read = readAtlas(writeAtlas(atlas));
    const [entry] = read.entries;
    entry.meanMv.forEach((value, i) => expect(Math.abs(value - atlas.entries[0].meanMv[i])).toBeLessThan(0.0051));
    expect(entry.waves).toEqual(atlas.entries[0].waves);
    expect(entry.qrsSeconds?.median).toBe(0.09);
    expect(entry.qtSeconds).toBeNull();
    expect({ ...read, entries: [] }).toEqual({ ...atlas, entries: [] });
  });

  it('is refused when it is something else', () => {
    expect(() => readAtlas('<!doctype html>')).toThrow();
    expect(() => readAtlas('{"atlas":{},"entries":[{"beatClass":"X"}]}')).toThrow();
  });
});

// Oracle: the floor and the sources that training/pages/atlas.md states; the model that is shipped.
describe('the shipped atlas', () => {
  const text = readFileSync('public/atlas/beat-atlas.json', 'utf8');
  const atlas = readAtlas(text);

  it('shows averages of many beats of several people only', () => {
    expect(atlas.fewest).toEqual({ beats: 30, people: 3 });
    for (const entry of atlas.entries) {
      expect(entry.beats, entry.id).toBeGreaterThanOrEqual(atlas.fewest.beats);
      expect(entry.people, entry.id).toBeGreaterThanOrEqual(atlas.fewest.people);
      expect(entry.mostOfPerson, entry.id).toBeLessThanOrEqual(60);
      expect(entry.meanMv, entry.id).toHaveLength(125);
    }
  });

  it('was computed with the model that is shipped', () => {
    const card = JSON.parse(readFileSync('public/model/model-card.json', 'utf8')) as { version: string };
    expect(atlas.model, 'run npm run atlas').toBe(card.version);
  });

  it('names its sources and their licence, and is small', () => {
    expect(atlas.sources.join()).toMatch(/MIT-BIH Arrhythmia Database.*ODC.*Supraventricular.*ODC/);
    expect(text.length).toBeLessThan(200_000);
  });

  it('has shapes of every class that the network has learnt, each with its own id', () => {
    expect(new Set(atlas.entries.map(({ beatClass }) => beatClass))).toEqual(new Set(['N', 'V', 'S', 'F']));
    expect(new Set(atlas.entries.map(({ id }) => id)).size).toBe(atlas.entries.length);
  });
});
