import type { Random } from '../../src/ecg/simulation/random.ts';
import type { BeatPieces, Piece, RecordingPieces } from './beat-pieces.ts';
import { SIMULATION_RATE_HZ } from './beat-pieces.ts';
import { between, pick } from './draw.ts';
import type { PlannedBeat, PlannedRhythm } from './planned-beats.ts';

export interface SimulatedRecording {
  readonly filteredLeadsMv: readonly Float32Array[];
  readonly rPeakSample: Int32Array;
  readonly classIndex: Uint8Array;
  readonly rhythm: readonly PlannedRhythm[];
}

const FIRST_R_SECONDS = 1;
const FIBRILLATION_HZ = [4.5, 8] as const;
/** Height of atrial waves in heights of the QRS. */
const ATRIAL_HEIGHT = [0.02, 0.09] as const;
/** The ventricular part of a fusion beat starts this much before or after the normal one at most, samples. */
const FUSION_LAG_SAMPLES = 6;

/** Lays real pieces out at the planned times, with noise as the recording has it. `plan` must not be empty. */
export function layOutBeats(pieces: RecordingPieces, plan: readonly PlannedBeat[], random: Random): SimulatedRecording {
  const times = plan.map(({ atSeconds }) => atSeconds - plan[0].atSeconds + FIRST_R_SECONDS);
  const length = Math.ceil((times[times.length - 1] + 1) * SIMULATION_RATE_HZ);
  const leads = Array.from({ length: pieces.leads }, () => new Float32Array(length));
  const samples = Int32Array.from(times, (time) => Math.round(time * SIMULATION_RATE_HZ));
  // One source beat at a time, for some beats: neighbours share the shape of respiration and posture.
  plan.forEach((beat, i) => {
    const normal = pick(pieces.normal, random);
    addBeat(leads, samples[i], beat, normal, pieces, random);
  });
  addAtrialWaves(leads, samples, plan, pieces, random);
  leads.forEach((lead, index) => addNoise(lead, pieces.noiseMv[index], random));
  const conducted = plan.filter(({ isBlocked }) => !isBlocked);
  return {
    filteredLeadsMv: leads,
    rPeakSample: samples.filter((_, i) => !plan[i].isBlocked),
    classIndex: Uint8Array.from(conducted, ({ classIndex }) => classIndex),
    rhythm: conducted.map(({ rhythm }) => rhythm),
  };
}

function addBeat(
  leads: readonly Float32Array[],
  peak: number,
  { pScale, pShiftSeconds, normalShare, ventricularShare, isBlocked }: PlannedBeat,
  normal: BeatPieces,
  pieces: RecordingPieces,
  random: Random,
): void {
  if (pScale !== 0) add(leads, normal.p, peak + Math.round(pShiftSeconds * SIMULATION_RATE_HZ), pScale);
  if (isBlocked) return;
  if (normalShare > 0) add(leads, normal.qrsT, peak, normalShare);
  if (ventricularShare > 0) {
    const lag = normalShare > 0 ? Math.round((2 * random.next() - 1) * FUSION_LAG_SAMPLES) : 0;
    add(leads, pick(pieces.ventricular, random).qrsT, peak + lag, ventricularShare);
  }
}

function add(leads: readonly Float32Array[], { start, samples }: Piece, peak: number, scale: number): void {
  leads.forEach((lead, index) => {
    samples[index].forEach((value, k) => {
      const at = peak + start + k;
      if (at >= 0 && at < lead.length) lead[at] += scale * value;
    });
  });
}

/** f waves (a wandering frequency) or a sawtooth through every stretch that has them. */
function addAtrialWaves(
  leads: readonly Float32Array[],
  peaks: Int32Array,
  plan: readonly PlannedBeat[],
  { heightMv }: RecordingPieces,
  random: Random,
): void {
  const height = between(ATRIAL_HEIGHT, random);
  let phase = 0;
  let frequencyHz = between(FIBRILLATION_HZ, random);
  const polarity = leads.map(() => (random.next() < 0.5 ? -1 : 1) * (0.4 + 0.6 * random.next()));
  plan.forEach(({ atrialWaves }, i) => {
    if (atrialWaves === 'none') return;
    const flutterHz = atrialWaves === 'fibrillation' ? null : 1 / atrialWaves.flutterSeconds;
    for (let at = i > 0 ? peaks[i - 1] : 0; at < peaks[i]; at++) {
      frequencyHz += (random.next() - 0.5) * 0.4;
      frequencyHz = Math.max(FIBRILLATION_HZ[0], Math.min(FIBRILLATION_HZ[1], frequencyHz));
      phase += (flutterHz ?? frequencyHz) / SIMULATION_RATE_HZ;
      const angle = 2 * Math.PI * phase;
      const wave = flutterHz
        ? Math.sin(angle) + 0.4 * Math.sin(2 * angle)
        : Math.sin(angle) + 0.3 * Math.sin(2.3 * angle);
      leads.forEach((lead, index) => (lead[at] += wave * height * heightMv[index] * polarity[index]));
    }
  });
}

/** White noise through a one-pole low-pass: about as coloured as what is left after the 40 Hz filter. */
function addNoise(lead: Float32Array, deviationMv: number, random: Random): void {
  let value = 0;
  for (let t = 0; t < lead.length; t++) {
    const white = (random.next() + random.next() + random.next() - 1.5) * 2;
    value = 0.6 * value + 0.8 * white;
    lead[t] += value * deviationMv;
  }
}
