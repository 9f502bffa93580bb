import { describe, expect, it } from 'vitest';
import { formats as german } from '../../../../src/app/text/de/formats.ts';
import { formats as english } from '../../../../src/app/text/en/formats.ts';
import { start } from '../../../../src/app/text/en/start.ts';
import { CHECKED_FORMATS } from '../../../../src/app/views/about/checked-formats.ts';
import { FOREIGN_FILES } from '../../../../src/ecg/formats/foreign/foreign-files.ts';

describe('the list of formats in the help', () => {
  // Oracle: the names on the first screen, which a test of its own compares with the readers'.
  it('has every format that is read, and no other', () => {
    expect(Object.keys(english.read).sort()).toEqual(Object.keys(start.formatWords).sort());
  });

  it('has every kind of file that is known and not read, in both languages', () => {
    expect(Object.keys(english.recognised).sort()).toEqual(Object.keys(FOREIGN_FILES).sort());
    expect(Object.keys(german.recognised).sort()).toEqual(Object.keys(FOREIGN_FILES).sort());
  });

  it('calls only formats that are read checked', () => {
    expect([...CHECKED_FORMATS].filter((name) => !(name in english.read))).toEqual([]);
  });
});
