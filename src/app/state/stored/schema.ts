/*
 * What is kept on the device is described once, as plain data. Readers and writers copy by the description
 * (copy-stored.ts), the type checker holds it against the type it stands for, and tests make up values from it.
 */

declare const TYPE: unique symbol;

/** The description of a stored value of type `T`. */
export type Schema<T> = Shape & { readonly [TYPE]?: T };

type Shape =
  | { readonly shape: 'number'; readonly least: number; readonly most: number; readonly whole: boolean }
  | { readonly shape: 'text'; readonly mostChars: number }
  | { readonly shape: 'one-of'; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly shape: 'blob' }
  | { readonly shape: 'list'; readonly item: Schema<unknown>; readonly most: number }
  | { readonly shape: 'either'; readonly options: readonly Schema<unknown>[] }
  | { readonly shape: 'record'; readonly fields: Readonly<Record<string, Field>> }
  | {
      readonly shape: 'variant';
      readonly tag: string;
      readonly options: Readonly<Record<string, Readonly<Record<string, Field>>>>;
    };

/** A field of a record. What is optional may be left out, but is right when it is there. */
export type Field = Schema<unknown> | Optional<unknown>;
export interface Optional<T> {
  readonly shape: 'optional';
  readonly item: Schema<T>;
}

/** All fields of `T`, the optional ones marked as such. */
export type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Schema<T[K]>;
};

export function whole(least: number, most: number): Schema<number> {
  return { shape: 'number', least, most, whole: true };
}

/** A finite number. */
export function real(least: number, most: number): Schema<number> {
  return { shape: 'number', least, most, whole: false };
}

export function text(mostChars: number): Schema<string> {
  return { shape: 'text', mostChars };
}

export function oneOf<T extends string | number | boolean | null>(values: readonly T[]): Schema<T> {
  return { shape: 'one-of', values };
}

/** One of the names of a type; the type checker asks for all of them. */
export function nameOf<T extends string>(names: Readonly<Record<T, true>>): Schema<T> {
  return oneOf(Object.keys(names) as T[]);
}

export const truth: Schema<boolean> = oneOf([false, true]);

export const blob: Schema<Blob> = { shape: 'blob' };

export function listOf<T>(item: Schema<T>, most: number): Schema<readonly T[]> {
  return { shape: 'list', item, most };
}

export function either<A, B>(a: Schema<A>, b: Schema<B>): Schema<A | B> {
  return { shape: 'either', options: [a, b] };
}

export function orNull<T>(item: Schema<T>): Schema<T | null> {
  return either(oneOf([null]), item);
}

export function optional<T>(item: Schema<T>): Optional<T> {
  return { shape: 'optional', item };
}

export function record<T>(fields: Fields<T>): Schema<T> {
  return { shape: 'record', fields };
}

/** A record of one of several kinds, told apart by the field `tag`; the type checker asks for every kind. */
export function variant<T extends Readonly<Record<Tag, string>>, Tag extends string>(
  tag: Tag,
  options: { readonly [Kind in T[Tag]]: Fields<Omit<Extract<T, Readonly<Record<Tag, Kind>>>, Tag>> },
): Schema<T> {
  return { shape: 'variant', tag, options };
}
