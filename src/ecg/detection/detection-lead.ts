import { NormalisedEnvelope } from './normalise-envelope.ts';
import { atDetectionRate, qrsEnvelope } from './qrs-envelope.ts';

/** A lead as beats are looked for in it: at the detection rate, with the size of its QRS-like part and that in units of its beats. */
export interface DetectionLead {
  readonly samples: Float64Array;
  /** Takes a detection sample back to the samples of the recording. */
  readonly samplesPerDetectionSample: number;
  readonly envelope: Float64Array;
  readonly normalised: NormalisedEnvelope;
}

/** @param filteredMv a 0.5–40 Hz lead in millivolts, NaN in gaps. */
export function detectionLead(filteredMv: Float32Array, sampleRateHz: number): DetectionLead {
  const { samples, samplesPerDetectionSample } = atDetectionRate(filteredMv, sampleRateHz);
  const envelope = qrsEnvelope(samples);
  return { samples, samplesPerDetectionSample, envelope, normalised: new NormalisedEnvelope(envelope) };
}
