import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Recording } from '../../../../src/ecg/recording/recording.ts';
import { filterLeads } from '../../../../src/analysis/run/filter-leads.ts';
import { detectRPeaks } from '../../../../src/ecg/detection/detect-r-peaks.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { chooseLead } from '../../../../src/ecg/recording/choose-lead.ts';
import { durationSeconds } from '../../../../src/ecg/recording/recording.ts';
import { dataFolder } from '../../../../training/datasets/data-folder.ts';
import { missingRecordings } from '../../../missing-recordings.ts';
import { CONTAINER_CASES } from './containers.ts';
import type { FieldCase } from './field-case.ts';
import { TABLE_CASES } from './tables.ts';

/** Beside the recordings: files as people met them, with a statement of a right reading each. */
const CASES_FOLDER = '../cases';
const table: string[] = [];

// Oracle: `expected.txt` of each case, which says how a right reading is known.
describe.skipIf(missingRecordings('files as people met them', CASES_FOLDER))('files as people met them', () => {
  afterAll(() => console.log(table.join('\n')));

  it.each([...TABLE_CASES, ...CONTAINER_CASES])('$folder $files', async (fieldCase) => {
    const { folder, files, ...expected } = fieldCase;
    const parts = files.map(async (name) => {
      return { name, bytes: new Uint8Array(await readFile(join(dataFolder(), CASES_FOLDER, folder, name))) };
    });
    const read = describeReading(await readRecording(await Promise.all(parts)), expected);
    const differing = (Object.keys(expected) as (keyof typeof expected)[]).filter((part) => {
      return JSON.stringify(read[part]) !== JSON.stringify(expected[part]);
    });
    const { leads, sampleRateHz, seconds, unit, firstMv, beats } = read;
    const said = `${leads} | ${sampleRateHz} Hz | ${seconds.toFixed(2)} s | ${unit} | ${firstMv?.toFixed(4)} mV | ${beats} beats`;
    const verdict =
      differing.map((part) => `${part}: expected ${JSON.stringify(expected[part])}`).join('; ') || 'equal';
    table.push(`${folder}/${files.at(-1)} | ${said} | ${verdict}`);
    expect(read).toMatchObject(expected);
  });
});

/** A recording in the terms of a case; values are as precise as those the case states. */
function describeReading(recording: Recording, expected: Partial<FieldCase>): Omit<FieldCase, 'folder' | 'files'> {
  const { leads, sampleRateHz, annotations, warnings, leftOut = [] } = recording;
  const isAsked = leads.every(({ foreign }) => foreign !== undefined);
  const analysed = isAsked ? -1 : chooseLead(leads);
  const [{ samplesMv, sourceUnit, unitAssumed }] = leads;
  const references = annotations.filter(({ symbol }) => symbol !== '"');
  const notes = annotations.filter(({ symbol }) => symbol === '"');
  const isWhole = leads.every((lead) => !lead.samplesMv.some(Number.isNaN));
  return {
    leads: leads.map(({ name }) => name).join(', '),
    inFile: leads.map(({ name, originalName }) => originalName ?? name).join(', '),
    analysed: isAsked ? 'none' : leads[analysed].name,
    sampleRateHz,
    seconds: durationSeconds(recording),
    unit: `${sourceUnit}${unitAssumed ? '?' : ''}`,
    firstMv: asPrecise(samplesMv[0], expected.firstMv),
    rangeMv: [
      asPrecise(samplesMv.reduce((a, b) => Math.min(a, b)), expected.rangeMv?.[0]),
      asPrecise(samplesMv.reduce((a, b) => Math.max(a, b)), expected.rangeMv?.[1]),
    ],
    beats: isAsked ? 0 : detectRPeaks(filterLeads(recording, analysed), sampleRateHz).rPeakSample.length,
    reference: references.length,
    ...(references.length > 0 && { firstReferenceSample: references[0].sample }),
    notes: notes.map(({ aux, sample }) => `${aux} ${sample / sampleRateHz}`).join(', '),
    leftOut: leftOut.map(({ name }) => name).join(', '),
    warnings: warnings.map(({ code }) => code).join(' '),
    places: isWhole ? '' : leads.map((lead) => placeOf(lead.samplesMv, sampleRateHz)).join(', '),
  };
} // prettier-ignore

function asPrecise(value: number, stated: number | undefined): number {
  const digits = stated === undefined ? 4 : (String(stated).split('.')[1]?.length ?? 0);
  return Number(value.toFixed(digits));
}

/** First second and length in seconds of what is there. */
function placeOf(samplesMv: Float32Array, sampleRateHz: number): string {
  const present = samplesMv.filter((mv) => !Number.isNaN(mv)).length;
  return `${samplesMv.findIndex((mv) => !Number.isNaN(mv)) / sampleRateHz} ${present / sampleRateHz}`;
}
