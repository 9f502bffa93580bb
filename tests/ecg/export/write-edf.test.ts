import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeEdf } from '../../../src/ecg/export/write-edf.ts';
import { readRecording } from '../../../src/ecg/formats/read-recording.ts';
import { smallRecording } from '../formats/edf/small-recording.ts';

// Oracle: reading gives back what was written, within half a step of 16 bits; layout after Kemp & Olivan 2003.
describe('writeEdf', () => {
  it('comes back with leads, gaps and beats, and says nothing of the person', async () => {
    const recording = smallRecording(100, 20);
    const beats = [15, 60].map((sample) => ({ sample, symbol: 'V', subtype: 0, channel: 0, number: 0, aux: '' }));
    const bytes = writeEdf(recording, beats);
    expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/Jane|1950/);
    const back = await readRecording([{ name: 'small.edf', bytes }]);
    expect(back).toMatchObject({ format: 'EDF+', sampleRateHz: 20 });
    expect(back.leads.map(({ name }) => name)).toEqual(['II', 'V5']);
    back.leads.forEach(({ samplesMv }, lead) => {
      expect(samplesMv).toHaveLength(100);
      samplesMv.forEach((mv, i) => {
        const written = recording.leads[lead].samplesMv[i];
        if (Number.isNaN(written)) expect(mv).toBeNaN();
        else expect(Math.abs(mv - written)).toBeLessThan(1 / 65_000);
      });
    });
    expect(back.annotations.map(({ sample, symbol }) => [sample, symbol])).toEqual([
      [15, 'V'],
      [60, 'V'],
    ]);
  });

  it('holds any amplitude', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0.001, max: 5000, noNaN: true }), async (gain) => {
        const small = smallRecording(40, 20);
        const leads = small.leads.map((lead) => ({ ...lead, samplesMv: lead.samplesMv.map((mv) => mv * gain) }));
        const back = await readRecording([{ name: 'r.edf', bytes: writeEdf({ ...small, leads }, []) }]);
        const step = Math.max(1, gain) / 32_767;
        expect(Math.abs(back.leads[0].samplesMv[3] - leads[0].samplesMv[3])).toBeLessThan(step);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a rate that one-second records cannot hold', () => {
    expect(() => writeEdf({ ...smallRecording(40, 20), sampleRateHz: 130.2 }, [])).toThrow(/WFDB/);
  });
});
