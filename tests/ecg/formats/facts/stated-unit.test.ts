import { describe, expect, it } from 'vitest';
import { statedStepsPerMv, statedVoltageUnit } from '../../../../src/ecg/formats/facts/stated-unit.ts';
import { columnLabel } from '../../../../src/ecg/formats/table/header/column-label.ts';
import { tableUnit } from '../../../../src/ecg/formats/table/header/read-header.ts';

// Oracle: the unit or gain written into the text.
describe('the unit of the samples as a line states it', () => {
  it.each([
    ['Units: µV', 'µV'], ['Einheit;mV', 'mV'], ['# ECG in uV', 'uV'], ['ECG values are in microvolts', 'microvolts'], ['Y-axis: mV', 'mV'],
    ['Vertical Units,V', 'V'], ['单位：微伏', '微伏'],
  ])('%s', (line, unit) => expect(statedVoltageUnit(line)).toBe(unit)); // prettier-ignore

  it.each(['s,mV,V', 'Leads: I, II, V', '200 units/mV', 'Gain 5 uV', 'Steps per mV', 'Range: 5 mV, 10 mV'])('none in: %s', (line) => {
    expect(statedVoltageUnit(line)).toBeNull();
  }); // prettier-ignore

  it.each([
    'Gain: 200 adu/mV', 'LSB weight: 5 uV', 'Resolution: 5 µV/LSB', 'scale factor: 0.005 mV/LSB', 'adc_units_per_mv: 200', 'uV_per_LSB=5',
    'Quantization step 5 uV', 'LSB value (uV): 5', 'nV per LSB: 5000', 'Umrechnung: 5 µV / Digit', '200 units/mV', 'counts/mV = 200', '1 LSB = 5 uV',
  ])('200 steps per millivolt: %s', (line) => expect(statedStepsPerMv(line)).toBeCloseTo(200, 9)); // prettier-ignore

  it.each(['16 bit, 5 uV noise', '5 uV', 'Unit: uV', 'LSB first'])('no steps in: %s', (line) => {
    expect(statedStepsPerMv(line)).toBeNull();
  });
});

describe('name and unit of a column', () => {
  it.each([
    ['ECG <mV>', 'ECG', 'mV'], ['ECG |mV|', 'ECG', 'mV'], ['ECG (10^-3 V)', 'ECG', 'mV'], ['ECG [1e-6V]', 'ECG', 'uV'], ['ECG (x1000 uV)', 'ECG', 'mV'],
    ['ECG (0.1 mV)', 'ECG', 10], ['ECG (nV)', 'ECG', 'nV'], ['mV', 'mV', 'mV'], ['ECG.uV.raw', 'ECG.uV.raw', 'uV'], ['ecgUv', 'ecgUv', 'uV'],
  ])('%s', (text, name, unit) => {
    const label = columnLabel(text);
    expect([label.name, tableUnit(label.unit)]).toEqual([name, unit]);
  }); // prettier-ignore

  it.each(['ecg[1]', 'V', 'Lead V', 'MV', 'UV index', 'ECG'])('%s names no unit', (text) => {
    expect(columnLabel(text)).toEqual({ name: text, unit: '' });
  });
});
