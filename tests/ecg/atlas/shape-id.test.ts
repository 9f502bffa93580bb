import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../src/ecg/atlas/beat-atlas.ts';
import { readShapeId, writeShapeId } from '../../../src/ecg/atlas/shape-id.ts';

// Oracle: the atlas that is published: what an id says is what its entry says.
describe('the id of a shape', () => {
  it('says the class and lead of every shape there is, and is written as it was read', () => {
    const { entries } = readAtlas(readFileSync('public/atlas/beat-atlas.json', 'utf8'));
    expect(entries.length).toBeGreaterThan(0);
    for (const { id, beatClass, lead } of entries) {
      const read = readShapeId(id);
      expect(read).toMatchObject({ beatClass, lead });
      expect(read && writeShapeId(read)).toBe(id);
    }
  });

  it.each(['', 'v', 'v-mlii', 'q-mlii-1', 'v-mlii-0', 'v-mlii-1x', 'V-mlii-1'])('is not "%s"', (id) => {
    expect(readShapeId(id)).toBeNull();
  });
});
