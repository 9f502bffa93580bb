import { expect, it } from 'vitest';
import { leadLabel } from '../../../../src/app/state/recording/lead-label.ts';

const lead = (name: string, originalName: string | null, foreign: 'respiration' | null = null) => {
  return { name, originalName, foreign, sourceUnit: 'mV', unitAssumed: false };
};

it.each([
  [lead('II', null), 'II'],
  [lead('II', 'ii'), 'II'],
  [lead('II', 'Lead II'), 'II'],
  [lead('V5', 'EKG V5-Ref'), 'V5 (EKG V5-Ref)'],
  [lead('II', 'DII'), 'II (DII)'],
  [lead('I', 'LA-RA'), 'I (LA-RA)'],
  [lead('Resp', null, 'respiration'), 'Resp (breathing)'],
])('%j is listed as %s', (given, label) => {
  expect(leadLabel(given)).toBe(label);
});
