import { deflateRawSync } from 'node:zlib';

export interface DicomChannel {
  readonly label?: string;
  /** Code value and meaning of its source. */
  readonly code?: string;
  readonly meaning?: string;
  readonly unit?: string;
  readonly samples: readonly number[];
}

export interface DicomGroup {
  readonly label: string;
  readonly rateHz: number;
  /** Lead name and its samples, or a channel with all it says; all are equally long. */
  readonly leads: readonly (readonly [name: string, samples: readonly number[]] | DicomChannel)[];
  readonly interpretation?: 'SS' | 'UB' | 'SL' | 'MB';
  readonly padding?: number;
  readonly offsetMs?: number;
  readonly originality?: 'ORIGINAL' | 'DERIVED';
}

/** How the same file can be written. */
export interface DicomLayout {
  readonly syntax?: 'explicit' | 'implicit' | 'big-endian' | 'deflated';
  readonly preamble?: boolean;
  readonly meta?: boolean;
}

const SYNTAXES = {
  explicit: '1.2.840.10008.1.2.1',
  implicit: '1.2.840.10008.1.2',
  'big-endian': '1.2.840.10008.1.2.2',
  deflated: '1.2.840.10008.1.2.1.99',
};
const SAMPLE_BYTES = { SS: 2, UB: 1, SL: 4, MB: 1 };

/** A small waveform object: 2.5 µV a step, correction 2, baseline 10 µV. */
export function encodeDicom(groups: readonly DicomGroup[], layout: DicomLayout = {}): Uint8Array {
  const { syntax = 'explicit', preamble = true, meta = true } = layout;
  const writer = new DicomWriter(syntax !== 'big-endian', syntax === 'implicit');
  const body = [
    ...writer.element(0x08, 0x05, 'CS', 'ISO_IR 100'),
    ...writer.element(0x08, 0x60, 'CS', 'ECG'),
    ...writer.element(0x10, 0x10, 'PN', 'Doe^Jane'),
    ...writer.sequence(0x5400, 0x100, groups.map((group) => groupItem(writer, group))), // prettier-ignore
  ];
  const plain = new DicomWriter(true, false);
  const metaElements = plain.element(0x02, 0x10, 'UI', `${SYNTAXES[syntax]}\0`);
  return Uint8Array.from([
    ...(preamble ? [...new Array<number>(128).fill(0), 0x44, 0x49, 0x43, 0x4d] : []),
    ...(meta ? [...plain.element(0x02, 0x00, 'UL', plain.long(metaElements.length)), ...metaElements] : []),
    ...(syntax === 'deflated' ? deflateRawSync(Uint8Array.from(body)) : body),
  ]);
}

function groupItem(writer: DicomWriter, group: DicomGroup): number[] {
  const { label, rateHz, leads, interpretation = 'SS', padding, offsetMs, originality } = group;
  const channels = leads.map((lead): DicomChannel => {
    return 'samples' in lead ? lead : { meaning: `Lead ${lead[0]} (made)`, samples: lead[1] };
  });
  const size = SAMPLE_BYTES[interpretation];
  const samples = channels[0].samples.flatMap((_, i) => channels.map((channel) => channel.samples[i]));
  return [
    ...(offsetMs === undefined ? [] : writer.element(0x18, 0x1068, 'DS', String(offsetMs))),
    ...(originality === undefined ? [] : writer.element(0x3a, 0x04, 'CS', originality)),
    ...writer.element(0x3a, 0x05, 'US', writer.short(leads.length)),
    ...writer.element(0x3a, 0x10, 'UL', writer.long(channels[0].samples.length)),
    ...writer.element(0x3a, 0x1a, 'DS', String(rateHz)),
    ...writer.element(0x3a, 0x20, 'SH', label),
    ...writer.sequence(0x3a, 0x200, channels.map((channel) => channelItem(writer, channel))), // prettier-ignore
    ...writer.element(0x5400, 0x1004, 'US', writer.short(8 * size)),
    ...writer.element(0x5400, 0x1006, 'CS', interpretation),
    ...(padding === undefined ? [] : writer.element(0x5400, 0x100a, 'OW', writer.number(padding, size))),
    ...writer.element(0x5400, 0x1010, 'OW', samples.flatMap((value) => writer.number(value, size))), // prettier-ignore
  ];
}

function channelItem(writer: DicomWriter, { label, code, meaning, unit = 'uV' }: DicomChannel): number[] {
  const source = [
    ...(code === undefined ? [] : writer.element(0x08, 0x100, 'SH', code)),
    ...(meaning === undefined ? [] : writer.element(0x08, 0x104, 'LO', meaning)),
  ];
  return [
    ...(label === undefined ? [] : writer.element(0x3a, 0x203, 'SH', label)),
    ...writer.sequence(0x3a, 0x208, [source]),
    ...writer.element(0x3a, 0x210, 'DS', '2.5'),
    ...writer.sequence(0x3a, 0x211, [writer.element(0x08, 0x100, 'SH', unit)]),
    ...writer.element(0x3a, 0x212, 'DS', '2'),
    ...writer.element(0x3a, 0x213, 'DS', '10'),
  ];
}

/** Elements in one byte order, with their value representation or without. Source: DICOM PS3.5, 7. */
class DicomWriter {
  readonly #isLittleEndian: boolean;
  readonly #isImplicit: boolean;

  constructor(isLittleEndian: boolean, isImplicit: boolean) {
    this.#isLittleEndian = isLittleEndian;
    this.#isImplicit = isImplicit;
  }

  number(value: number, size: number): number[] {
    const bytes = Array.from({ length: size }, (_, byte) => (value >> (8 * byte)) & 0xff);
    return this.#isLittleEndian ? bytes : bytes.reverse();
  }

  short(value: number): number[] {
    return this.number(value, 2);
  }

  long(value: number): number[] {
    return this.number(value, 4);
  }

  element(group: number, tag: number, vr: string, value: readonly number[] | string): number[] {
    const raw = typeof value === 'string' ? [...value].map((letter) => letter.charCodeAt(0)) : [...value];
    if (raw.length % 2 === 1) raw.push(vr === 'OW' ? 0 : 0x20);
    const head = [...this.short(group), ...this.short(tag)];
    if (this.#isImplicit) return [...head, ...this.long(raw.length), ...raw];
    const letters = [vr.charCodeAt(0), vr.charCodeAt(1)];
    const size = ['OW', 'OB', 'SQ'].includes(vr) ? [0, 0, ...this.long(raw.length)] : this.short(raw.length);
    return [...head, ...letters, ...size, ...raw];
  }

  sequence(group: number, tag: number, items: readonly (readonly number[])[]): number[] {
    const bytes = items.flatMap((item) => [
      ...this.short(0xfffe),
      ...this.short(0xe000),
      ...this.long(item.length),
      ...item,
    ]);
    return this.element(group, tag, 'SQ', bytes);
  }
}
