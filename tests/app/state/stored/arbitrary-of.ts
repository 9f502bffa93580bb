import fc from 'fast-check';
import type { Field, Schema } from '../../../../src/app/state/stored/schema.ts';

/** Lists and texts are kept this short: their length is not what is tested. */
const LONGEST = 4;

/** Values as a schema describes them: all of its kinds, its bounds included. */
export function arbitraryOf<T>(schema: Schema<T>): fc.Arbitrary<T> {
  return made(schema) as fc.Arbitrary<T>;
}

function made(schema: Schema<unknown>): fc.Arbitrary<unknown> {
  switch (schema.shape) {
    case 'number': {
      const { least: min, most: max, whole } = schema;
      const inside = whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
      return fc.oneof({ weight: 4, arbitrary: inside }, fc.constantFrom(min, max));
    }
    case 'text':
      return fc.string({ maxLength: Math.min(LONGEST, schema.mostChars) });
    case 'one-of':
      return fc.constantFrom(...schema.values);
    case 'blob':
      return fc.constant(new Blob(['abc']));
    case 'list':
      return fc.array(made(schema.item), { maxLength: Math.min(LONGEST, schema.most) });
    case 'either':
      return fc.oneof(...schema.options.map(made));
    case 'record':
      return madeFields(schema.fields);
    case 'variant':
      return fc.oneof(
        ...Object.entries(schema.options).map(([kind, fields]) =>
          madeFields(fields).map((others) => ({ [schema.tag]: kind, ...others })),
        ),
      );
  }
}

function madeFields(fields: Readonly<Record<string, Field>>): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(fields);
  const arbitraries = entries.map(([name, field]) => [name, made(field.shape === 'optional' ? field.item : field)]);
  const requiredKeys = entries.filter(([, field]) => field.shape !== 'optional').map(([name]) => name);
  return fc.record(Object.fromEntries(arbitraries) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys,
    noNullPrototype: true,
  });
}
