import { RecordingError } from '../../recording/recording-error.ts';
import { decodeUtf8 } from '../utf8.ts';

/** An element: its attributes under "@name", its children under their names, its text under "#text". */
export type XmlElement = Readonly<Record<string, unknown>>;

/** Without the samples a document has some kilobytes, with a day of annotated beats some tens of megabytes. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Deepest nesting in the HL7 schema is about 25. */
const DEEPEST = 60;

/**
 * Parses XML without expanding any entity. Name space prefixes are left out. Throws `RecordingError` for a document type
 * declaration (nothing in an ECG needs one, and it can name other files), for what is no XML, and for too much of it.
 */
export async function parseXml(bytes: Uint8Array, name: string): Promise<XmlElement> {
  if (bytes.length > MOST_BYTES) {
    throw new RecordingError(
      'too-large',
      `${name} holds too much besides its samples: export it without measurements.`,
    );
  }
  const text = decodeUtf8(bytes).replace(/^\uFEFF/, '');
  if (/<!DOCTYPE/i.test(text)) {
    throw new RecordingError(
      'bad-header',
      `${name} has a document type declaration, which is not read: export it without.`,
    );
  }
  const { XMLParser } = await import('fast-xml-parser');
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: DEEPEST,
  });
  try {
    return elementOf(parser.parse(text));
  } catch {
    throw new RecordingError(
      'bad-header',
      `${name} is not well-formed XML: it may be cut off. Copy or export it again.`,
    );
  }
}

/** The children of that name, in order. */
export function children(element: XmlElement, name: string): XmlElement[] {
  const value = element[name];
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(elementOf);
}

/** The first element along a path of names, or an empty one. */
export function descend(element: XmlElement, ...path: string[]): XmlElement {
  return path.reduce((parent, name) => children(parent, name)[0] ?? {}, element);
}

/** An attribute's value, or the empty string. */
export function attribute(element: XmlElement, name: string): string {
  return textOf(element[`@${name}`]);
}

/** The text inside an element. */
export function innerText(element: XmlElement): string {
  return textOf(element['#text']);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function elementOf(value: unknown): XmlElement {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : { '#text': value };
}
