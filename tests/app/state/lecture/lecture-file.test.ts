import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLectureFile } from '../../../../src/app/state/recording/find-lecture-file.ts';
import { LectureError } from '../../../../src/app/state/lecture/lecture-error.ts';
import {
  lectureFileSchema,
  readLectureFile,
  writeLectureFile,
} from '../../../../src/app/state/lecture/lecture-file.ts';
import { arbitraryOf } from '../stored/arbitrary-of.ts';

const MOMENT = {
  title: 'Three in a row',
  note: 'Ask first.',
  shows: { kind: 'rhythm', rhythm: 'ventricular-ectopy', setting: { sliders: [], noiseStep: 0, personSeed: 0, lead: 'II' } },
}; // prettier-ignore
const FILE = { format: 'fiducial-lecture', version: 1, title: 'Ectopy', moments: [MOMENT] };
const withShown = (shows: object) => ({ ...FILE, moments: [{ ...MOMENT, shows }] });

/** What a reader makes of a text: the code of its error. */
function refusal(content: string): string {
  try {
    readLectureFile(content);
    return 'none';
  } catch (error) {
    return error instanceof LectureError ? error.code : 'untyped';
  }
}

// Oracle: the schema makes up lectures; what is read is what was written. JSON has no minus zero.
describe('a lecture file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(arbitraryOf(lectureFileSchema), ({ title, moments }) => {
        const lecture = JSON.parse(JSON.stringify({ title, moments })) as typeof FILE;
        expect(readLectureFile(writeLectureFile({ title, moments }))).toEqual(lecture);
      }),
    );
  });

  it('is found among the files it travels with, whatever it is called, and nothing else is taken for it', async () => {
    const file = (name: string, content: string) => ({ name, blob: new Blob([content]) });
    const lecture = writeLectureFile({ title: 'x', moments: [] });
    const others = [file('100.hea', 'fiducial-lecture'), file('ecg.json', '{"samples": []}')];
    expect(await findLectureFile(others)).toBeNull();
    const found = await findLectureFile([...others, file('talk (1).JSON', lecture)]);
    expect(await found?.text()).toBe(lecture);
    const bytes = new TextEncoder().encode(lecture);
    expect(await (await findLectureFile([{ name: 'talk.json', bytes }]))?.text()).toBe(lecture);
  });
});

// Oracle: worked out by hand: what a cut, a slip of an editor or another program may leave.
describe('what is no lecture', () => {
  it.each([
    ['', 'bad-lecture'],
    ['{"format": "fiducial-lecture", "ver', 'bad-lecture'],
    ['null', 'bad-lecture'],
    ['[]', 'bad-lecture'],
    [JSON.stringify({ ...FILE, format: 'other' }), 'bad-lecture'],
    [JSON.stringify({ ...FILE, version: '1' }), 'bad-lecture'],
    [JSON.stringify({ ...FILE, version: 2 }), 'newer-lecture'],
    [JSON.stringify({ ...FILE, moments: {} }), 'bad-lecture'],
    [JSON.stringify({ ...FILE, moments: Array(1001).fill(MOMENT) }), 'bad-lecture'],
    [JSON.stringify(withShown({ kind: 'film', address: 'x' })), 'bad-lecture'],
    [JSON.stringify(withShown({ kind: 'constructor' })), 'bad-lecture'],
    [JSON.stringify(withShown({ ...MOMENT.shows, setting: { ...MOMENT.shows.setting, personSeed: -1 } })), 'bad-lecture'],
    [JSON.stringify(withShown({ kind: 'recording', recording: { key: 'k', name: 'n', table: null } })), 'bad-lecture'],
  ])('is refused by its code: %.60s', (content, code) => {
    expect(refusal(JSON.stringify(FILE))).toBe('none');
    expect(refusal(content)).toBe(code);
  }); // prettier-ignore

  it('is refused in any other shape too, never with another error', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (any, value) => {
        expect(refusal(any)).toBe('bad-lecture');
        expect(refusal(JSON.stringify({ ...FILE, moments: [value] }))).toBe('bad-lecture');
      }),
    );
  });
});
