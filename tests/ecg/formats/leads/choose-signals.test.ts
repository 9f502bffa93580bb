import { describe, expect, it } from 'vitest';
import { chooseSignals } from '../../../../src/ecg/formats/leads/choose-signals.ts';
import { beatMv } from '../table/table-text.ts';

const RATE_HZ = 250;
const ecg = Float64Array.from({ length: 20 * RATE_HZ }, (_, i) => beatMv(i));
const breath = ecg.map((_, i) => Math.sin(i / 200));
const choose = (names: readonly string[], samplesOf: (index: number) => Float64Array = () => ecg) =>
  chooseSignals(names.map((name) => ({ name, unit: 'mV', rateHz: RATE_HZ })), [], samplesOf); // prettier-ignore

// Oracle: the names say what each signal is, or nothing; the samples are an ECG or a breath.
describe('signals that only their shape tells about', () => {
  it.each([['CH1'], ['X'], ['EMG/ECG'], [''], ['Unit 1'], ['value']])('“%s” is read, and it is said why', (name) => {
    const { chosen, warnings } = choose([name]);
    expect(chosen.map(({ foreign }) => foreign)).toEqual([undefined]);
    expect(warnings.map(({ code }) => code)).toEqual(['assumed-lead']);
    expect(warnings[0].message).toContain(name === '' ? 'lead 1' : name);
  });

  it('nothing is said of leads by name, and theirs are the first places', () => {
    expect(choose(['II', 'V5']).warnings).toEqual([]);
    const { chosen, warnings } = choose(['CH1', 'II']);
    expect(chosen.map(({ name }) => name)).toContain('II');
    expect(warnings.map(({ message }) => message).join()).toMatch(/CH1/);
    expect(warnings.map(({ message }) => message).join()).not.toMatch(/II/);
  });

  it.each(['Carotid', 'Phono', 'LFP1', '31 Keyboard', 'Vagus', 'Load cell', 'Pacing', 'dP/dt'])(
    'the shape makes no ECG of %s',
    (name) => {
      const { chosen, warnings } = choose([name]);
      expect(chosen.map(({ foreign }) => foreign)).not.toContain(undefined);
      expect(warnings.map(({ code }) => code)).toEqual(['no-ecg']);
    },
  );

  it('a signal without beats stays unknown', () => {
    const { chosen, warnings } = choose(['CH1'], () => breath);
    expect([chosen[0].foreign, warnings[0].code]).toEqual(['unknown', 'no-ecg']);
  });
});
