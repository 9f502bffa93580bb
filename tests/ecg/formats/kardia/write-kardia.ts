import { crc32 } from 'node:zlib';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';

/** What an ATC file holds. */
export interface KardiaFile {
  /** Samples by block identifier: "ecg " is lead I, "ecg2" lead II. */
  readonly leads: Readonly<Record<string, readonly number[]>>;
  readonly rateHz?: number;
  readonly nanovolts?: number;
  readonly sampleFormat?: number;
  /** Offset in ticks of 1/rate, and type. */
  readonly beats?: readonly (readonly [tick: number, type: number])[];
  readonly checksum?: 'sum' | 'crc' | 'wrong';
}

/** Writes an ATC file, version 1.7, with a checksum of either kind. */
export function writeKardia({ leads, rateHz = 300, nanovolts = 500, sampleFormat = 1, beats, checksum = 'sum' }: KardiaFile): NamedBytes {
  const info = Buffer.alloc(264);
  info.write('2024-01-31T14:03:12.500+02:00', 0, 'latin1');
  info.write('kardia_mobile', 180, 'latin1');
  const format = Buffer.alloc(8);
  format.writeUInt8(sampleFormat, 0);
  format.writeUInt16LE(rateHz, 1);
  format.writeUInt16LE(nanovolts, 3);
  const annotations = Buffer.alloc(4 + 6 * (beats?.length ?? 0));
  annotations.writeUInt32LE(rateHz, 0);
  beats?.forEach(([tick, type], i) => {
    annotations.writeUInt32LE(tick, 4 + 6 * i);
    annotations.writeUInt16LE(type, 8 + 6 * i);
  });
  const samples = Object.entries(leads).map(([id, values]): [string, Buffer] => [id, Buffer.from(Int16Array.from(values).buffer)]);
  const blocks: [string, Buffer][] = [['info', info], ['fmt ', format], ...samples, ...(beats ? [['ann ', annotations] as [string, Buffer]] : [])];
  const header = Buffer.from('ALIVE\0\0\0\u0005\0\0\0', 'latin1');
  const bytes = Buffer.concat([header, ...blocks.map(([id, data]) => block(id, data, checksum))]);
  return { name: 'kardia.atc', bytes: new Uint8Array(bytes) };
} // prettier-ignore

function block(id: string, data: Buffer, checksum: 'sum' | 'crc' | 'wrong'): Buffer {
  const head = Buffer.alloc(8);
  head.write(id, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  const body = Buffer.concat([head, data]);
  const sum = body.reduce((total, byte) => total + byte, 0);
  const tail = Buffer.alloc(4);
  tail.writeUInt32LE(checksum === 'crc' ? crc32(body) : checksum === 'sum' ? sum : sum + 1);
  return Buffer.concat([body, tail]);
}
