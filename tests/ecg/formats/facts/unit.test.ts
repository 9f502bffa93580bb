import { describe, expect, it } from 'vitest';
import { mvPerUnit, secondsPerUnit, unitNamed } from '../../../../src/ecg/formats/facts/unit.ts';

// Oracle: the definitions of the units (SI prefixes), whatever language or spelling names them.
describe('units named in files', () => {
  it.each([
    [1, 'mV mv MV millivolt Millivolts мВ 毫伏 ミリボルト (mV) [mV] mVolt mV.'],
    [0.001, 'uV \u00b5V \u03bcV UV uVolt uVolts microvolts Mikrovolt microvoltios мкВ 微伏 マイクロボルト 마이크로볼트'],
    [1000, 'V volt Volts voltios В 伏 伏特 "V"'],
    [1e-6, 'nV nanovolt нВ 纳伏'],
  ])('%d mV in %s', (size, names) => {
    expect(names.split(' ').map((name) => [name, mvPerUnit(name)])).toEqual(names.split(' ').map((name) => [name, size]));
  });

  it.each([
    [1, 's sec Sekunden segundos secondes с сек 秒'],
    [0.001, 'ms msec milliseconds Millisekunden мс 毫秒'],
    [1e-6, 'us \u00b5s usec microseconds мкс 微秒'],
    [1e-9, 'ns nanoseconds нс'],
    [60, 'min'],
  ])('%d s in %s', (size, names) => {
    expect(names.split(' ').map((name) => [name, secondsPerUnit(name)])).toEqual(names.split(' ').map((name) => [name, size]));
  });

  it.each([
    ['acceleration', 'g;m/(s^2);m/s²;m/s^2'],
    ['conductance', 'uS;µS;mS;S;microsiemens'],
    ['temperature', '°C;℃;degC'],
    ['pressure', 'mmHg;kPa;cmH2O'],
    ['resistance', 'kOhm;Ω;kΩ'],
    ['ratio', '%'],
    ['rhythm', 'bpm;1/min'],
    ['none', 'no_units;n/a;unitless'],
    ['count', 'ADC;counts;adu;raw;LSB'],
  ])('%s, which is no voltage: %s', (quantity, names) => {
    for (const name of names.split(';')) {
      expect([name, unitNamed(name)?.quantity, mvPerUnit(name)]).toEqual([name, quantity, undefined]);
    }
  });

  it.each(['', 'ECG', 'x'.repeat(10_000), 'mV/s', 'constructor'])('no unit: %.20s', (text) => {
    expect(unitNamed(text)).toBeNull();
  });
}); // prettier-ignore
