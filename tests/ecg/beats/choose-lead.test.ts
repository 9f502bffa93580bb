import { describe, expect, it } from 'vitest';
import { chooseLead } from '../../../src/ecg/beats/choose-lead.ts';

describe('chooseLead', () => {
  // Oracle: the documented order MLII, II, … V5, I, else the first.
  it.each([
    [['MLII', 'V5'], 'MLII'],
    [['V5', 'MLII'], 'MLII'],
    [['V5', 'V2'], 'V5'],
    [['I', 'II', 'III'], 'II'],
    [['i', 'ii', 'iii'], 'ii'],
    [['ECG I', 'ECG II'], 'ECG II'],
    [['Resp', ' ecg1 '], ' ecg1 '],
    [['V1', 'V2'], 'V1'],
    [['lead 1'], 'lead 1'],
  ])('of %j takes %s', (names, chosen) => {
    const leads = names.map((name) => ({ name }));
    expect(leads[chooseLead(leads)].name).toBe(chosen);
  });
});
