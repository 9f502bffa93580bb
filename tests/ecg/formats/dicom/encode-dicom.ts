/** Bytes of one element in explicit VR little endian. */
function element(group: number, tag: number, vr: string, value: Uint8Array | string): number[] {
  const raw = typeof value === 'string' ? [...value].map((letter) => letter.charCodeAt(0)) : [...value];
  if (raw.length % 2 === 1) raw.push(vr === 'OW' ? 0 : 0x20);
  const head = [group & 0xff, group >> 8, tag & 0xff, tag >> 8, vr.charCodeAt(0), vr.charCodeAt(1)];
  const length = raw.length;
  const isLong = ['OW', 'OB', 'SQ'].includes(vr);
  const size = isLong
    ? [0, 0, length & 0xff, (length >> 8) & 0xff, (length >> 16) & 0xff, length >> 24]
    : [length & 0xff, length >> 8];
  return [...head, ...size, ...raw];
}

function short(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >> 8) & 0xff);
}

function long(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >> 24);
}

function sequence(group: number, tag: number, items: readonly (readonly number[])[]): number[] {
  const bytes = items.flatMap((item) => [0xfe, 0xff, 0x00, 0xe0, ...long(item.length), ...item]);
  return element(group, tag, 'SQ', Uint8Array.from(bytes));
}

export interface DicomGroup {
  readonly label: string;
  readonly rateHz: number;
  /** Lead name and its samples; all leads are equally long. */
  readonly leads: readonly (readonly [name: string, samples: readonly number[]])[];
  readonly interpretation?: 'SS' | 'UB' | 'MB';
  readonly padding?: number;
}

/** A small waveform object: 2.5 µV a step, correction 2. */
export function encodeDicom(groups: readonly DicomGroup[]): Uint8Array {
  const items = groups.map(({ label, rateHz, leads, interpretation = 'SS', padding }) => {
    const channels = leads.map(([name]) => [
      ...sequence(0x3a, 0x208, [element(0x08, 0x104, 'LO', `Lead ${name} (made)`)]),
      ...element(0x3a, 0x210, 'DS', '2.5'),
      ...sequence(0x3a, 0x211, [element(0x08, 0x100, 'SH', 'uV')]),
      ...element(0x3a, 0x212, 'DS', '2'),
      ...element(0x3a, 0x213, 'DS', '10'),
    ]);
    const samples = leads[0][1].flatMap((_, i) => leads.map(([, values]) => values[i]));
    const bytes = interpretation === 'SS' ? samples.flatMap((value) => [...short(value)]) : samples;
    return [
      ...element(0x3a, 0x05, 'US', short(leads.length)),
      ...element(0x3a, 0x10, 'UL', long(leads[0][1].length)),
      ...element(0x3a, 0x1a, 'DS', String(rateHz)),
      ...element(0x3a, 0x20, 'SH', label),
      ...sequence(0x3a, 0x200, channels),
      ...element(0x5400, 0x1004, 'US', short(interpretation === 'SS' ? 16 : 8)),
      ...element(0x5400, 0x1006, 'CS', interpretation),
      ...(padding === undefined ? [] : element(0x5400, 0x100a, 'OW', short(padding))),
      ...element(0x5400, 0x1010, 'OW', Uint8Array.from(bytes)),
    ];
  });
  const meta = element(0x02, 0x10, 'UI', '1.2.840.10008.1.2.1\0');
  return Uint8Array.from([
    ...new Array<number>(128).fill(0),
    ...[0x44, 0x49, 0x43, 0x4d],
    ...element(0x02, 0x00, 'UL', long(meta.length)),
    ...meta,
    ...element(0x10, 0x10, 'PN', 'Doe^Jane'),
    ...sequence(0x5400, 0x100, items),
  ]);
}
