import type { SignalLine } from './header.ts';
import { mvPerUnit } from './voltage-unit.ts';

/** First words of PhysioNet signal names that are not ECG, though their headers often give millivolts or no unit at all. */
const OTHER_SIGNALS =
  /^(abp|art|bp|pap|cvp|icp|lap|rap|uap|uvp|pleth|ppg|spo2|sao2|resp|respiration|co2|etco2|eeg|eog|emg|gsr|eda)\b/i;

/** True when a signal can be an ECG lead: its unit is a voltage or missing, and its name isn't that of another signal. */
export function isEcgSignal({ unit, description }: SignalLine): boolean {
  return (unit === null || mvPerUnit(unit) !== undefined) && !OTHER_SIGNALS.test(description);
}
