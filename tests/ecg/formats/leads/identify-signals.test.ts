import { describe, expect, it } from 'vitest';
import { identifySignals } from '../../../../src/ecg/formats/leads/identify-signals.ts';

function kinds(names: readonly string[], unit = 'mV'): string[] {
  return identifySignals(names.map((name) => ({ name, unit }))).map(({ kind, what, leadName }) =>
    kind === 'ecg' ? leadName : what,
  );
}

describe('identifySignals', () => {
  it('reads C1 to C6 as chest leads beside limb leads, and as scalp beside EEG', () => {
    expect(kinds(['I', 'II', 'C1', 'C2'])).toEqual(['I', 'II', 'V1', 'V2']);
    expect(kinds(['EEG Fz', 'C3', 'C4', 'ECG'])).toEqual(['eeg', 'eeg', 'eeg', 'ECG']);
    // What a sleep recording has of the scalp.
    expect(kinds(['C4', 'ECG II'])).toEqual(['unknown', 'II']);
    expect(kinds(['C3', 'C4'])).toEqual(['unknown', 'unknown']);
  });

  it('reads X, Y and Z as Frank leads beside an ECG, and as axes beside a motion sensor', () => {
    expect(kinds(['X', 'Y', 'Z', 'ECG'])).toEqual(['X', 'Y', 'Z', 'ECG']);
    expect(kinds(['acc_mag', 'X', 'Y', 'Z', 'II'], '')).toEqual([
      'acceleration',
      'acceleration',
      'acceleration',
      'acceleration',
      'II',
    ]);
    expect(kinds(['X', 'Y', 'Z'])).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('reads Roman numerals beyond III as numbers of channels', () => {
    expect(kinds(['I', 'II', 'III', 'IV'])).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(kinds(['I', 'II', 'III', 'V'])).toEqual(['I', 'II', 'III', 'V']);
  });

  it('reads D1 to D3 as limb leads beside others', () => {
    expect(kinds(['D1', 'D2', 'D3', 'aVR', 'V1'])).toEqual(['I', 'II', 'III', 'aVR', 'V1']);
  });

  it('reads DI as lead I beside DII, and as a digital input alone', () => {
    expect(kinds(['DI', 'DII', 'DIII'], '')).toEqual(['I', 'II', 'III']);
    expect(kinds(['DI', 'ECG'], '')).toEqual(['unknown', 'ECG']);
  });

  it('gives no two leads the same standard name', () => {
    expect(kinds(['ECG I', 'ECG I filtered'])).toEqual(['I', 'ECG I filtered']);
    expect(kinds(['LA-RA', 'ECG1', 'Lead I'])).toEqual(['I', 'ECG1', 'Lead I']);
  });
});
