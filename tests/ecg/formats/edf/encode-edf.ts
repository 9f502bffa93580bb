export interface EdfParts {
  /** 24-bit samples and the BDF version. */
  readonly bdf?: boolean;
  readonly reserved?: string;
  /** Start of each one-second record, seconds; gives the file an annotation signal. */
  readonly starts?: readonly number[];
  /** Label, unit, digital limits and samples per second of the signals. */
  readonly signals?: readonly {
    readonly label: string;
    readonly unit: string;
    readonly digital: readonly [number, number];
    readonly rate: number;
  }[];
  readonly statedRecords?: number;
  readonly records?: number;
  /** Value of sample i of a record. */
  readonly value?: (i: number, record: number) => number;
}

const ANNOTATION_SAMPLES = 20;
const USUAL = [{ label: 'ECG II', unit: 'uV', digital: [-2048, 2047], rate: 10 }] as const;

/** A small EDF file, physical limits equal to the digital ones; written apart from the project's own writer. */
export function encodeEdf(parts: EdfParts = {}): Uint8Array {
  const { bdf = false, reserved = '', starts, signals = USUAL, value = (i, record) => 100 * record + i } = parts;
  const records = starts?.length ?? parts.records ?? 2;
  const size = bdf ? 3 : 2;
  const all = [
    ...signals,
    ...(starts
      ? [{ label: 'EDF Annotations', unit: '', digital: [-32768, 32767] as const, rate: ANNOTATION_SAMPLES }]
      : []),
  ];
  const pad = (text: string | number, width: number) => String(text).padEnd(width).slice(0, width);
  const field = (width: number, of: (signal: (typeof all)[number]) => string | number) =>
    all.map((signal) => pad(of(signal), width)).join('');
  const header =
    pad(bdf ? '?BIOSEMI' : '0', 8) + pad('Jane', 80) + pad('Ward 1', 80) + pad('01.02.03', 8) + pad('04.05.06', 8) +
    pad(256 * (all.length + 1), 8) + pad(reserved, 44) + pad(parts.statedRecords ?? records, 8) + pad(1, 8) +
    pad(all.length, 4) +
    field(16, ({ label }) => label) + field(80, () => '') + field(8, ({ unit }) => unit) +
    field(8, ({ digital }) => digital[0]) + field(8, ({ digital }) => digital[1]) +
    field(8, ({ digital }) => digital[0]) + field(8, ({ digital }) => digital[1]) +
    field(80, () => '') + field(8, ({ rate }) => rate) + field(32, () => ''); // prettier-ignore
  const body: number[] = [];
  for (let record = 0; record < records; record++) {
    for (const { rate, label } of all) {
      if (label === 'EDF Annotations') {
        const text = `+${starts?.[record] ?? record}\u0014\u0014\0+${(starts?.[record] ?? 0) + 0.5}\u0014V\u0014\0`;
        for (let i = 0; i < size * rate; i++) body.push(text.charCodeAt(i) || 0);
        continue;
      }
      for (let i = 0; i < rate; i++) {
        const sample = value(i, record);
        for (let byte = 0; byte < size; byte++) body.push((sample >> (8 * byte)) & 0xff);
      }
    }
  }
  const bytes = Uint8Array.from([...Array.from(header, (letter) => letter.charCodeAt(0)), ...body]);
  if (bdf) bytes[0] = 0xff;
  return bytes;
}
