import type { Field, Schema } from './schema.ts';

const WRONG = Symbol('not as described');

/**
 * A copy of a value as its schema describes it: plain, and without anything else that may have been on it. For writing,
 * and for reading what any version of the app or any hand may have stored. Undefined when the value is not as described.
 */
export function copyStored<T>(schema: Schema<T>, value: unknown): T | undefined {
  const copied = copy(schema, value);
  return copied === WRONG ? undefined : (copied as T);
}

function copy(schema: Schema<unknown>, value: unknown): unknown {
  switch (schema.shape) {
    case 'number': {
      const { least, most, whole } = schema;
      const isNumber = whole ? Number.isInteger(value) : Number.isFinite(value);
      return isNumber && (value as number) >= least && (value as number) <= most ? value : WRONG;
    }
    case 'text':
      return typeof value === 'string' && value.length <= schema.mostChars ? value : WRONG;
    case 'one-of':
      return schema.values.some((one) => one === value) ? value : WRONG;
    case 'blob':
      return value instanceof Blob ? value : WRONG;
    case 'list':
      return copyList(schema.item, schema.most, value);
    case 'either':
      return schema.options.reduce<unknown>((copied, one) => (copied === WRONG ? copy(one, value) : copied), WRONG);
    case 'record':
      return isRecord(value) ? copyFields(schema.fields, value) : WRONG;
    case 'variant': {
      const kind = isRecord(value) ? value[schema.tag] : undefined;
      const fields = typeof kind === 'string' && Object.hasOwn(schema.options, kind) ? schema.options[kind] : undefined;
      if (!fields || !isRecord(value)) return WRONG;
      return copyFields({ [schema.tag]: { shape: 'one-of', values: [kind as string] }, ...fields }, value);
    }
  }
}

function copyList(item: Schema<unknown>, most: number, value: unknown): unknown {
  if (!Array.isArray(value) || value.length > most) return WRONG;
  const copied = Array.from(value, (one: unknown) => copy(item, one));
  return copied.includes(WRONG) ? WRONG : copied;
}

function copyFields(fields: Readonly<Record<string, Field>>, value: Readonly<Record<string, unknown>>): unknown {
  const copied: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.shape === 'optional' && value[name] === undefined) continue;
    copied[name] = copy(field.shape === 'optional' ? field.item : field, value[name]);
    if (copied[name] === WRONG) return WRONG;
  }
  return copied;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
