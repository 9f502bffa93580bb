const SYNC_AND_FIXED_BLOCKS = 0xfff8;
const SAMPLES_PER_BLOCK = 192;
/** Codes of the sample sizes in a frame header. */
const SAMPLE_SIZE_CODES = { 8: 1, 16: 4, 24: 6 } as const;

/**
 * A FLAC stream of equally long channels, without compression (verbatim subframes), written straight from RFC 9639: what
 * the decoder under test must give back exactly. The sampling rate in it is 96000, as the WFDB software writes it.
 */
export function encodeFlac(bits: 8 | 16 | 24, channels: readonly (readonly number[])[]): Uint8Array {
  const length = channels[0].length;
  const bytes = [...new TextEncoder().encode('fLaC'), ...streamInfo(bits, channels.length, length)];
  for (let first = 0, frame = 0; first < length; first += SAMPLES_PER_BLOCK, frame++) {
    const blocks = channels.map((samples) => samples.slice(first, first + SAMPLES_PER_BLOCK));
    bytes.push(...encodeFrame(bits, frame, blocks));
  }
  return Uint8Array.from(bytes);
}

function streamInfo(bits: number, channelCount: number, length: number): number[] {
  const writer = new BitWriter();
  writer.put(0x80, 8); // the last metadata block, of type STREAMINFO
  writer.put(34, 24);
  writer.put(SAMPLES_PER_BLOCK, 16);
  writer.put(SAMPLES_PER_BLOCK, 16);
  writer.put(0, 24); // smallest and largest frame: not known
  writer.put(0, 24);
  writer.put(96_000, 20);
  writer.put(channelCount - 1, 3);
  writer.put(bits - 1, 5);
  writer.put(0, 4); // upper bits of the length
  writer.put(length, 32);
  return [...writer.bytes, ...new Array<number>(16).fill(0)]; // no MD5
}

function encodeFrame(bits: 8 | 16 | 24, frame: number, blocks: readonly (readonly number[])[]): number[] {
  const writer = new BitWriter();
  writer.put(SYNC_AND_FIXED_BLOCKS, 16);
  writer.put(0b0111, 4); // the block size follows in 16 bits
  writer.put(0b1011, 4); // 96000 samples per second
  writer.put(blocks.length - 1, 4);
  writer.put(SAMPLE_SIZE_CODES[bits] << 1, 4);
  for (const byte of Buffer.from(String.fromCodePoint(frame))) writer.put(byte, 8);
  writer.put(blocks[0].length - 1, 16);
  writer.put(crc(writer.bytes, 8, 0x07), 8);
  for (const samples of blocks) {
    writer.put(0b00000010, 8); // verbatim subframe, no wasted bits
    for (const sample of samples) writer.put(sample, bits);
  }
  writer.put(crc(writer.bytes, 16, 0x8005), 16);
  return writer.bytes;
}

function crc(bytes: readonly number[], width: 8 | 16, polynomial: number): number {
  let value = 0;
  for (const byte of bytes) {
    value ^= byte << (width - 8);
    for (let bit = 0; bit < 8; bit++) {
      value = ((value << 1) ^ (value & (1 << (width - 1)) ? polynomial : 0)) & (2 ** width - 1);
    }
  }
  return value;
}

/** Bits from the most significant on; every field written here ends on a byte or fills a half one. */
class BitWriter {
  readonly bytes: number[] = [];
  #used = 0;

  put(value: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit--) {
      if (this.#used === 0) this.bytes.push(0);
      this.bytes[this.bytes.length - 1] |= ((value >> bit) & 1) << (7 - this.#used);
      this.#used = (this.#used + 1) % 8;
    }
  }
}
