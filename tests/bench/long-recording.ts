import { readFile } from 'node:fs/promises';
import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';

const REPEATS = 6;

/** Thirty minutes as WFDB files: the five minutes of the shipped example six times over (format 212 is a plain byte stream). */
export async function longRecordingFiles(): Promise<NamedBytes[]> {
  const header = await readFile('public/samples/mitdb208.hea', 'utf8');
  const signal = await readFile('public/samples/mitdb208.dat');
  const samples = (signal.length / 3) * 2 * REPEATS;
  const [record, lead] = header.split('\n');
  const longHeader = [
    record.replace(/\d+\s*$/, String(samples)),
    // Initial value and checksum are those of the original: without them nothing is verified.
    lead.split(' ').slice(0, 5).join(' '),
  ].join('\n');
  return [
    { name: 'mitdb208.hea', bytes: new TextEncoder().encode(`${longHeader}\n`) },
    { name: 'mitdb208.dat', bytes: new Uint8Array(Buffer.concat(Array.from({ length: REPEATS }, () => signal))) },
  ];
}
