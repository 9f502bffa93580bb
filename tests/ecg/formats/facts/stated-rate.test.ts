import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statedRate } from '../../../../src/ecg/formats/facts/stated-rate.ts';

/** Ways to say a sampling rate: the number goes where the hash is, in the unit given. */
const RATES = [
  'Sampling rate: # Hz', 'fs=#Hz', 'fs = #', 'Sample Rate,# hertz', '"sampling rate": #, "label": ["A2"]', '# samples/second', '# S/s',
  'Samples per second: #', 'Sampling rate (Hz): #', 'sampling_frequency;#', 'SampleRateHz: #', '%Sample Rate = # Hz', 'Sampling;Hz;#',
  'Abtastrate: # Hz', 'Abtastfrequenz;#', 'Messrate [Hz]\t#', "Fréquence d'échantillonnage (Hz) : #", "Taux d'échantillonnage: #",
  'Frecuencia de muestreo: # Hz', 'Taxa de amostragem: #', 'Frequenza di campionamento: # Hz', 'Bemonsteringsfrequentie: # Hz',
  'Samples/sec: #', 'samples_per_second = #', 'Sampling Rate (samples/sec) = #', 'f_sample = #', 'Frecuencia de muestreo (Hz);#',
  'Συχνότητα δειγματοληψίας: # Hz', 'معدل أخذ العينات: # هرتز', 'Örnekleme frekansı: # Hz', 'Частота дискретизации: # Гц', '采样率：#', '采样频率(Hz),#', 'サンプリング周波数: # Hz', '샘플링 주파수: # Hz', 'Filter: none; sampling rate: # Hz',
]; // prettier-ignore
/** Ways to say the time from sample to sample; milliseconds. */
const INTERVALS = [
  '# msec/sample', '# ms per sample', 'Interval=\t# ms', 'dt = # ms', 'Sampling interval (ms): #', 'Sampling period: # ms',
  'Sampling time: # ms', 'Zeit pro Sample: # ms', 'Abtastperiode: #ms', 'Sample spacing: # ms', 'Increment: # ms', 'TimeStep = # ms', 'Ts = # ms',
  'Abtastintervall: # ms', 'Intervalo de muestreo: # ms', 'Intervalle d’échantillonnage (ms): #', 'Интервал дискретизации: # мс', '采样间隔: # ms',
]; // prettier-ignore

describe('the sampling rate a header line states', () => {
  // Oracle: the rate written into the line; intervals are its inverse.
  it('as a rate, in whatever words and language', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RATES), fc.integer({ min: 50, max: 4000 }), fc.boolean(), (words, rate, shouts) => {
        const line = words.replace('#', String(rate));
        expect(statedRate(shouts ? line.toUpperCase() : line)?.sampleRateHz).toBe(rate);
      }),
      { numRuns: 500 },
    );
  }); // prettier-ignore

  it('as an interval, with either decimal mark', () => {
    const written = fc.constantFrom(['4', 250], ['2', 500], ['0.5', 2000], ['2,5', 400], ['7.8125', 128], ['10', 100]);
    fc.assert(
      fc.property(fc.constantFrom(...INTERVALS), written, (words, [interval, rate]) => {
        expect(statedRate(words.replace('#', String(interval)))?.sampleRateHz).toBe(rate);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['0.5 msec/sample\tSample rate =\t2000Hz', 2000], ['fs = 1 kHz', 1000], ['1,000 Hz', 1000], ['Interval=\t0.002 s', 500],
    ['Abtastintervall: 0,004 s', 250], ['Delta T = 0.002', 500], ['Sample Time,0.002', 500], ['xIncrement = 4e-3', 250], ['ECG: 250 samples/s, ACC: 50 samples/s', 250],
  ])('%s', (line, rate) => expect(statedRate(line)?.sampleRateHz).toBe(rate)); // prettier-ignore

  it.each([
    'EMG (5 - 250 Hz w/notch)', 'Bandpass 0.05-150 Hz', 'Notch filter: 50 Hz', 'Mains frequency: 60 Hz', 'Heart rate: 72', 'HR 72',
    'Frecuencia cardíaca: 75', 'RR interval 800 ms', '25 mm/s', 'Number of samples: 5000', 'Range=\t10.000 mV\t5.000 V',
    'Grenzfrequenz 100 Hz', 'Sample time: 10:00:00', 'Time period: 30', 'Sampling time 20 s', 'Recording on: 2025-02-21 11:05:38.634', 'Respiration rate: 24', '10000\t10000', 'Interval 4',
  ])('is none in: %s', (line) => expect(statedRate(line)).toBeNull()); // prettier-ignore
});
