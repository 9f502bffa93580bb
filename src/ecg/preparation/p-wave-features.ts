import { BEAT_WINDOW, windowSample } from './beat-window.ts';
import type { LeadBeats } from './lead-beats.ts';
import { windowOf } from './reference-beats.ts';
import { limitedLog } from './limited-log.ts';

/**
 * What the network is told about the P wave of a beat in one lead. They tell atrial fibrillation (irregular, no P: Normal)
 * from atrial ectopy: the reference P wave, how much of it this beat has, and what the beats around it have in common.
 */
export const P_WAVE_FEATURES = [
  'reference P over residual',
  'projection on the usual P',
  'projection on the late P',
  'P zone power / usual',
  'rest after projection / usual',
  'local projection',
  'local coherence',
] as const;

const P_SECONDS = [-0.26, -0.07] as const;
const [FIRST, LAST] = P_SECONDS.map(windowSample) as [number, number];
const LENGTH = LAST - FIRST;
/** Beats on either side that make the local figures. */
const NEIGHBOUR_BEATS = 10;
const PROJECTION_LIMIT = 3;

/** P wave features of the beats of one lead, row-major [count × P_WAVE_FEATURES.length]. */
export function pWaveFeatures({ windows, usual, late, scale }: LeadBeats): Float32Array {
  const count = windows.length / BEAT_WINDOW.samples;
  const zones = Array.from({ length: count }, (_, beat) => pZone(windowOf(windows, beat)));
  const [usualP, lateP] = [pZone(usual), pZone(late)];
  const usualPower = Math.max(power(usualP), 1e-6 * scale * scale);
  const latePower = Math.max(power(lateP), 1e-6 * scale * scale);
  const powers = Float64Array.from(zones, power);
  const projections = zones.map((zone) => limited(product(zone, usualP) / usualPower));
  const rests = zones.map((zone, beat) => {
    let sum = 0;
    for (let t = 0; t < LENGTH; t++) sum += (zone[t] - projections[beat] * usualP[t]) ** 2;
    return sum;
  });
  const medianRest = Float32Array.from(rests).sort()[Math.floor(count / 2)] ?? 0;
  const referenceStrength = limitedLog(usualPower / medianRest);

  const features = new Float32Array(count * P_WAVE_FEATURES.length);
  for (let beat = 0; beat < count; beat++) {
    features.set(
      [
        referenceStrength,
        projections[beat],
        limited(product(zones[beat], lateP) / latePower),
        limitedLog(powers[beat] / usualPower),
        limitedLog(rests[beat] / usualPower),
        localMean(projections, beat),
        localCoherence(zones, powers, beat),
      ],
      beat * P_WAVE_FEATURES.length,
    );
  }
  return features;
}

/** The P zone of a window, its straight line from start to end taken off. */
function pZone(window: Float32Array): Float32Array {
  const zone = window.slice(FIRST, LAST);
  const [start, end] = [zone[0], zone[LENGTH - 1]];
  for (let t = 0; t < LENGTH; t++) zone[t] -= start + ((end - start) * t) / (LENGTH - 1);
  return zone;
}

function localMean(values: readonly number[], beat: number): number {
  const local = values.slice(Math.max(0, beat - NEIGHBOUR_BEATS), beat + NEIGHBOUR_BEATS + 1);
  return local.reduce((sum, value) => sum + value, 0) / local.length;
}

/** Power of the mean of the neighbours' P zones over the mean of their powers: 1 when all are alike, 1/n by chance. */
function localCoherence(zones: readonly Float32Array[], zonePowers: Float64Array, beat: number): number {
  const mean = new Float32Array(LENGTH);
  let powers = 0;
  const first = Math.max(0, beat - NEIGHBOUR_BEATS);
  const last = Math.min(zones.length - 1, beat + NEIGHBOUR_BEATS);
  for (let i = first; i <= last; i++) {
    const zone = zones[i];
    const zonePower = zonePowers[i];
    // Every beat has the same say: one artefact or ectopic beat must not decide.
    const weight = zonePower > 0 ? 1 / Math.sqrt(zonePower) : 0;
    powers += zonePower > 0 ? 1 : 0;
    for (let t = 0; t < LENGTH; t++) mean[t] += weight * zone[t];
  }
  return powers > 0 ? power(mean) / (powers * powers) : 0;
}

function power(zone: Float32Array): number {
  return product(zone, zone);
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let t = 0; t < a.length; t++) sum += a[t] * b[t];
  return sum;
}

function limited(value: number): number {
  return Number.isFinite(value) ? Math.min(PROJECTION_LIMIT, Math.max(-PROJECTION_LIMIT, value)) : 0;
}
