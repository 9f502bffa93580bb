import { inflateBytes } from '../zip/inflate-bytes.ts';

/** Types of data elements. Source: MAT-File Format, table 1-1. */
export const MATRIX = 14;
const COMPRESSED = 15;
const MOST_ELEMENTS = 10_000;
/** More than the largest file that is opened. */
const MOST_UNPACKED_BYTES = 512 * 1024 * 1024;

/** A piece of a file with a type. */
export interface MatElement {
  readonly type: number;
  readonly data: DataView;
}

/** The elements in a piece of memory, one after the other; one that is cut off ends the list. */
export function elementsIn(view: DataView, littleEndian: boolean): MatElement[] {
  const elements: MatElement[] = [];
  for (let at = 0; at + 8 <= view.byteLength && elements.length < MOST_ELEMENTS;) {
    const tag = view.getUint32(at, littleEndian);
    // Up to four bytes may stand beside their size and type, in one word.
    const isSmall = tag > 0xffff;
    const type = isSmall ? tag & 0xffff : tag;
    const size = isSmall ? tag >>> 16 : view.getUint32(at + 4, littleEndian);
    const start = at + (isSmall ? 4 : 8);
    if (start + size > view.byteLength || (isSmall && size > 4)) break;
    elements.push({ type, data: new DataView(view.buffer, view.byteOffset + start, size) });
    // All but compressed elements are padded to eight bytes.
    at = isSmall ? at + 8 : start + (type === COMPRESSED ? size : Math.ceil(size / 8) * 8);
  }
  return elements;
}

/** The matrices of a file of Level 5, those that are compressed unpacked. Rejects with `RecordingError` for damaged packing. */
export async function matricesIn(view: DataView, littleEndian: boolean, fileName: string): Promise<DataView[]> {
  const matrices: DataView[] = [];
  for (const { type, data } of elementsIn(view, littleEndian)) {
    if (type === MATRIX) matrices.push(data);
    if (type !== COMPRESSED) continue;
    // Two bytes of zlib's header before the stream, four of its checksum behind it.
    const packed = new Uint8Array(data.buffer, data.byteOffset + 2, Math.max(0, data.byteLength - 6));
    const bytes = await inflateBytes(packed, fileName, { wanted: MOST_UNPACKED_BYTES, whole: true });
    const [inner] = elementsIn(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), littleEndian);
    if (inner?.type === MATRIX) matrices.push(inner.data);
  }
  return matrices;
}
