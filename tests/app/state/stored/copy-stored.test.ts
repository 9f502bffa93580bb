import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTING_SCHEMAS } from '../../../../src/app/state/look/settings.svelte.ts';
import { lectureFileSchema } from '../../../../src/app/state/lecture/lecture-file.ts';
import { lectureOperationSchema } from '../../../../src/app/state/lecture/lecture-operation.ts';
import { copyStored } from '../../../../src/app/state/stored/copy-stored.ts';
import type { Schema } from '../../../../src/app/state/stored/schema.ts';
import { keptRecordingSchema } from '../../../../src/app/state/work/kept-recording.ts';
import { keptViewSchema } from '../../../../src/app/state/work/kept-view.ts';
import { operationSchema } from '../../../../src/app/state/work/operation.ts';
import { arbitraryOf } from './arbitrary-of.ts';

const STORED: readonly [string, Schema<unknown>][] = [
  ['an operation', operationSchema],
  ['a view', keptViewSchema],
  ['a recording', keptRecordingSchema],
  ['what was done to the lecture', lectureOperationSchema],
  ['a lecture as a file', lectureFileSchema],
  ...Object.entries(SETTING_SCHEMAS).map(([name, schema]): [string, Schema<unknown>] => [
    `the setting ${name}`,
    schema,
  ]),
];

/** Every part of a value that is neither null nor a list nor a record, each with what puts another value in its place. */
function leavesOf(
  value: unknown,
  replace: (other: unknown) => unknown = (other) => other,
): ((other: unknown) => unknown)[] {
  // Where there may be nothing there may be something else too.
  if (value === null) return [];
  if (typeof value !== 'object' || value instanceof Blob) return [replace];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, part]) =>
    leavesOf(part, (other) =>
      replace(isList ? Object.assign([...(value as unknown[])], { [name]: other }) : { ...value, [name]: other }),
    ),
  );
}

// Oracle: the schema itself makes up the values; a copy of one is equal to it, and of anything else there is none.
describe.each(STORED)('%s', (_name, schema) => {
  it('comes back as it was stored, and nothing that does not belong to it', () => {
    fc.assert(
      fc.property(arbitraryOf(schema), (value) => {
        const extra = typeof value === 'object' && value !== null && !(value instanceof Blob);
        expect(copyStored(schema, extra ? { ...value, other: () => 'not to be cloned' } : value)).toEqual(value);
      }),
    );
  });

  it('is refused when any part of it is something else', () => {
    const others = [{}, [], NaN, Infinity, -1.5, new Date(0), 10n];
    fc.assert(
      fc.property(arbitraryOf(schema), fc.nat(), fc.constantFrom(...others), (value, pick, other) => {
        const leaves = leavesOf(value);
        fc.pre(leaves.length > 0);
        expect(copyStored(schema, leaves[pick % leaves.length]?.(other))).toBeUndefined();
      }),
    );
  });
});

// Oracle: worked out by hand, each a value that was found in a damaged store or could be.
describe('what no version of the app can have written', () => {
  const view = {
    leadIndex: 0,
    startSeconds: 1,
    mmPerSecond: 25,
    mmPerMv: null,
    layout: 'one',
    filtered: true,
    beatSample: 4,
  };
  const operation = { id: '1', leadIndex: 0, time: 1, beatsHash: 'b', modelVersion: 'm' };
  const edit = (edit: object) => ({ ...operation, change: { kind: 'edit', edit } });

  it.each([
    { ...view, mmPerSecond: 1e-300 },
    { ...view, startSeconds: 1e300 },
    { ...view, startSeconds: -1 },
    { ...view, mmPerMv: 0 },
    { ...view, filtered: 'yes' },
    { ...view, beatSample: 0.5 },
    { ...view, leadIndex: -1 },
  ])('a view: %j', (stored) => {
    expect(copyStored(keptViewSchema, view)).toEqual(view);
    expect(copyStored(keptViewSchema, stored)).toBeUndefined();
  });

  it.each([
    edit({ kind: 'relabel', sample: 1, classIndex: 5 }),
    edit({ kind: 'relabel', sample: 1, classIndex: -1 }),
    edit({ kind: 'relabel', sample: 2 ** 31, classIndex: 1 }),
    edit({ kind: 'relabel', sample: 1, classIndex: 1, also: [1, '2'] }),
    edit({ kind: 'add', sample: 1, classIndex: -2 }),
    edit({ kind: 'adapt', sample: 1, labels: [{ classIndex: 9, samples: [] }] }),
    edit({ kind: 'toString', sample: 1 }),
    { ...operation, change: { kind: 'undo' } },
    { ...operation, change: { kind: 'review', sample: 1, decision: 'maybe' } },
    { ...edit({ kind: 'delete', sample: 1 }), time: 1e300 },
    { ...edit({ kind: 'delete', sample: 1 }), leadIndex: 'MLII' },
  ])('an operation: %j', (stored) => {
    expect(copyStored(operationSchema, edit({ kind: 'delete', sample: 1 }))).toBeDefined();
    expect(copyStored(operationSchema, stored)).toBeUndefined();
  });
});
