/** One signal of a file: label, unit, digital limits, samples a record. */
export interface EdfSignalParts {
  readonly label: string;
  readonly unit: string;
  readonly digital: readonly [number, number];
  readonly rate: number;
  readonly transducer?: string;
}

/** A note as EDF+ stores it; without an end it has no duration. */
export interface EdfNote {
  readonly onset: number;
  readonly duration?: number;
  readonly text: string;
}

export interface EdfParts {
  /** 24-bit samples and the BDF version. */
  readonly bdf?: boolean;
  readonly reserved?: string;
  /** Start of each one-second record, seconds; gives the file an annotation signal. */
  readonly starts?: readonly number[];
  /** Notes in each annotation signal of a file that has `starts`; a beat V half a second into each record when left out. */
  readonly notes?: readonly (readonly EdfNote[])[];
  readonly signals?: readonly EdfSignalParts[];
  readonly statedRecords?: number;
  readonly records?: number;
  readonly recordSeconds?: number;
  /** Value of sample i of a record. */
  readonly value?: (i: number, record: number, signal: number) => number;
}

const ANNOTATION_SAMPLES = 120;
const USUAL: readonly EdfSignalParts[] = [{ label: 'ECG II', unit: 'uV', digital: [-2048, 2047], rate: 10 }];

/** A small EDF file, physical limits equal to the digital ones; written apart from the project's own writer. */
export function encodeEdf(parts: EdfParts = {}): Uint8Array {
  const { bdf = false, reserved = '', starts, signals = USUAL, value = (i, record) => 100 * record + i } = parts;
  const { recordSeconds = 1 } = parts;
  const records = starts?.length ?? parts.records ?? 2;
  const size = bdf ? 3 : 2;
  const lists = starts === undefined ? [] : (parts.notes ?? [beatInEach(starts)]);
  const all: readonly (EdfSignalParts & { readonly list?: readonly EdfNote[] })[] = [
    ...signals,
    ...lists.map((list) => {
      const label = `${bdf ? 'BDF' : 'EDF'} Annotations`;
      return { label, unit: '', digital: [-32768, 32767] as const, rate: ANNOTATION_SAMPLES, list };
    }),
  ];
  const pad = (text: string | number, width: number) => String(text).padEnd(width).slice(0, width);
  const field = (width: number, of: (signal: (typeof all)[number]) => string | number) =>
    all.map((signal) => pad(of(signal), width)).join('');
  const header =
    pad(bdf ? '?BIOSEMI' : '0', 8) + pad('Jane', 80) + pad('Ward 1', 80) + pad('01.02.03', 8) + pad('04.05.06', 8) +
    pad(256 * (all.length + 1), 8) + pad(reserved, 44) + pad(parts.statedRecords ?? records, 8) + pad(recordSeconds, 8) +
    pad(all.length, 4) +
    field(16, ({ label }) => label) + field(80, ({ transducer = '' }) => transducer) + field(8, ({ unit }) => unit) +
    field(8, ({ digital }) => digital[0]) + field(8, ({ digital }) => digital[1]) +
    field(8, ({ digital }) => digital[0]) + field(8, ({ digital }) => digital[1]) +
    field(80, () => '') + field(8, ({ rate }) => rate) + field(32, () => ''); // prettier-ignore
  const body: number[] = [];
  for (let record = 0; record < records; record++) {
    all.forEach(({ rate, list }, signal) => {
      if (list !== undefined) {
        const start = starts?.[record] ?? record;
        // Only the first annotation signal keeps the time; a note stands in the record it begins in.
        const keeping = list === lists[0] ? `+${start}\u0014\u0014\0` : '';
        const text = list
          .filter(({ onset }) => onset >= start && onset < start + recordSeconds)
          .map(({ onset, duration, text: words }) => `+${onset}${duration === undefined ? '' : `\u0015${duration}`}\u0014${words}\u0014\0`); // prettier-ignore
        const bytes = new TextEncoder().encode(keeping + text.join(''));
        for (let i = 0; i < size * rate; i++) body.push(bytes[i] ?? 0);
        return;
      }
      for (let i = 0; i < rate; i++) {
        const sample = value(i, record, signal);
        for (let byte = 0; byte < size; byte++) body.push((sample >> (8 * byte)) & 0xff);
      }
    });
  }
  const bytes = Uint8Array.from([...Array.from(header, (letter) => letter.charCodeAt(0)), ...body]);
  if (bdf) bytes[0] = 0xff;
  return bytes;
}

function beatInEach(starts: readonly number[]): EdfNote[] {
  return starts.map((start) => ({ onset: start + 0.5, text: 'V' }));
}
