import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { namedText } from '../wfdb/named-text.ts';

export function jsonFile(document: unknown): NamedBytes {
  return namedText('ecg.json', JSON.stringify(document));
}

/** One lead of a FHIR observation: 4 ms apart, data × factor + origin in microvolts. */
export interface FhirLead {
  readonly code: string;
  readonly data: string;
  readonly unit?: string;
  readonly origin?: number;
  readonly factor?: number;
  readonly dimensions?: number;
  readonly period?: number;
}

function sampledData({ data, unit = 'uV', origin = 0, factor, dimensions = 1, period = 4 }: FhirLead): object {
  return { origin: { value: origin, unit }, period, ...(factor !== undefined && { factor }), dimensions, data };
}

/** A FHIR Observation with one component a lead. */
export function fhirObservation(leads: readonly FhirLead[], start = '2024-01-31T14:03:12+01:00'): object {
  return {
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'ECG' },
    subject: { reference: 'Patient/f001', display: 'P. van de Heuvel' },
    effectiveDateTime: start,
    component: leads.map((lead) => ({
      code: { coding: [{ system: 'urn:oid:2.16.840.1.113883.6.24', code: lead.code }] },
      valueSampledData: sampledData(lead),
    })),
  };
}

/** What Health Auto Export writes of one Apple Watch ECG. */
export function watchEcg(values: readonly number[], units = 'mcV'): object {
  return {
    start: '2024-01-31 14:03:12 +0100',
    source: 'ECG',
    samplingFrequency: 512,
    averageHeartRate: 62,
    numberOfVoltageMeasurements: values.length,
    voltageMeasurements: values.map((voltage) => ({ date: '2024-01-31 14:03:12 +0100', voltage, units })),
  };
}

/** Movesense packets of 16 samples; those with the numbers in `lost` are left out. */
export function movesensePackets(values: readonly number[], rateHz: number, lost: readonly number[] = []): object[] {
  const packets = Array.from({ length: Math.ceil(values.length / 16) }, (_, i) => i);
  return packets
    .filter((i) => !lost.includes(i))
    .map((i) => ({ ecg: { Samples: values.slice(16 * i, 16 * i + 16), Timestamp: 5000 + Math.round((16_000 * i) / rateHz) } }));
} // prettier-ignore
