import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { namedText } from '../wfdb/named-text.ts';

/** A table as a file: lines above, then one row per index. */
export function tableText(head: string, rowCount: number, row: (index: number) => string, name = 't.csv'): NamedBytes {
  return namedText(name, `${head}${Array.from({ length: rowCount }, (_, index) => row(index)).join('\n')}\n`);
}

/** Something of the size and smoothness of an ECG in mV, to three decimals: one beat in 250 samples. */
export function beatMv(index: number): number {
  return Math.round(1000 * (Math.exp(-(((index % 250) - 100) ** 2) / 50) - 0.05 * Math.sin(index / 40))) / 1000;
}

/** The same file in UTF-16, little end first, with its byte order mark. */
export function inUtf16({ name, bytes }: NamedBytes): NamedBytes {
  const units = Uint16Array.from(`\ufeff${new TextDecoder().decode(bytes)}`, (letter) => letter.charCodeAt(0));
  return { name, bytes: new Uint8Array(units.buffer) };
}
