import { decodeUtf8 } from '../utf8.ts';
import { openNpy } from './npy.ts';

const MOST_TEXTS = 1024;
const LONGEST_TEXT = 200;
/** Letters of four bytes ("<U4") or of one ("|S4"). */
const TEXT_TYPE = /'descr'\s*:\s*'([<>|=])([US])(\d{1,4})'/;

/** The texts of a NumPy array of them, in the order they are stored; null where it holds anything else. */
export function readNpyTexts(bytes: Uint8Array): string[] | null {
  const { view, header, data } = openNpy(bytes, '');
  const [, order, kind, length = '0'] = TEXT_TYPE.exec(header) ?? [];
  const itemBytes = Number(length) * (kind === 'U' ? 4 : 1);
  if (kind === undefined || itemBytes === 0) return null;
  const count = Math.min(MOST_TEXTS, Math.floor((bytes.length - data) / itemBytes));
  return Array.from({ length: count }, (_, item) => {
    const from = data + item * itemBytes;
    if (kind === 'S') return decodeUtf8(bytes.subarray(from, from + itemBytes)).replaceAll('\0', '');
    const codes = Array.from({ length: Math.min(LONGEST_TEXT, itemBytes / 4) }, (__, at) => view.getUint32(from + 4 * at, order !== '>'));
    return String.fromCodePoint(...codes.filter((code) => code > 0 && code < 0x110000));
  });
} // prettier-ignore
