import type { LeadSamples } from '../../recording/lead-samples.ts';
import { atDetectionRate, DETECTION_RATE_HZ, qrsEnvelope } from '../../detection/qrs-envelope.ts';
import { quantile } from '../../signal/quantile.ts';

/** Positions looked at, evenly spread: enough to tell, and quick in a recording of any length. */
const MOST_POSITIONS = 40;
/** As much of the signal around one. */
const AROUND_SECONDS = 4;
/** R, and the onset of the QRS that some annotators mark instead, lie within this of the peak of its envelope. */
const NEAR_SECONDS = 0.1;
/** A QRS complex reaches this share of the highest ones around. */
const QRS_HEIGHT = 0.5;
/** Below this rate, or this length, no QRS complex can be told. */
const LEAST_RATE_HZ = 60;
const LEAST_SECONDS = 2;

/**
 * Share of the positions (samples, ascending) that lie at a QRS complex of the lead; null where none can be looked for: the
 * lead is too short or too slow, or has a gap at all of them.
 */
export function shareNearQrs(
  positions: readonly number[],
  samplesMv: LeadSamples,
  sampleRateHz: number,
): number | null {
  if (sampleRateHz < LEAST_RATE_HZ || samplesMv.length < LEAST_SECONDS * sampleRateHz) return null;
  const step = Math.max(1, positions.length / MOST_POSITIONS);
  const chosen = Array.from({ length: Math.min(positions.length, MOST_POSITIONS) }, (_, k) => positions[Math.floor(k * step)]); // prettier-ignore
  const judged = chosen.map((position) => isAtQrs(position, samplesMv, sampleRateHz)).filter((found) => found !== null);
  return judged.length === 0 ? null : judged.filter(Boolean).length / judged.length;
}

function isAtQrs(position: number, samplesMv: LeadSamples, sampleRateHz: number): boolean | null {
  const reach = Math.round(AROUND_SECONDS * sampleRateHz);
  const from = Math.max(0, position - reach);
  const around = samplesMv.subarray(from, position + reach + 1);
  if (around.length < LEAST_SECONDS * sampleRateHz || around.some((value) => !Number.isFinite(value))) return null;
  const envelope = qrsEnvelope(atDetectionRate(around, sampleRateHz).samples);
  const at = Math.round(((position - from) / sampleRateHz) * DETECTION_RATE_HZ);
  const near = Math.round(NEAR_SECONDS * DETECTION_RATE_HZ);
  const here = envelope
    .subarray(Math.max(0, at - near), at + near + 1)
    .reduce((most, value) => Math.max(most, value), 0);
  const highest = quantile(envelope, 0.98);
  return highest > 0 ? here >= QRS_HEIGHT * highest : null;
}
