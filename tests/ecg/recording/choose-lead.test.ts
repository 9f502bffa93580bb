import { describe, expect, it } from 'vitest';
import { chooseLead, companionLeads, proposeLead } from '../../../src/ecg/recording/choose-lead.ts';

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
    [['V1', 'EKG1'], 'EKG1'],
    [['lead 1'], 'lead 1'],
  ])('of %j takes %s', (names, chosen) => {
    const leads = names.map((name) => ({ name }));
    expect(leads[chooseLead(leads)].name).toBe(chosen);
  });

  it('never takes a signal that is no ECG, whatever its name, and takes none where none is', () => {
    const leads = [{ name: 'II', foreign: 'unknown' as const }, { name: 'V1' }, { name: 'Resp', foreign: 'respiration' as const }, { name: 'V2' }]; // prettier-ignore
    expect(chooseLead(leads)).toBe(1);
    expect(companionLeads(leads, 1)).toEqual([3]);
    expect(companionLeads(leads, 0)).toEqual([1, 3]);
    const foreign = [leads[0], leads[2]];
    expect(proposeLead(foreign)).toBeNull();
    expect(() => chooseLead(foreign)).toThrow(/name the one to analyse/);
  });
});
