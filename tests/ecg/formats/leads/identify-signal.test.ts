import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifySignal } from '../../../../src/ecg/formats/leads/identify-signal.ts';

/** Spellings of PhysioNet headers, EDF labels of sleep and EEG laboratories, and exports of recorders, with the standard name. */
const LEADS: readonly (readonly [name: string, lead: string])[] = [
  ['ECG', 'ECG'], ['ECG1', 'ECG1'], ['ECG_I', 'I'], ['EKG1-Ref', 'EKG1'], ['POL EKG1', 'EKG1'], ['EEG EKG1-Ref', 'EKG1'],
  ['aVF, augmented voltage, foot', 'aVF'], ['Frank Vx', 'X'], ['DII', 'II'], ['D III', 'III'], ['Lead II', 'II'], ['LEAD_II', 'II'], ['II,', 'II'], ['i', 'I'],
  ['avr', 'aVR'], ['AVR', 'aVR'], ['aV R', 'aVR'], ['-aVR', '-aVR'], ['ECG aVF', 'aVF'], ['MLII', 'MLII'], ['ML2', 'MLII'],
  ['mod. V1', 'V1'], ['mod.V1', 'V1'], ['v6', 'V6'], ['V4R', 'V4R'], ['LA-RA', 'I'], ['ECG LL-RA', 'II'], ['ECG_LL_LA', 'III'],
  ['MDC_ECG_LEAD_II', 'II'], ['MDC_ECG_LEAD_aVL', 'aVL'], ['vx', 'X'], ['CM5', 'CM5'], ['MCL1', 'MCL1'], ['V1-V2', 'V1-V2'],
  ['ECG II filtered', 'II'], ['EKG V5-Ref', 'V5'], ['Shimmer_E123_ECG_LA-RA_24BIT_CAL', 'I'], ['SNUADC/ECG_II', 'II'],
  ['ECG [uV]', 'ECG'], ['ecg_i_mv', 'I'], ['Ableitung II', 'II'], ['Abl. V5', 'V5'], ['Dérivation I', 'I'], ['Derivación II', 'II'],
  ['Odprowadzenie III', 'III'], ['ЭКГ', 'ЭКГ'], ['ЭКГ отведение II', 'II'], ['心电 II', 'II'], ['ECG C1', 'V1'], ['ECG D2', 'II'],
  ['ECG1-ECG2', 'ECG1-ECG2'], ['ECGL', 'ECGL'], ['ECG, Y, RSPEC-R', 'ECG, Y, RSPEC-R'], ['EcgWaveform', 'EcgWaveform'],
]; // prettier-ignore

const OTHERS: readonly (readonly [name: string, what: string])[] = [
  ['Resp', 'respiration'], ['ECG Resp', 'respiration'], ['RESP ABDOMEN-REF', 'respiration'], ['THOR RES', 'respiration'],
  ['Atmung', 'respiration'], ['Respiración', 'respiration'], ['Дыхание', 'respiration'], ['呼吸', 'respiration'],
  ['foot GSR', 'skin-conductance'], ['EDA', 'skin-conductance'], ['Hautleitwert', 'skin-conductance'], ['EDABIT', 'skin-conductance'],
  ['EEG C3-Ref', 'eeg'], ['EEG Fpz-Cz', 'eeg'], ['C4-M1', 'eeg'], ['Fp1-F7', 'eeg'], ['Cz', 'eeg'], ['F3', 'eeg'], ['ЭЭГ', 'eeg'],
  ['EOG1', 'eog'], ['EOG horizontal', 'eog'], ['ROC-LOC', 'eog'], ['EMG1', 'emg'], ['EMG submental', 'emg'], ['EMGBIT', 'emg'],
  ['CHIN', 'emg'], ['SCG', 'heart-motion'], ['PCG', 'heart-sound'], ['Herztöne', 'heart-sound'], ['PPG_RED', 'pulse-wave'],
  ['Pleth', 'pulse-wave'], ['BVP', 'pulse-wave'], ['SpO2', 'saturation'], ['SaO2', 'saturation'], ['ABP', 'pressure'],
  ['ART', 'pressure'], ['Blutdruck', 'pressure'], ['Ciśnienie', 'pressure'], ['acc_x', 'acceleration'], ['AccelZ', 'acceleration'],
  ['Beschleunigung Y', 'acceleration'], ['加速度', 'acceleration'], ['gyro_z', 'rotation'], ['magX', 'magnetic-field'],
  ['Température', 'temperature'], ['Temp rectal', 'temperature'], ['体温', 'temperature'], ['hr', 'heart-rate'],
  ['HeartRate', 'heart-rate'], ['Herzfrequenz', 'heart-rate'], ['PULSE RATE', 'heart-rate'], ['RR', 'interval'], ['marker', 'marker'],
  ['Event marker', 'marker'], ['trigger', 'marker'], ['Digital 1', 'marker'], ['ECG_EMG_Status1', 'status'], ['EKG_Off', 'status'],
  ['ECG lead off', 'status'], ['battery', 'status'], ['ECG Quality', 'status'], ['nSeq', 'counter'], ['counter', 'counter'],
  ['Chest expansion', 'respiration'], ['Nafas', 'respiration'], ['SC', 'skin-conductance'], ['皮肤电导', 'skin-conductance'],
  ['Кожно-гальваническая реакция', 'skin-conductance'], ['LED1', 'pulse-wave'], ['Pulskurve', 'pulse-wave'], ['Laser Doppler', 'pulse-wave'],
  ['fNIRS', 'saturation'], ['T_skin', 'temperature'], ['SKT100C', 'temperature'], ['Электромиограмма', 'emg'], ['FHR1', 'heart-rate'], ['ECG Imped', 'impedance'], ['PCW', 'pressure'], ['CS 9-10', 'electrogram'],
  ['Speed', 'position'], ['Joint angle', 'position'], ['STI', 'marker'], ['Gatilho', 'marker'], ['Strom', 'current'],
  ['ECG Timestamp', 'time'], ['Zeit', 'time'], ['CO2', 'gas'], ['Flow', 'flow'], ['Light', 'light'], ['Position', 'position'],
  ['Carotid', 'pressure'], ['Radial tonometry', 'pressure'], ['Aorta', 'pressure'], ['JVP', 'pressure'], ['dP/dt', 'pressure'], ['Apexcardiogram', 'heart-motion'],
  ['Phono', 'heart-sound'], ['Blutfluss', 'flow'], ['31 Keyboard', 'marker'], ['1PPS', 'marker'], ['Pacing', 'marker'], ['Sine', 'marker'], ['LFP1', 'auxiliary'], ['Vagus', 'auxiliary'],
  ['Load cell', 'auxiliary'], ['Diaphragm', 'emg'], ['Photodiode', 'pulse-wave'], ['PCO2', 'gas'],
]; // prettier-ignore

const OPEN = [
  '',
  'C3',
  'C1',
  'X',
  'V',
  'D1',
  'A1',
  'T1',
  'ch1',
  'Channel 2',
  'Kanal 1',
  'value',
  'Voltage (mV)',
  'EMG/ECG',
  'sig 0',
];

describe('identifySignal', () => {
  it.each(LEADS)('%s is lead %s', (name, lead) => {
    expect(identifySignal({ name })).toEqual({ kind: 'ecg', leadName: lead, what: 'ecg', because: 'name' });
  });

  it.each(OTHERS)('%s is %s', (name, what) => {
    expect(identifySignal({ name })).toMatchObject({ kind: 'other', what });
    // A unit in volts says nothing against it: recorders state it for everything they digitise.
    expect(identifySignal({ name, unit: 'mV' })).toMatchObject({ kind: 'other', what });
  });

  it.each(OPEN)('“%s” alone could be anything', (name) => {
    expect(identifySignal({ name, unit: 'mV' }).kind).toBe('unknown');
  });

  it('knows a name in any case, with spaces and quotation marks around it and a unit behind it', () => {
    const dress = fc.record({
      upper: fc.boolean(),
      before: fc.constantFrom('', ' ', '"', '  '),
      behind: fc.constantFrom('', ' ', '"', ',', ' [uV]', ' (mV)', ';'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...LEADS, ...OTHERS), dress, ([name], { upper, before, behind }) => {
        const dressed = `${before}${upper ? name.toUpperCase() : name}${behind}`;
        const { kind, what } = identifySignal({ name });
        expect(identifySignal({ name: dressed }), dressed).toMatchObject({ kind, what });
      }),
    );
  });

  it('never takes another sensor for an ECG, whatever recorder, channel or unit stands around its name', () => {
    const prefix = fc.constantFrom('', 'ECG ', 'CH1 ', 'Shimmer_A1_', 'ECG Belt ', 'POL ', 'Holter/', '1: ');
    const suffix = fc.constantFrom('', ' 2', '_1', ' (raw)', ' [mV]', '_mV', ' II', ' - V5');
    const strong = OTHERS.filter(([, what]) => what !== 'eeg' && what !== 'auxiliary');
    fc.assert(
      fc.property(fc.constantFrom(...strong), prefix, suffix, ([name], before, behind) => {
        expect(identifySignal({ name: `${before}${name}${behind}`, unit: 'mV' }).kind).not.toBe('ecg');
      }),
    );
  });

  it.each([
    ['mmHg', 'pressure'], ['°C', 'temperature'], ['degC', 'temperature'], ['m/s^2', 'acceleration'], ['m/(s^2)', 'acceleration'],
    ['g', 'acceleration'], ['deg/s', 'rotation'], ['uS', 'skin-conductance'], ['µS', 'skin-conductance'], ['kOhms', 'impedance'],
    ['%', 'saturation'], ['bpm', 'heart-rate'], ['L/min', 'flow'], ['s', 'time'], ['uT', 'magnetic-field'],
  ])('a signal in %s is no ECG, even one called V5', (unit, what) => {
    for (const name of ['', 'ch1', 'ECG', 'V5']) {
      expect(identifySignal({ name, unit })).toMatchObject({ kind: 'other', what, because: 'unit' });
    }
  }); // prettier-ignore

  it.each(['', 'mV', 'uV', 'uVolt', 'n/a', 'adu', 'digit', 'NU', 'мкВ'])('a lead in “%s” stays one', (unit) => {
    expect(identifySignal({ name: 'ECG II', unit })).toMatchObject({ kind: 'ecg', leadName: 'II' });
  });

  it('asks the sensor where the name is a channel, and the transducer last', () => {
    expect(identifySignal({ name: 'A2', sensor: 'ECGBIT' })).toMatchObject({ kind: 'ecg', because: 'sensor' });
    expect(identifySignal({ name: 'A2', sensor: 'EMG' })).toMatchObject({
      kind: 'other',
      what: 'emg',
      because: 'sensor',
    });
    expect(identifySignal({ name: 'A2', sensor: 'RAW' }).kind).toBe('unknown');
    expect(identifySignal({ name: 'CH3', transducer: 'ECG electrodes' })).toMatchObject({
      kind: 'ecg',
      because: 'transducer',
    });
    expect(identifySignal({ name: 'CH3', transducer: 'Respiration belt' })).toMatchObject({
      kind: 'other',
      what: 'respiration',
    });
    expect(identifySignal({ name: 'ECG', transducer: 'EEG cup' }).kind).toBe('ecg');
  });
});
