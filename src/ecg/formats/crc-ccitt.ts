const POLYNOMIAL = 0x1021;

/** CRC-CCITT of SCP-ECG sections (EN 1064, annex B) and ISHNE headers: polynomial x¹⁶+x¹²+x⁵+1, from 0xFFFF. */
export function crcCcitt(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ POLYNOMIAL : crc << 1) & 0xffff;
  }
  return crc;
}
