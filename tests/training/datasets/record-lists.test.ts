import { describe, expect, it } from 'vitest';
import {
  ALL_RECORDS,
  DS1_RECORDS,
  DS2_RECORDS,
  NOTEBOOK_RECORDS,
  PACED_RECORDS,
} from '../../../training/datasets/record-lists.ts';

// Oracle: the sizes published for the split (22 + 22 + 4 = 48), and that no record is on two sides.
describe('record lists', () => {
  it('DS1, DS2 and the paced records divide the database', () => {
    expect([ALL_RECORDS, DS1_RECORDS, DS2_RECORDS, PACED_RECORDS].map(({ length }) => length)).toEqual([48, 22, 22, 4]);
    expect([...DS1_RECORDS, ...DS2_RECORDS, ...PACED_RECORDS].sort()).toEqual([...ALL_RECORDS].sort());
  });

  it('the notebook used 24 records', () => {
    expect(NOTEBOOK_RECORDS).toHaveLength(24);
    expect(NOTEBOOK_RECORDS.at(0)).toBe('100');
    expect(NOTEBOOK_RECORDS.slice(-2)).toEqual(['124', '200']);
  });
});
