import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { beat, sequenceSet, writeAecg } from './write-aecg.ts';

/** Small valid aECG documents of every kind, to be mutated. */
export function aecgFuzzSeeds(): NamedBytes[][] {
  const lead = Array.from({ length: 60 }, (_, i) => Math.round(100 * Math.sin(i / 5)));
  const leads = { MDC_ECG_LEAD_I: lead, MDC_ECG_LEAD_AVR: lead };
  const beats = beat('MDC_ECG_BEAT_V_P_C', '20240101090000.020', '20240101090000.060');
  return [
    [writeAecg(sequenceSet(leads), beats)],
    [writeAecg(sequenceSet(leads) + sequenceSet({ MDC_ECG_LEAD_V1: lead }, '20240101090000.200'))],
  ];
}
