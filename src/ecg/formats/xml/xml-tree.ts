import { loadPart } from '../../part/load-part.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import { decodeUtf8 } from '../utf8.ts';

/** An element: its attributes under "@name", its children under their names, its text under "#text". */
export type XmlElement = Readonly<Record<string, unknown>>;

/** Without the samples a document has some kilobytes, with a day of annotated beats some tens of megabytes. */
const MOST_BYTES = 64 * 1024 * 1024;
const OPEN = 0x3c;
const EQUALS = 0x3d;
/** What the parser makes of a `<` and of a `=`, measured over documents of nothing else. */
const ELEMENT_BYTES = 300;
const ATTRIBUTE_BYTES = 200;
/** Deepest nesting in the HL7 schema is about 25. */
const DEEPEST = 60;
/** A declaration that only names a DTD, as MUSE writes it: nothing is declared in it, and nothing is fetched. */
const OUTER_DOCTYPE = /<!DOCTYPE\s+[\w:.-]+(\s+(SYSTEM|PUBLIC)(\s+("[^"<>]*"|'[^'<>]*')){1,2})?\s*>/i;

/**
 * Parses XML without expanding any entity. Name space prefixes are left out. Throws `RecordingError` for a document type
 * declaration that declares something (nothing in an ECG needs one), for what is no XML, and for too much of it.
 */
export async function parseXml(bytes: Uint8Array, name: string, memory: MemoryPromise): Promise<XmlElement> {
  if (bytes.length > MOST_BYTES) {
    throw new RecordingError(
      'too-large',
      `${name} holds too much besides its samples: export it without measurements.`,
    );
  }
  // Counted where it may be more than is read, so that a small file of many elements is refused before it grows.
  memory.take(ELEMENT_BYTES * countBytes(bytes, OPEN) + ATTRIBUTE_BYTES * countBytes(bytes, EQUALS));
  const text = decodeUtf8(bytes)
    .replace(/^\uFEFF/, '')
    .replace(OUTER_DOCTYPE, '');
  if (/<!DOCTYPE/i.test(text)) {
    throw new RecordingError(
      'bad-header',
      `${name} has a document type declaration with entities, which is not read: export it without.`,
    );
  }
  const { XMLParser } = await loadPart(() => import('fast-xml-parser'));
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

/** Every element along a path of names, in document order. */
export function elementsAt(element: XmlElement, ...path: string[]): XmlElement[] {
  return path.reduce<XmlElement[]>((parents, name) => parents.flatMap((parent) => children(parent, name)), [element]);
}

/** The text of the first element along a path of names, or the empty string. */
export function textAt(element: XmlElement, ...path: string[]): string {
  return innerText(descend(element, ...path));
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

function countBytes(bytes: Uint8Array, wanted: number): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) count++;
  return count;
}
