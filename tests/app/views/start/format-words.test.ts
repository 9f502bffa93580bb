import { expect, it } from 'vitest';
import { start } from '../../../../src/app/text/en/start.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';

it('the first screen names every format that is read, and no other', async () => {
  // Oracle: the readers' own list, as an unknown file is answered with it.
  const unknown = { name: 'x.bin', bytes: Uint8Array.of(0, 1, 2, 3) };
  const message = await readRecording([unknown]).then(String, String);
  const names = message
    .replace(/^.*Formats read: |\.$/g, '')
    .split('; ')
    .map((name) => name.split(' (')[0]);
  expect(Object.keys(start.formatWords).sort()).toEqual(names.sort());
});
