const POLYNOMIAL = 0x8005;

const TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 8;
  for (let bit = 0; bit < 8; bit++) value = (value << 1) ^ (value & 0x8000 ? POLYNOMIAL : 0);
  return value;
});

/** The checksum at the end of a FLAC frame: CRC-16 of the polynomial x¹⁶ + x¹⁵ + x² + 1 from 0. Source: RFC 9639, 9.3. */
export function crc16(bytes: Uint8Array): number {
  let value = 0;
  for (const byte of bytes) value = ((value & 0xff) << 8) ^ TABLE[(value >> 8) ^ byte];
  return value;
}
