import { expect, it } from 'vitest';
import { narrowRows } from '../../../../src/app/views/choose/narrow-rows.ts';
import { madeEntry } from '../../made-listing.ts';

const ROWS = ['mitdb/100.hea', 'mitdb/101.hea', 'svdb/800.hea'].map((path) => {
  return { entry: madeEntry(path), figures: null, problem: null };
});

// Oracle: every word typed must be somewhere in folder, name or format, in any case and order.
it.each([
  ['', [0, 1, 2]],
  ['  ', [0, 1, 2]],
  ['10', [0, 1]],
  ['MITDB 101', [1]],
  ['800 sv', [2]],
  ['wfdb', [0, 1, 2]],
  ['edf', []],
])('“%s” leaves %j', (typed, kept) => {
  expect(narrowRows(ROWS, typed)).toEqual(kept.map((index) => ROWS[index]));
});
