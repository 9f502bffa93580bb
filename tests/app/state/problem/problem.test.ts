import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf, problemSentence } from '../../../../src/app/state/problem/problem.ts';
import type { Dictionary } from '../../../../src/app/text/dictionary.ts';
import { FileLimitError } from '../../../../src/browser/device-file.ts';
import { StorageError } from '../../../../src/browser/storage/storage-error.ts';
import { PartError } from '../../../../src/ecg/part/part-error.ts';
import { RecordingError } from '../../../../src/ecg/recording/recording-error.ts';
import { english, german } from '../../text/whole-dictionaries.ts';
import { findTypedErrors } from './find-typed-errors.ts';

// Oracle: one row of the table of problems for each code of each typed error that the sources hold; and by hand.

describe('the table of problems', () => {
  const { codes, codeless } = findTypedErrors();
  const rowsOf = ({ problems }: Dictionary): string[] => Object.keys(problems);
  const rows = rowsOf(english);

  it('has a row for every code that is thrown anywhere, in every language', () => {
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !rows.includes(code))).toEqual([]);
    expect(rowsOf(german).sort()).toEqual([...rows].sort());
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('has no row that nothing throws', () => {
    expect(rows.filter((row) => row !== 'unknown' && !codes.includes(row))).toEqual([]);
  });

  it('knows every error class of the project by a code', () => {
    expect(codeless).toEqual([]);
  });

  it.each([english, german])('says what happened and what to do, in whole sentences', ({ problems }) => {
    for (const [code, { says, todo }] of Object.entries(problems)) {
      expect(says, code).toMatch(/^[\p{Lu}].*[.]$/u);
      expect(todo, code).toMatch(/^[\p{Lu}].*[.]$/u);
    }
  });
});

describe('a problem', () => {
  it('is told in the words of the reader when they are for people, by the name of the error', () => {
    expect(problemOf(new RecordingError('no-signal', 'Drop the .dat file too.'))).toMatchObject({
      says: 'Drop the .dat file too.',
      todo: null,
      technical: null,
    });
    const limit = new FileLimitError('Drop fewer files.');
    const fromWorker = Object.assign(new Error(limit.message), { name: limit.name, code: limit.code });
    expect(problemSentence(fromWorker)).toBe('Drop fewer files.');
  });

  it('is told by its row otherwise, with what a report needs folded away', () => {
    const problem = problemOf(new StorageError('storage-newer', 'VersionError: The requested version (2) is less'));
    expect(problem).toMatchObject({ code: 'storage-newer', ...english.problems['storage-newer'], reload: 'afresh' });
    expect(problem.technical).toContain('The requested version');
    expect(problemOf(new PartError('404'))).toMatchObject({ code: 'part-missing', reload: 'afresh' });
  });

  it('never shows the words of a library or of the browser', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.constantFrom('TypeError', 'RangeError', 'DataCloneError'),
        fc.uuid(),
        (raw, name, code) => {
          for (const thrown of [raw, { raw }, Object.assign(new Error(raw), { name, code })]) {
            expect(problemSentence(thrown)).toBe(`${english.problems.unknown.says} ${english.problems.unknown.todo}`);
          }
          expect(problemOf(Object.assign(new Error(raw), { name })).technical).toBe(`${name}: ${raw}`);
        },
      ),
    );
  });

  it('takes no inherited name for a code', () => {
    expect(problemOf(Object.assign(new Error('x'), { code: 'constructor' })).code).toBe('unknown');
  });
});

describe('no raw text reaches the screen', () => {
  it('because only the table of problems reads the message of an error', () => {
    const { readers } = findTypedErrors();
    expect(readers).toEqual(['src/app/state/problem/problem.ts']);
  });

  it('nor does a reader put the message of a library into its own sentence', () => {
    const { sources } = findTypedErrors();
    const mixed = sources.filter(
      (path) => path.startsWith('src/ecg/') && /\$\{[^}]*\berror\b[^}]*\.message/.test(readFileSync(path, 'utf8')),
    );
    expect(mixed).toEqual([]);
  });
});
