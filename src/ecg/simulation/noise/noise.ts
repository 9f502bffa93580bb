import { normal } from '../normal.ts';
import { Random } from '../random.ts';

/** What disturbs a recording. */
export interface Noise {
  /**
   * Signal to noise of the mixture of wander, muscle and mains, decibels; Infinity for none. As in MIT's Noise Stress Test (`nst`): a
   * signal as strong as a sine of the QRS's height, (peak to peak)²/8, over the mean square of the noise.
   */
  readonly snrDb: number;
  /** Shares of the mixture. */
  readonly wander: number;
  readonly muscle: number;
  readonly mains: number;
  readonly mainsHz: 50 | 60;
  /** Somebody brushes their teeth, or shakes a cable: bursts of waves that may look like a tachycardia; their height, mV, 0 for none. */
  readonly motionMv: number;
  readonly motionHz: number;
  readonly motionSeconds: readonly [from: number, to: number];
  /** An electrode is off between two moments: no samples there. */
  readonly leadOffSeconds: readonly [from: number, to: number] | null;
  /** The amplifier shows nothing beyond ± this, millivolts. */
  readonly saturationMv: number;
}

export const NO_NOISE: Noise = {
  snrDb: Infinity,
  wander: 0.6,
  muscle: 0.35,
  mains: 0.15,
  mainsHz: 50,
  motionMv: 0,
  motionHz: 5,
  motionSeconds: [0, 0],
  leadOffSeconds: null,
  saturationMv: 5,
};

/** Adds noise to a lead, millivolts, in place. The same seed gives the same noise, another one for another lead. */
export function addNoise(lead: Float32Array, sampleRateHz: number, noise: Noise, seed: number): void {
  const random = new Random(seed);
  if (Number.isFinite(noise.snrDb)) addMixture(lead, sampleRateHz, noise, random);
  if (noise.motionMv > 0) addMotion(lead, sampleRateHz, noise, random);
  const { saturationMv, leadOffSeconds } = noise;
  for (let i = 0; i < lead.length; i++) lead[i] = Math.max(-saturationMv, Math.min(saturationMv, lead[i]));
  if (!leadOffSeconds) return;
  const [from, to] = leadOffSeconds.map((seconds) => Math.max(0, Math.round(seconds * sampleRateHz)));
  lead.fill(Number.NaN, from, to);
}

function addMixture(lead: Float32Array, sampleRateHz: number, noise: Noise, random: Random): void {
  const made = new Float32Array(lead.length);
  const wanderPhases = [0.07, 0.19, 0.33].map((hz) => ({ hz, phase: 2 * Math.PI * random.next() }));
  const mainsPhase = 2 * Math.PI * random.next();
  let [slow, tone] = [0, 0.7];
  for (let i = 0; i < made.length; i++) {
    const at = i / sampleRateHz;
    // Muscle: white noise without what is slower than some 15 Hz, stronger and weaker by turns.
    const white = normal(random);
    slow += (white - slow) * Math.min(1, (2 * Math.PI * 15) / sampleRateHz);
    tone = Math.max(0.3, Math.min(1.3, tone + (random.next() - 0.5) * 0.02));
    let wander = 0;
    for (const { hz, phase } of wanderPhases) wander += Math.sin(2 * Math.PI * hz * at + phase) / wanderPhases.length;
    made[i] =
      noise.wander * 1.6 * wander +
      noise.muscle * tone * (white - slow) +
      noise.mains * 1.4 * Math.sin(2 * Math.PI * noise.mainsHz * at + mainsPhase);
  }
  const scale = Math.sqrt(signalPower(lead) / 10 ** (noise.snrDb / 10) / meanSquare(made));
  for (let i = 0; i < lead.length; i++) lead[i] += scale * made[i];
}

/** Power of a sine as high as the signal is from its lowest to its highest. */
function signalPower(lead: Float32Array): number {
  let [low, high] = [0, 0];
  for (const value of lead) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return (high - low) ** 2 / 8 || 0.01;
}

function meanSquare(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length || 1;
}

function addMotion(lead: Float32Array, sampleRateHz: number, noise: Noise, random: Random): void {
  const [from, to] = noise.motionSeconds;
  let phase = 0;
  let hz = noise.motionHz;
  let tall = 1;
  const first = Math.max(0, Math.round(from * sampleRateHz));
  const last = Math.min(lead.length, Math.round(to * sampleRateHz));
  for (let i = first; i < last; i++) {
    const edge = Math.min(1, (i - first) / (0.4 * sampleRateHz), (last - i) / (0.4 * sampleRateHz));
    hz = Math.max(0.8 * noise.motionHz, Math.min(1.2 * noise.motionHz, hz + (random.next() - 0.5) * 0.25));
    tall = Math.max(0.6, Math.min(1.3, tall + (random.next() - 0.5) * 0.06));
    phase += (2 * Math.PI * hz) / sampleRateHz;
    lead[i] += edge * tall * noise.motionMv * (Math.sin(phase) + 0.3 * Math.sin(2 * phase + 0.7));
  }
}
