/** One whitespace-separated field of a header line: a pattern with named groups, in the order the fields are written. */
export interface HeaderField {
  /** For messages. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly required: boolean;
}

/** A whole number, perhaps written as other numbers are ("0.0", wfdb-python's writers of some years). */
const INTEGER = String.raw`[-+]?\d+(?:\.0*)?`;
const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?`;

/** The record line. Source: WFDB Applications Guide, header(5). */
export const RECORD_LINE: readonly HeaderField[] = [
  field('record name', String.raw`(?<record>\S+)`, true),
  field('number of signals', String.raw`(?<signals>\d+)`, true),
  field('sampling frequency', `(?<rate>${NUMBER})(?:/(?<counter>${NUMBER})(?:\\((?<counterBase>${NUMBER})\\))?)?`),
  field('number of samples', String.raw`(?<samples>\d+)`),
  field('base time', String.raw`(?<time>\S+)`),
  field('base date', String.raw`(?<date>\S+)`),
];

/** A signal line; whatever follows the last field is the description. Source: header(5). */
export const SIGNAL_LINE: readonly HeaderField[] = [
  field('file name', String.raw`(?<file>\S+)`, true),
  field('format', String.raw`(?<format>\d+)(?:x(?<perFrame>\d+))?(?::(?<skew>\d+))?(?:\+(?<offset>\d+))?`, true),
  field('gain', `(?<gain>${NUMBER})(?:\\((?<baseline>${INTEGER})\\))?(?:/(?<unit>\\S+))?`),
  field('ADC resolution', `(?<adcBits>${INTEGER})`),
  field('ADC zero', `(?<adcZero>${INTEGER})`),
  field('initial value', `(?<initial>${INTEGER})`),
  field('checksum', `(?<checksum>${INTEGER})`),
  field('block size', `(?<block>${INTEGER})`),
];

/** A segment line of a multi-segment record. Source: header(5). */
export const SEGMENT_LINE: readonly HeaderField[] = [
  field('record name', String.raw`(?<record>\S+)`, true),
  field('number of samples', String.raw`(?<samples>\d+)`, true),
];

/** The fields found in one line: named groups by name, the text after the last field, and the fields that made no sense. */
export interface HeaderLine {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly rest: string;
  readonly misread: readonly { readonly field: HeaderField; readonly text: string }[];
}

/** Splits a header line by its grammar. A field that doesn't match its pattern counts as left out and is reported. */
export function matchHeaderLine(line: string, grammar: readonly HeaderField[]): HeaderLine {
  const values: Record<string, string | undefined> = {};
  const misread: { field: HeaderField; text: string }[] = [];
  let rest = line.trim();
  for (const expected of grammar) {
    const text = /^\S*/.exec(rest)?.[0] ?? '';
    if (text === '') {
      if (expected.required) misread.push({ field: expected, text });
      continue;
    }
    const match = expected.pattern.exec(text);
    if (match === null) misread.push({ field: expected, text });
    else Object.assign(values, match.groups);
    rest = rest.slice(text.length).trimStart();
  }
  return { values, rest, misread };
}

function field(name: string, pattern: string, required = false): HeaderField {
  return { name, pattern: new RegExp(`^${pattern}$`), required };
}
