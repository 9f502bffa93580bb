import { describe, expect, it } from 'vitest';
import { repairDeviceLanguage } from '../../src/browser/device-language.ts';

const deviceOf = (language: string) => ({ navigator: { language, languages: [language] } });

describe('repairDeviceLanguage', () => {
  // Oracle: what WebKitGTK says under LC_ALL=C, and that Intl takes what it is given then.
  it('makes an English device of one with a POSIX locale', () => {
    const device = deviceOf('C');
    expect(() => new Intl.NumberFormat(device.navigator.language)).toThrow(RangeError);
    repairDeviceLanguage(device);
    expect(new Intl.NumberFormat(device.navigator.language).format(1.5)).toBe('1.5');
    expect(device.navigator.languages).toEqual(['en-GB']);
  });

  it.each(['de-CH', 'en-US', 'sr-Latn'])('leaves %s', (language) => {
    const device = deviceOf(language);
    repairDeviceLanguage(device);
    expect(device).toEqual(deviceOf(language));
  });
});
