import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { crcCcitt } from '../../../../src/ecg/formats/crc-ccitt.ts';

/** What to write: integer samples per lead, by lead number, and how. */
export interface ScpContent {
  readonly leads: Readonly<Record<number, readonly number[]>>;
  readonly nanovolts?: number;
  readonly intervalMicroseconds?: number;
  readonly differences?: 0 | 1 | 2;
  /** Without Huffman coding samples are 16-bit numbers. */
  readonly huffman?: boolean;
  /** A beat per lead taken away at these fiducial points (sample numbers from 1); its own fiducial point is sample 3. */
  readonly beat?: { readonly samples: readonly number[]; readonly fiducials: readonly number[] };
  readonly bimodal?: boolean;
}

const FIDUCIAL = 3;
const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** Writes an SCP-ECG record with sections 0 to 6 after EN 1064, with right CRCs. */
export function encodeScp(content: ScpContent, name = 'r.scp'): NamedBytes {
  const numbers = Object.keys(content.leads).map(Number);
  const leads = Object.values(content.leads);
  const { beat } = content;
  const definitions = numbers.flatMap((number, i) => [...u32(1), ...u32(leads[i].length), number]);
  const sections: [number, number[]][] = [
    [1, [0, ...u16(5), ...Array.from('Test\0', (letter) => letter.charCodeAt(0)), 255, 0, 0]],
    [3, [leads.length, beat === undefined ? 4 : 5, ...definitions]],
  ];
  if (content.huffman !== false) sections.push([2, u16(19_999)]);
  if (beat !== undefined) {
    const zones = beat.fiducials.map((at) => [at - FIDUCIAL + 1, at, at - FIDUCIAL + beat.samples.length]);
    sections.push([4, [...u16(beat.samples.length * 2), ...u16(FIDUCIAL), ...u16(zones.length), ...zones.flatMap((zone) => [...u16(0), ...zone.flatMap(u32)])]]);
    sections.push([5, signals(content, leads.map(() => beat.samples))]);
  } // prettier-ignore
  const residues = leads.map((lead) =>
    lead.map((sample, i) => {
      const offsets = beat?.fiducials.map((at) => i - (at - FIDUCIAL)) ?? [];
      return offsets.reduce((rest, offset) => rest - (beat?.samples[offset] ?? 0), sample);
    }),
  );
  sections.push([6, signals(content, residues)]);
  const blocks = sections.map(([id, data]) => block(id, data.length % 2 === 0 ? data : [...data, 0]));
  const pointerLength = 16 + 10 * sections.length;
  let at = 7 + pointerLength;
  const pointers = blocks.flatMap((bytes, i) => {
    at += bytes.length;
    return [...u16(sections[i][0]), ...u32(bytes.length), ...u32(at - bytes.length)];
  });
  const body = [block(0, pointers), ...blocks].flat();
  const record = [...u32(body.length + 6), ...body];
  return { name, bytes: Uint8Array.from([...u16(crcCcitt(Uint8Array.from(record))), ...record]) };
}

function block(id: number, data: readonly number[]): number[] {
  const reserved = Array.from('SCPECG', (letter) => (id === 0 ? letter.charCodeAt(0) : 0));
  const rest = [...u16(id), ...u32(data.length + 16), 20, 20, ...reserved, ...data];
  return [...u16(crcCcitt(Uint8Array.from(rest))), ...rest];
}

function signals(content: ScpContent, leads: readonly (readonly number[])[]): number[] {
  const { differences = 2, huffman = true } = content;
  const data = leads.map((lead) => {
    const values = differenced(lead, differences);
    return huffman ? huffmanBytes(values) : values.flatMap((value) => u16(value));
  });
  const header = [...u16(content.nanovolts ?? 2500), ...u16(content.intervalMicroseconds ?? 2000), differences, content.bimodal ? 1 : 0];
  return [...header, ...data.flatMap((bytes) => u16(bytes.length)), ...data.flat()];
} // prettier-ignore

function differenced(lead: readonly number[], order: number): number[] {
  return lead.map((sample, i) => {
    if (i < order) return sample;
    if (order === 0) return sample;
    return order === 1 ? sample - lead[i - 1] : sample - 2 * lead[i - 1] + lead[i - 2];
  });
}

/** The table of EN 1064, annex C, from its bit patterns: "0", "100" +1, "101" −1, "1100" +2, …; then 8 and 16 bits as they are. */
function huffmanBytes(values: readonly number[]): number[] {
  const bitsOf = (value: number) => {
    const size = Math.abs(value);
    if (value === 0) return '0';
    if (size <= 8) return `${'1'.repeat(size)}0${value > 0 ? 0 : 1}`;
    const [prefix, bits] = size < 128 ? ['1111111110', 8] : ['1111111111', 16];
    return prefix + (value & (2 ** bits - 1)).toString(2).padStart(bits, '0');
  };
  const bits = values.map(bitsOf).join('');
  return Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
    Number.parseInt(bits.slice(8 * i, 8 * i + 8).padEnd(8, '0'), 2),
  );
}
