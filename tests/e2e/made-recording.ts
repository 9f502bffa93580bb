import { readFileSync } from 'node:fs';

/** A recording of hours as files to choose: the five minutes of the built-in one (lead MLII, format 212) again and again. */
export function madeRecording(name: string, hours: number): { name: string; mimeType: string; buffer: Buffer }[] {
  const samples = readFileSync('public/samples/mitdb208.dat');
  const repeats = 12 * hours;
  // Two samples take three bytes.
  const header = `${name} 1 360 ${(samples.length / 1.5) * repeats}\n${name}.dat 212 200(1024)/mV 11 1024 0 0 0 MLII\n`;
  return [
    { name: `${name}.hea`, mimeType: 'text/plain', buffer: Buffer.from(header) },
    {
      name: `${name}.dat`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.concat(Array.from({ length: repeats }, () => samples)),
    },
  ];
}
