import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedBytes } from '../../../src/ecg/recording/named-bytes.ts';
import { RecordingError } from '../../../src/ecg/recording/recording-error.ts';
import { writeAnnotations } from '../../../src/ecg/export/write-annotations.ts';
import { readRecording } from '../../../src/ecg/formats/read-recording.ts';
import { encodeSamples } from './wfdb/encode-samples.ts';
import { namedText } from './wfdb/named-text.ts';

// Oracle: the readers' contract. Whatever the bytes: a recording with equally long leads and annotations inside it, in
// order, or a RecordingError; nothing else is thrown, and nothing takes long.

const RUNS = 3000;
const MUTANT_LIMIT_MS = 2000;

const values = Array.from({ length: 300 }, (_, i) => ((i * 37) % 400) - 200);
const HEADER =
  'r 3 360/1(0) 100 12:00:00 01/02/1999\r\nr.dat 212 200(0)/mV 11 0 -200 0 0 MLII\r\nr.dat 212 200 11 0 -163\r\ns.dat 16:1+2 0/uV 16\r\n# note\r\n';
const FILES: readonly NamedBytes[] = [
  namedText('r.hea', HEADER),
  { name: 'r.dat', bytes: encodeSamples(212, values.slice(0, 200)) },
  { name: 's.dat', bytes: encodeSamples(16, values) },
  {
    name: 'r.atr',
    bytes: writeAnnotations(
      values.slice(0, 20).map((value, i) => {
        return { sample: i * 9, symbol: i % 2 ? 'N' : '+', subtype: i, channel: i % 3, number: 0, aux: i % 5 ? '' : `(${value}` };
      }),
    ),
  },
]; // prettier-ignore

/** One change to one file: bytes overwritten, cut out, repeated, or the end cut off. */
const mutation = fc.record({
  file: fc.nat(FILES.length - 1),
  kind: fc.constantFrom('overwrite', 'cut', 'repeat', 'truncate', 'digit'),
  at: fc.nat(1000),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(bytes: Uint8Array, { kind, at, bytes: piece }: Mutation): Uint8Array {
  const start = bytes.length === 0 ? 0 : at % bytes.length;
  const head = bytes.subarray(0, start);
  const tail = bytes.subarray(start + (kind === 'repeat' ? 0 : piece.length));
  if (kind === 'truncate') return head;
  if (kind === 'cut') return Uint8Array.of(...head, ...tail);
  // Digits and separators reach deeper into the header than random bytes.
  const text =
    kind === 'digit' ? Uint8Array.from(piece, (byte) => '0123456789-+/():x. \n'.charCodeAt(byte % 20)) : piece;
  return Uint8Array.of(...head, ...text, ...tail);
}

async function expectContract(files: readonly NamedBytes[]): Promise<void> {
  const start = performance.now();
  try {
    const { leads, annotations, sampleRateHz, warnings } = await readRecording(files);
    const length = leads[0].samplesMv.length;
    expect(length).toBeGreaterThan(0);
    expect(sampleRateHz).toBeGreaterThan(0);
    expect(leads.every(({ samplesMv }) => samplesMv.length === length)).toBe(true);
    expect(annotations.every(({ sample }, i) => sample >= (annotations[i - 1]?.sample ?? 0) && sample < length)).toBe(
      true,
    );
    expect(warnings.every(({ message }) => message.length > 10 && message.length < 500)).toBe(true);
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    expect(error.message.length).toBeGreaterThan(10);
  }
  expect(performance.now() - start).toBeLessThan(MUTANT_LIMIT_MS);
}

describe('any bytes at all', () => {
  it('the record that is mutated reads without complaint about its samples', async () => {
    const { leads, annotations } = await readRecording(FILES);
    expect(leads.map(({ samplesMv }) => samplesMv.length)).toEqual([100, 100, 100]);
    expect(annotations.length).toBeGreaterThan(5);
  });

  it('mutated records', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
        const files = FILES.map((original, index) => ({
          name: original.name,
          bytes: mutations.filter(({ file }) => file === index).reduce(mutate, original.bytes),
        }));
        await expectContract(files);
      }),
      { numRuns: RUNS },
    );
  });

  it('random files under telling names', async () => {
    const name = fc.constantFrom('r.hea', 'r.dat', 'r.atr', 'r.qrs', 'R.HEA', '.hea', 'hea', '', 's.mat', 'a/b.hea');
    const random = fc.record({ name, bytes: fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string().map((text) => new TextEncoder().encode(text))) }); // prettier-ignore
    await fc.assert(fc.asyncProperty(fc.array(random, { maxLength: 5 }), expectContract), { numRuns: RUNS });
  });
});
