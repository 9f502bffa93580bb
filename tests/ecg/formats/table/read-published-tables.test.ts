import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { dataFolder } from '../../../../training/datasets/data-folder.ts';
import { missingRecordings } from '../../../missing-recordings.ts';

const folder = join(dataFolder(), 'formats');
const isMissing = missingRecordings('published tables', 'formats/polar_h10');

describe.skipIf(isMissing)('tables of the samples', () => {
  const read = (name: string) => readRecording([{ name, bytes: readFileSync(join(folder, name)) }]);

  // Oracle: in Python, float() of every line that is a number: 15360 of them, sum -5151292.181 uV.
  it.each(['ecg_layout_sample', 'ecg_layout_sample_decimal_comma'])('%s', async (name) => {
    const { leads, sampleRateHz, warnings } = await read(`apple_watch/${name}.csv`);
    expect([sampleRateHz, warnings, leads[0].name, leads[0].samplesMv.length]).toEqual([512, [], 'I', 15_360]);
    expect(leads[0].samplesMv.reduce((sum, sample) => sum + sample, 0)).toBeCloseTo(-5151.292181, 3);
  });

  // Oracle: in Python, least squares over the int() time stamps gives 130.16574796962524 Hz; the samples sum to -1188890 uV.
  it.each(['polar_h10_ecglogger_120s.csv', 'polar_sensor_logger_layout_120s.txt'])('%s', async (name) => {
    const { leads, sampleRateHz } = await read(`polar_h10/${name}`);
    expect(sampleRateHz).toBeCloseTo(130.16574796962524, 8);
    expect(leads.map((lead) => [lead.name, lead.samplesMv.length])).toEqual([['ecg', 15_600]]);
    expect(leads[0].samplesMv.reduce((sum, sample) => sum + sample, 0)).toBeCloseTo(-1188.89, 3);
  });
});
