import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackLzw } from '../../../../src/ecg/formats/cardiograph/lzw.ts';
import { unpackXli } from '../../../../src/ecg/formats/cardiograph/xli.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { dataFolder } from '../../../../training/datasets/data-folder.ts';
import { missingRecordings } from '../../../missing-recordings.ts';
import { inUtf16 } from '../table/table-text.ts';
import { packXli } from './pack-xli.ts';
import { writePhilips, type PhilipsStorage } from './write-philips.ts';

const STEP_MV = 0.005;
const steps = (samplesMv: Float32Array) => Array.from(samplesMv, (mv) => Math.round(mv / STEP_MV));
const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);
/** Steep enough for every branch of the packing, small enough that second differences fit 16 bits. */
const samples = fc.array(fc.integer({ min: -8000, max: 8000 }), { minLength: 1, maxLength: 1500 });

describe('XLI', () => {
  // Oracle: the inverse of the packer in the tests.
  it('unpacks whatever was packed', () => {
    fc.assert(fc.property(fc.array(samples, { minLength: 1, maxLength: 4 }), (leads) => {
      expect(unpackXli(packXli(leads), 'x').map((lead) => [...lead])).toEqual(leads);
    }), { numRuns: 60 });
  }); // prettier-ignore

  it('strings that are used before they are known (a run of one byte) unpack', () => {
    expect([...unpackXli(packXli([new Array<number>(3000).fill(0)]), 'x')[0]]).toEqual(new Array<number>(3000).fill(0));
  });

  it('a chunk that is cut off gives no samples rather than wrong ones', () => {
    const lead = Array.from({ length: 500 }, (_, i) => i % 90);
    const whole = packXli([lead, lead]);
    expect(unpackXli(whole.subarray(0, whole.length - 10), 'x').map(({ length }) => length)).toEqual([500, 0]);
  });

  it('a code that can not be there yet ends the string', () => {
    expect([...unpackLzw(Uint8Array.of(0x10, 0x7f, 0xf0, 0x00), 10, () => undefined)]).toEqual([0x41]);
  });
});

const limbs = (i: readonly number[], ii: readonly number[]) => {
  const iii = i.map((value, k) => ii[k] - value);
  // One step beside the computed value, as a cardiograph that rounds each lead by itself stores it.
  const beside = (value: number, k: number) => Math.round(value) + (k % 3) - 1;
  return {
    I: i,
    II: ii,
    III: iii.map(beside),
    aVR: i.map((value, k) => beside(-(value + ii[k]) / 2, k)),
    aVL: i.map((value, k) => beside((value - iii[k]) / 2, k)),
    aVF: i.map((_, k) => beside((ii[k] + iii[k]) / 2, k)),
    V1: ii,
  };
};

describe('Philips XML', () => {
  it.each<[PhilipsStorage, '1.03' | '1.04']>([
    ['XLI', '1.04'],
    ['XLI', '1.03'],
    ['Base64', '1.04'],
    ['Base64', '1.03'],
    ['Plain', '1.04'],
  ])('%s, version %s: any samples come back', async (storage, version) => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 })), { minLength: 3, maxLength: 300 }); // prettier-ignore
    await fc.assert(fc.asyncProperty(pairs, fc.boolean(), async (values, isWide) => {
      const leads = limbs(values.map(([i]) => i), values.map(([, ii]) => ii));
      // Version 1.03 names no leads: they are the twelve in their order.
      const file = writePhilips(version === '1.04' ? leads : { ...leads }, storage, version);
      const recording = await readRecording([isWide ? inUtf16(file) : file]);
      expect([recording.format, recording.sampleRateHz]).toEqual([`Philips XML ${version}`, 500]);
      for (const { name, samplesMv } of recording.leads) expect(steps(samplesMv)).toEqual(leads[name as keyof typeof leads]);
      expect(recording.leads.map(({ name }) => name)).toEqual(Object.keys(leads));
      expect(codes(recording.warnings)).toEqual([]);
    }), { numRuns: 12 });
  }); // prettier-ignore

  // Oracle: what fits into a message on a screen.
  it('says in a sentence that it does not know an encoding, whatever stands there', async () => {
    const { name, bytes } = writePhilips({ V1: [1, 2, 3] }, 'Plain');
    const odd = new TextDecoder().decode(bytes).replace('"Plain"', `"${'\u202eodd '.repeat(5000)}"`);
    const failure = await readRecording([{ name, bytes: new TextEncoder().encode(odd) }]).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'unsupported-signal-format', message: expect.stringMatching(/^pagewriter\.xml stores [^\u202e]{20,1000}$/) as string });
  }); // prettier-ignore

  it('who and when are notes, never part of the name', async () => {
    const { name, comments, startOfDaySeconds } = await readRecording([writePhilips({ V1: [1, 2, 3] })]);
    expect([name, startOfDaySeconds]).toEqual(['pagewriter', 14 * 3600 + 3 * 60 + 12]);
    expect(comments).toEqual(['Patient ID: 0815', 'Recorded: 2024-01-31 14:03:12', 'Device: PageWriter']);
  });

  it('a way of storing that is not known is refused with advice', async () => {
    const file = writePhilips({ V1: [1, 2, 3] });
    const changed = new TextDecoder().decode(file.bytes).replace('compression="XLI"', 'compression="ZZZ"');
    const given = { ...file, bytes: new TextEncoder().encode(changed) };
    await expect(readRecording([given])).rejects.toMatchObject({ code: 'unsupported-signal-format', message: expect.stringContaining('DICOM') as string }); // prettier-ignore
  });
});

const folder = join(dataFolder(), 'formats/philips');
describe.skipIf(missingRecordings('the Philips sample', 'formats/philips'))('the Philips sample', () => {
  const read = (name: string) => readRecording([{ name, bytes: readFileSync(join(folder, name)) }]);

  // Oracle: the middle sample of each lead, as the tests of Sierra ECG Tools publish them (test_xml.py).
  it('equals what another decoder publishes', async () => {
    const { leads, sampleRateHz } = await read('philips_1_04_xli.xml');
    expect([sampleRateHz, leads.map(({ samplesMv }) => samplesMv.length)]).toEqual([500, new Array(12).fill(5500)]);
    expect(leads.map(({ samplesMv }) => steps(samplesMv)[2750])).toEqual([32, 46, 14, -39, 9, 30, -74, 320, -1633, 197, 26, 55]);
  }); // prettier-ignore

  // Oracle: its twin in HL7 aECG. The twin says that an adaptive 60 Hz filter was applied to it, the stored samples are not
  // filtered; what differs is that filter's few steps, ringing at 60 Hz beside the calibration pulse that is exact here.
  it('equals its twin but for the filter the twin names: at most 4 steps (20 µV) anywhere, less than half a step on average', async () => {
    const [own, twin] = [await read('philips_1_04_xli.xml'), await read('same_recording_as_aecg.xml')];
    expect(own.startOfDaySeconds).toBe(twin.startOfDaySeconds);
    for (const lead of own.leads) {
      const other = twin.leads.find(({ name }) => name === lead.name);
      const differences = steps(lead.samplesMv).map((value, i) => value - Math.round((other?.samplesMv[i] ?? Number.NaN) / STEP_MV));
      expect(Math.max(...differences.map(Math.abs))).toBeLessThanOrEqual(4);
      expect(Math.sqrt(differences.reduce((sum, value) => sum + value * value, 0) / 5500)).toBeLessThan(1);
      expect(Math.abs(differences.reduce((sum, value) => sum + value, 0) / 5500)).toBeLessThan(0.5);
    }
  }); // prettier-ignore

  // Oracle: Einthoven's law and Goldberger's equations. Leads rounded to steps on their own break them by one step at most.
  it('its limb leads agree with each other to a step', async () => {
    const { leads } = await read('philips_1_04_xli.xml');
    const [i, ii, iii, aVR, aVL, aVF] = leads.map(({ samplesMv }) => steps(samplesMv));
    for (let at = 0; at < 5350; at++) {
      const off = [iii[at] - (ii[at] - i[at]), aVR[at] + (i[at] + ii[at]) / 2, aVL[at] - (i[at] - iii[at]) / 2, aVF[at] - (ii[at] + iii[at]) / 2];
      expect(Math.max(...off.map(Math.abs))).toBeLessThanOrEqual(1);
    }
  }); // prettier-ignore
});
