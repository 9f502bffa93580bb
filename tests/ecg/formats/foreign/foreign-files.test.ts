import { describe, expect, it } from 'vitest';
import { FOREIGN_FILES, type ForeignFile } from '../../../../src/ecg/formats/foreign/foreign-files.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { RecordingError } from '../../../../src/ecg/recording/recording-error.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const file = (name: string, text = '\x00\x01\x02\x03 something of a maker') => ({ name, bytes: bytesOf(text) });
/** The message of the refusal, which has to be that of an unknown format. */
const refusal = async (...files: ReturnType<typeof file>[]): Promise<string> => {
  const error: unknown = await readRecording(files).catch((reason: unknown) => reason);
  if (!(error instanceof RecordingError)) throw new Error('was read, or failed otherwise');
  expect(error.code).toBe('unknown-format');
  return error.message;
};

describe('files that are known and not read', () => {
  // Oracle: who asks with such a file needs the name of the program and of something that is read.
  it.each([
    ['rest.acq', /AcqKnowledge.*Save As, Text/],
    ['rest.adicht', /LabChart.*Export.*text file/],
    ['rest.h5', /HDF5.*numpy\.save/],
    ['rest.smrx', /Spike2.*Export As/],
    ['rest.vhdr', /BrainVision.*EDF/],
    ['rest.xls', /\.xlsx/],
    ['rest.pkl', /numpy\.save/],
    ['rest.fit', /RR intervals/],
    ['IMG_1234.HEIC', /a picture.*export\.zip/],
  ])('%s by its ending', async (name, message) => {
    expect(await refusal(file(name))).toMatch(message);
  });

  it.each([
    ['ecg', '%PDF-1.4 …', /PDF document.*Apple Health.*Withings/],
    ['scan', '\xff\xd8\xff\xe0\0\x10JFIF', /a picture/],
    ['data', '\x89HDF\r\n\x1a\n\0\0', /HDF5/],
    ['activity', '\x0e\x10\x00\x00\x00\x00\x00\x00.FIT\0\0', /a workout/],
    [
      'com.samsung.health.ecg.20240501.csv',
      'com.samsung.health.ecg,6220000,4\nstart_time,mean_heart_rate\n1,70\n2,71\n',
      /Samsung/,
    ],
    [
      'export.xml',
      '<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Record)>]>',
      /electrocardiograms/,
    ],
  ])('%s by what it holds', async (name, text, message) => {
    expect(await refusal(file(name, text))).toMatch(message);
  });

  it('several are told of each, and one that nobody knows brings the list of formats', async () => {
    const both = await refusal(file('a.acq'), file('b.pdf'));
    expect(both).toMatch(/a\.acq: this is .*b\.pdf: this is /);
    expect(await refusal(file('a.acq'), file('b.bin'))).toMatch(/Formats read/);
  });

  it('no ending and no beginning stands for two kinds', () => {
    const kinds: ForeignFile[] = Object.values(FOREIGN_FILES);
    const marks = kinds.flatMap(({ endings = [], signatures = [] }) => [...endings, ...signatures.map(String)]);
    expect(new Set(marks).size).toBe(marks.length);
  });
});
