import { RecordingError } from '../../recording/recording-error.ts';

/** One code of an SCP-ECG Huffman table, as section 2 stores it. */
export interface HuffmanCode {
  /** Bits that tell this code from the others, and bits with the value that follows them included. */
  readonly prefixBits: number;
  readonly totalBits: number;
  /** False when the code only switches to the table whose number (from 1) is `value`. */
  readonly isValue: boolean;
  readonly value: number;
  /** The prefix, its first bit lowest. */
  readonly prefix: number;
}

/** Tables as trees: two branches per node; below 0, the code −1 − branch. */
export interface HuffmanTables {
  readonly tables: readonly { readonly codes: readonly HuffmanCode[]; readonly branches: Int32Array }[];
}

const CODE_BYTES = 9;
/** The count of tables that stands for the table of the standard. */
const DEFAULT_TABLE = 19_999;
/** Differences up to 8 have codes of their own: k ones, a zero, the sign; 0 is a single zero. Source: EN 1064, annex C. */
const SHORT_DIFFERENCES = 8;

/** The tables of section 2, or null when the samples are not Huffman-coded. Throws `RecordingError` when they make no sense. */
export function readHuffmanTables(section: DataView | undefined, name: string): HuffmanTables | null {
  if (section === undefined || section.byteLength < 2) return null;
  const tableCount = section.getUint16(0, true);
  if (tableCount === DEFAULT_TABLE) return { tables: [growTree(defaultCodes(), name)] };
  const tables: HuffmanTables['tables'][number][] = [];
  let at = 2;
  for (let table = 0; table < tableCount && at + 2 <= section.byteLength; table++) {
    const codeCount = section.getUint16(at, true);
    at += 2;
    if (at + codeCount * CODE_BYTES > section.byteLength) throw badTable(name);
    const codes = Array.from({ length: codeCount }, (_, index) => readCode(section, at + index * CODE_BYTES));
    at += codeCount * CODE_BYTES;
    tables.push(growTree(codes, name));
  }
  if (tables.length === 0) throw badTable(name);
  return { tables };
}

/** The codes of the standard's own table. */
function defaultCodes(): HuffmanCode[] {
  const code = (prefixBits: number, totalBits: number, value: number, prefix: number): HuffmanCode => {
    return { prefixBits, totalBits, isValue: true, value, prefix };
  };
  const codes = [code(1, 1, 0, 0)];
  for (let size = 1; size <= SHORT_DIFFERENCES; size++) {
    const bits = size + 2;
    const ones = 2 ** size - 1;
    codes.push(code(bits, bits, size, ones), code(bits, bits, -size, ones + 2 ** (bits - 1)));
  }
  return [...codes, code(10, 18, 0, 511), code(10, 26, 0, 1023)];
}

function readCode(section: DataView, at: number): HuffmanCode {
  return {
    prefixBits: section.getUint8(at),
    totalBits: section.getUint8(at + 1),
    isValue: section.getUint8(at + 2) !== 0,
    value: section.getInt16(at + 3, true),
    prefix: section.getUint32(at + 5, true),
  };
}

function growTree(codes: readonly HuffmanCode[], name: string): HuffmanTables['tables'][number] {
  const branches: number[] = [0, 0];
  codes.forEach(({ prefixBits, totalBits, prefix }, index) => {
    if (prefixBits < 1 || prefixBits > 32 || totalBits < prefixBits || totalBits - prefixBits > 32)
      throw badTable(name);
    let node = 0;
    for (let bit = 0; bit < prefixBits; bit++) {
      const branch = node * 2 + ((prefix >>> bit) & 1);
      if (bit === prefixBits - 1) {
        if (branches[branch] !== 0) throw badTable(name);
        branches[branch] = -1 - index;
        break;
      }
      if (branches[branch] < 0) throw badTable(name);
      if (branches[branch] === 0) {
        branches[branch] = branches.length / 2;
        branches.push(0, 0);
      }
      node = branches[branch];
    }
  });
  return { codes, branches: Int32Array.from(branches) };
}

function badTable(name: string): RecordingError {
  return new RecordingError(
    'bad-header',
    `The Huffman tables of ${name} (section 2) contradict themselves: export it again.`,
  );
}
