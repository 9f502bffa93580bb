import { BitReader } from './bit-reader.ts';
import { crc16 } from './crc16.ts';
import { decodeSubframe } from './decode-subframe.ts';

const SIGNATURE = [0x66, 0x4c, 0x61, 0x43];
const STREAM_INFO_BYTES = 34;
const MAX_BITS = 24;
const FRAME_SYNC = 0b11111111111110;
/** Sample sizes and block sizes by their codes in a frame header; 0 where the code has another meaning. RFC 9639, 9.1. */
const SAMPLE_BITS = [0, 8, 12, 0, 16, 20, 24, 0];
const BLOCK_LENGTHS = [0, 192, 576, 1152, 2304, 4608, 0, 0, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768];
/** Channel assignments beyond independent channels: the second, the first, or both hold sums and differences. */
const LEFT_SIDE = 8;
const SIDE_RIGHT = 9;
const MID_SIDE = 10;

/** The channels of a FLAC stream. */
export interface FlacStream {
  readonly bitsPerSample: number;
  /** One array per channel, all equally long. */
  readonly channels: readonly Int32Array[];
}

/** What the beginning of a stream says about all of it. */
interface StreamInfo {
  readonly channelCount: number;
  readonly bitsPerSample: number;
  readonly firstFrame: number;
}

/**
 * Decodes a FLAC stream of up to 24 bits and up to 8 channels, exactly. Stops at the first frame that is damaged or
 * missing, or after `maxLength` samples per channel; what was decoded so far is kept. Memory grows only with samples that
 * were really decoded; `check` is told their number over all channels as it grows, and may throw. Returns null when the bytes are no such stream. Source: RFC 9639.
 */
export function decodeFlac(
  bytes: Uint8Array,
  maxLength: number,
  check: (sampleCount: number) => void = () => {},
): FlacStream | null {
  const info = readStreamInfo(bytes);
  if (info === null) return null;
  let channels = Array.from({ length: info.channelCount }, () => new Int32Array(0));
  let length = 0;
  for (let at = info.firstFrame; at < bytes.length && length < maxLength;) {
    const frame = decodeFrame(bytes, at, info);
    if (frame === null) break;
    const blockLength = Math.min(frame.blocks[0].length, maxLength - length);
    if (length + blockLength > channels[0].length) {
      const room = Math.min(maxLength, 2 * (length + blockLength));
      channels = channels.map((samples) => withRoom(samples, room));
    }
    frame.blocks.forEach((block, i) => {
      channels[i].set(block.subarray(0, blockLength), length);
    });
    length += blockLength;
    check(length * channels.length);
    at = frame.end;
  }
  return { bitsPerSample: info.bitsPerSample, channels: channels.map((samples) => samples.subarray(0, length)) };
}

function withRoom(samples: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(samples);
  return larger;
}

function readStreamInfo(bytes: Uint8Array): StreamInfo | null {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return null;
  let info: Omit<StreamInfo, 'firstFrame'> | null = null;
  for (let at = SIGNATURE.length, isLast = false; !isLast && at + 4 <= bytes.length;) {
    const reader = new BitReader(bytes, at);
    isLast = reader.unsigned(1) === 1;
    const type = reader.unsigned(7);
    const size = reader.unsigned(24);
    if (type === 0 && size === STREAM_INFO_BYTES) {
      reader.unsigned(32); // smallest and largest block
      reader.unsigned(24); // smallest and largest frame
      reader.unsigned(24);
      reader.unsigned(20); // the sampling rate is the header's to say
      info = { channelCount: reader.unsigned(3) + 1, bitsPerSample: reader.unsigned(5) + 1 };
    }
    at += 4 + size;
    if (isLast && info !== null && info.bitsPerSample <= MAX_BITS) return { ...info, firstFrame: at };
  }
  return null;
}

function decodeFrame(bytes: Uint8Array, start: number, info: StreamInfo) {
  const reader = new BitReader(bytes, start);
  if (reader.unsigned(14) !== FRAME_SYNC || reader.unsigned(1) !== 0) return null;
  reader.unsigned(1); // fixed or variable block size
  const blockCode = reader.unsigned(4);
  const rateCode = reader.unsigned(4);
  const assignment = reader.unsigned(4);
  const bits = SAMPLE_BITS[reader.unsigned(3)] || info.bitsPerSample;
  reader.unsigned(1);
  // The frame or sample number, coded like UTF-8: the leading ones of its first byte count its bytes.
  const leadingOnes = Math.clz32(~(reader.unsigned(8) << 24));
  for (let byte = 1; byte < leadingOnes; byte++) reader.unsigned(8);
  let blockLength = BLOCK_LENGTHS[blockCode];
  if (blockCode === 6) blockLength = reader.unsigned(8) + 1;
  if (blockCode === 7) blockLength = reader.unsigned(16) + 1;
  if (rateCode === 12) reader.unsigned(8);
  if (rateCode === 13 || rateCode === 14) reader.unsigned(16);
  reader.unsigned(8); // CRC-8 of the header, which the CRC-16 of the frame covers too
  const channelCount = assignment < LEFT_SIDE ? assignment + 1 : 2;
  if (blockLength === 0 || channelCount !== info.channelCount || bits !== info.bitsPerSample) return null;

  const blocks = Array.from({ length: channelCount }, () => new Int32Array(blockLength));
  for (const [channel, block] of blocks.entries()) {
    if (!decodeSubframe(reader, bits + (isSide(assignment, channel) ? 1 : 0), block)) return null;
  }
  const end = reader.align();
  if (reader.unsigned(16) !== crc16(bytes.subarray(start, end)) || reader.isPastEnd) return null;
  joinStereo(assignment, blocks);
  return { blocks, end: end + 2 };
}

/** A channel that holds differences of two others has one bit more. */
function isSide(assignment: number, channel: number): boolean {
  return (
    (assignment === SIDE_RIGHT && channel === 0) ||
    ((assignment === LEFT_SIDE || assignment === MID_SIDE) && channel === 1)
  );
}

function joinStereo(assignment: number, blocks: readonly Int32Array[]): void {
  if (assignment < LEFT_SIDE) return;
  const [first, second] = blocks;
  for (let i = 0; i < first.length; i++) {
    if (assignment === LEFT_SIDE) {
      second[i] = first[i] - second[i];
    } else if (assignment === SIDE_RIGHT) {
      first[i] += second[i];
    } else {
      // The lowest bit of the sum is that of the difference.
      const sum = first[i] * 2 + (second[i] & 1);
      first[i] = (sum + second[i]) / 2;
      second[i] = first[i] - second[i];
    }
  }
}
