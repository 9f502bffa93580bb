import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { writeWfdbRecord } from '../../../src/ecg/export/write-wfdb-record.ts';
import { readRecording } from '../../../src/ecg/formats/read-recording.ts';
import { loadRecord } from '../../../training/datasets/load-record.ts';
import { missingRecordings } from '../../missing-recordings.ts';

const recordingOf = (columns: readonly (readonly number[])[], part: Partial<Recording> = {}): Recording => ({
  name: 'r',
  format: 'made here',
  sampleRateHz: 250,
  leads: columns.map((samples, i) => {
    return { name: `V${i + 1}`, samplesMv: Float32Array.from(samples), sourceUnit: 'mV', unitAssumed: false };
  }),
  annotations: [],
  comments: ['Jane Doe, 69'],
  warnings: [],
  ...part,
});
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('writeWfdbRecord', () => {
  // Oracle: header(5) and signal(5), worked out by hand; 1 − 2 + 3 = 2 is the sum of the ADC values.
  it('writes format 16 with initial value and checksum, and the invalid sample for NaN', () => {
    const [header, signals] = writeWfdbRecord(recordingOf([[0.001, -0.002, 0.003], [0, Number.NaN, 0]]));
    expect(text(header.bytes)).toBe(
      'r 2 250 3\nr.dat 16 1000(0)/mV 16 0 1 2 0 V1\nr.dat 16 1000(0)/mV 16 0 0 -32768 0 V2\n',
    );
    expect([...signals.bytes]).toEqual([1, 0, 0, 0, 0xfe, 0xff, 0, 0x80, 3, 0, 0, 0]);
  }); // prettier-ignore

  it('copies comments only when asked, and makes a usable name', () => {
    const recording = recordingOf([[0]], { name: 'my record/1' });
    expect(text(writeWfdbRecord(recording)[0].bytes)).not.toContain('Jane');
    const [header, signals] = writeWfdbRecord(recording, { includeComments: true });
    expect(text(header.bytes)).toContain('# Jane Doe, 69\n');
    expect([header.name, signals.name]).toEqual(['my_record_1.hea', 'my_record_1.dat']);
  });

  // Oracle: read(write(x)) = x within half a unit, and a unit of 1 µV wherever 16 bits allow it.
  it('reads back within quantisation, checksums and initial values right', async () => {
    const sample = fc.oneof(fc.float({ min: -40, max: 40, noNaN: true }), fc.constant(Number.NaN));
    const offset = fc.constantFrom(0, 0, 500, -3000);
    await fc.assert(
      fc.asyncProperty(fc.array(sample, { minLength: 1, maxLength: 40 }), offset, async (values, shift) => {
        const recording = recordingOf([values.map((mv) => mv + shift), values]);
        const { leads, warnings } = await readRecording(writeWfdbRecord(recording));
        expect(warnings.filter(({ code }) => code !== 'invalid-samples')).toEqual([]);
        leads.forEach(({ samplesMv }, lead) => {
          const valid = [...recording.leads[lead].samplesMv].filter((mv) => !Number.isNaN(mv));
          const unitMv = Math.max(...valid) - Math.min(...valid) < 65 ? 0.001 : 0.002;
          recording.leads[lead].samplesMv.forEach((mv, i) => {
            if (Number.isNaN(mv)) expect(samplesMv[i]).toBeNaN();
            else expect(Math.abs(samplesMv[i] - mv)).toBeLessThanOrEqual(unitMv / 2 + Math.abs(mv) * 2e-7);
          });
        });
      }),
    );
  });

  it('is exact for samples that were whole ADC units', async () => {
    const units = fc.array(fc.integer({ min: -32767, max: 32767 }), { minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(units, fc.constantFrom(1000, 500, 200, 125), async (values, gain) => {
        const largest = Math.floor(32.767 * gain);
        const recording = recordingOf([values.map((value) => (value % largest) / gain)]);
        const { leads } = await readRecording(writeWfdbRecord(recording));
        expect([...leads[0].samplesMv]).toEqual([...recording.leads[0].samplesMv].map((mv) => mv + 0));
      }),
    );
  });

  const isMissing = missingRecordings('writing mitdb 100 as a WFDB record', 'mitdb');
  it.skipIf(isMissing)('mitdb 100 comes back equal', async () => {
    const original = await loadRecord('mitdb', '100');
    const { leads, warnings, sampleRateHz } = await readRecording(writeWfdbRecord(original));
    expect(warnings).toEqual([]);
    expect(sampleRateHz).toBe(360);
    leads.forEach(({ name, samplesMv }, i) => {
      expect(name).toBe(original.leads[i].name);
      expect(Buffer.compare(Buffer.from(samplesMv.buffer), Buffer.from(original.leads[i].samplesMv.buffer))).toBe(0);
    });
  });
});
