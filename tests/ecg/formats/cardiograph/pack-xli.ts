const CODE_BITS = 10;
const END = 2 ** CODE_BITS - 1;

/** Packs leads as XLI does: second differences, high bytes before low bytes, LZW of 10-bit codes. The inverse of `unpackXli`. */
export function packXli(leads: readonly ArrayLike<number>[]): Uint8Array {
  return new Uint8Array(Buffer.concat(leads.map(packLead)));
}

function packLead(samples: ArrayLike<number>): Buffer {
  const second = (i: number) => 2 * samples[i] - samples[i - 1] - (samples[i + 1] ?? samples[i]);
  const stored = Int16Array.from({ length: samples.length }, (_, i) => (i < 2 ? samples[i] : second(i) + 64));
  const halves = [...stored].map((value) => (value >> 8) & 0xff).concat([...stored].map((value) => value & 0xff));
  const packed = packLzw(halves);
  const header = Buffer.alloc(8);
  header.writeInt32LE(packed.length, 0);
  header.writeInt16LE(1, 4);
  header.writeInt16LE(samples.length > 2 ? second(1) : 0, 6);
  return Buffer.concat([header, packed]);
}

function packLzw(bytes: readonly number[]): Buffer {
  const table = new Map<string, number>();
  const codes: number[] = [];
  const codeOf = (text: string) => (text.length === 1 ? text.charCodeAt(0) : table.get(text));
  let current = '';
  for (const byte of bytes) {
    const longer = current + String.fromCharCode(byte);
    if (codeOf(longer) !== undefined) {
      current = longer;
      continue;
    }
    codes.push(codeOf(current) ?? 0);
    if (256 + table.size < END) table.set(longer, 256 + table.size);
    current = String.fromCharCode(byte);
  }
  if (current !== '') codes.push(codeOf(current) ?? 0);
  codes.push(END);
  const bits = codes.map((code) => code.toString(2).padStart(CODE_BITS, '0')).join('');
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((octet) => Number.parseInt(octet.padEnd(8, '0'), 2)));
}
