import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { fhirObservation, jsonFile, movesensePackets, watchEcg } from './write-json-ecg.ts';

/** Small valid documents of every layout, to be mutated. */
export function jsonFuzzSeeds(): NamedBytes[][] {
  const wave = Array.from({ length: 64 }, (_, i) => Math.round(400 * Math.sin(i / 5)));
  const data = wave.join(' ');
  return [
    [jsonFile(fhirObservation([{ code: 'MDC_ECG_LEAD_I', data }, { code: 'MDC_ECG_LEAD_II', data }]))],
    [jsonFile({ data: { ecg: [watchEcg(wave), watchEcg(wave)] } })],
    [jsonFile({ recordedAt: '2024-01-31T14:03:12Z', data: { raw: { frequency: 300, amplitudeResolution: 500, samples: { leadI: wave, leadII: wave } } } })],
    [jsonFile({ data: movesensePackets(wave, 128) })],
  ]; // prettier-ignore
}
