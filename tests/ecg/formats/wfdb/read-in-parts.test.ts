import { expect, it } from 'vitest';
import { storedBytes, type StoredFile } from '../../../../src/ecg/formats/catalogue/stored-file.ts';
import { catalogueFiles, readFromCatalogue } from '../../../../src/ecg/formats/read-recording.ts';
import type { LeadSamples } from '../../../../src/ecg/recording/lead-samples.ts';

const MEGABYTE = 2 ** 20;
const FILE_BYTES = 9 * MEGABYTE + 7;
const encoder = new TextEncoder();

/** Bytes that repeat nowhere near. */
const bytes = new Uint8Array(FILE_BYTES);
for (let i = 0, state = 1; i < FILE_BYTES; i++) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  bytes[i] = state >>> 24;
}

/** A record of two signals of unequal rates, its samples after some bytes of something else. */
function recordOf(format: string, sliceNow?: StoredFile['sliceNow']): StoredFile[] {
  const line = (rate: string, name: string) => `big.dat ${format}${rate}+24 200(0)/mV 12 0 0 0 0 ${name}`;
  const header = `big 2 250\n${line('x2', 'I')}\n${line('', 'II')}\n`;
  const signals = storedBytes({ name: 'big.dat', bytes });
  return [
    storedBytes({ name: 'big.hea', bytes: encoder.encode(header) }),
    { ...signals, ...(sliceNow !== undefined && { sliceNow }) },
  ];
}

/** Samples bit by bit. */
function bitsOf(samplesMv: LeadSamples): Buffer {
  return Buffer.from(samplesMv.subarray().slice().buffer);
}

// Oracle: the same file read as a whole.
it.each(['16', '212', '310', '311', '24'])('format %s read in parts is what it is as a whole', async (format) => {
  const sizes: number[] = [];
  const sliceNow = (start: number, end: number): Uint8Array => {
    const part = bytes.slice(start, end);
    sizes.push(part.length);
    return part;
  };
  const inParts = await readFromCatalogue(await catalogueFiles(recordOf(format, sliceNow)));
  const whole = await readFromCatalogue(await catalogueFiles(recordOf(format)));
  expect(inParts.warnings).toEqual(whole.warnings);
  expect(inParts.leads).toHaveLength(2);
  inParts.leads.forEach(({ samplesMv }, lead) => {
    expect(bitsOf(samplesMv).equals(bitsOf(whole.leads[lead].samplesMv))).toBe(true);
  });
  // Never much of it at once, and hardly any of it twice.
  expect(Math.max(...sizes)).toBeLessThanOrEqual(2 * MEGABYTE);
  expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(0.99 * FILE_BYTES);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(1.1 * FILE_BYTES);
});
