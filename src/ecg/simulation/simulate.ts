import type { Annotation } from '../recording/annotation.ts';
import type { Lead, Recording } from '../recording/recording.ts';
import { annotateSpells } from '../rhythm/spells/rhythm-codes.ts';
import type { RhythmSpell } from '../rhythm/spells/rhythm-spell.ts';
import { conduct } from './conduction/conduct.ts';
import type { Activations, AtrialActivation } from './conduction/activations.ts';
import type { Heart } from './conduction/heart.ts';
import { addNoise, type Noise } from './noise/noise.ts';
import { Random } from './random.ts';
import { rhythmTruth } from './rhythm-truth.ts';
import { simulatedBeats, type SimulatedBeat, type SimulatedPWave } from './simulated-beats.ts';
import { addAtrialWaves, addVentricularFibrillation } from './waves/atrial-waves.ts';
import { addWave, projectLead, restingDipole, type Dipole } from './waves/dipole.ts';
import { LEAD_VECTORS, swappedArms, type SimulatedLead } from './waves/lead-vectors.ts';
import type { Person } from './waves/person.ts';
import { placeBeatWaves, placePWaves } from './waves/place-waves.ts';

/** Whose heart, for how long, seen how. */
export interface SimulationRequest {
  readonly name: string;
  readonly heart: Heart;
  readonly person: Person;
  readonly noise: Noise;
  readonly leads: readonly SimulatedLead[];
  readonly armsSwapped: boolean;
  readonly durationSeconds: number;
  readonly sampleRateHz: number;
  readonly seed: number;
}

/** What happened in the heart, and where every wave begins and ends. */
export interface SimulationTruth {
  readonly activations: Activations;
  readonly beats: readonly SimulatedBeat[];
  readonly pWaves: readonly SimulatedPWave[];
  readonly spells: readonly RhythmSpell[];
}

export interface Simulation {
  readonly recording: Recording;
  readonly truth: SimulationTruth;
}

/** A spike of a pacemaker, millivolts along each axis, and how many seconds wide. */
const SPIKE_MV = { ventricles: [0.5, -1.1, 0.3], atria: [0.35, 0.55, -0.2] } as const;
const SPIKE_SECONDS = 0.004;
/** Breathing turns and lifts the heart: waves are so much taller and lower. */
const BREATHING_HEIGHT = 0.05;
/** Seeds of what is drawn apart, so that one does not shift the other. */
const SEEDS = { atria: 101, ventricles: 211, noise: 307 } as const;

/**
 * A recording of a heart that is known wholly, with the reference annotations a careful reader would write: beats, and the
 * rhythm where it begins. The same request always gives the same recording.
 */
export function simulate(request: SimulationRequest): Simulation {
  const { heart, person, durationSeconds, sampleRateHz, seed } = request;
  const activations = conduct(heart, durationSeconds, seed);
  const pWaves = placePWaves(activations, person);
  const beatWaves = placeBeatWaves(activations, person);
  const dipole = restingDipole(Math.round(durationSeconds * sampleRateHz), sampleRateHz);
  for (const wave of pWaves) if (wave) addWave(dipole, wave);
  for (const { qrs, t, others } of beatWaves) for (const wave of [qrs, t, ...others]) addWave(dipole, wave);
  breathe(dipole, heart);
  addAtrialWaves(dipole, heart, activations.atrial, new Random(seed + SEEDS.atria));
  addVentricularFibrillation(dipole, heart.ventricularFibrillationFrom, new Random(seed + SEEDS.ventricles));
  addSpikes(dipole, activations);
  const beats = simulatedBeats(activations, pWaves, beatWaves, heart);
  const truth: SimulationTruth = {
    activations,
    beats,
    pWaves: pWaves.flatMap((wave, i) => (wave ? [{ ...wave.limits, state: stateOf(activations.atrial[i]) }] : [])),
    spells: rhythmTruth(heart, activations, beats),
  };
  const recording: Recording = {
    name: request.name,
    format: 'simulation',
    sampleRateHz,
    leads: simulateLeads(dipole, request),
    annotations: annotate(truth, sampleRateHz, dipole.x.length),
    comments: [],
    warnings: [],
  };
  return { recording, truth };
}

function stateOf({ origin, conductedTo }: AtrialActivation): SimulatedPWave['state'] {
  if (conductedTo !== null) return 'conducted';
  return origin === 'retrograde' ? 'retrograde' : 'blocked';
}

/** The eight leads that are measured, each with noise of its own, and the four that follow from I and II. */
function simulateLeads(dipole: Dipole, { leads, noise, armsSwapped, sampleRateHz, seed }: SimulationRequest): Lead[] {
  const measured = new Map<SimulatedLead, Float32Array>();
  const measure = (name: SimulatedLead): Float32Array => {
    let samples = measured.get(name);
    if (!samples) {
      samples = projectLead(dipole, LEAD_VECTORS[name]);
      addNoise(samples, sampleRateHz, noise, seed + SEEDS.noise + name.length * 31 + name.charCodeAt(name.length - 1));
      measured.set(name, samples);
    }
    return samples;
  };
  const mix = (a: number, b: number): Float32Array => {
    const [one, two] = [measure('I'), measure('II')];
    return one.map((value, i) => a * value + b * two[i]);
  };
  const lead = (name: SimulatedLead): Float32Array => {
    switch (name) {
      case 'MLII':
        return measure('II').slice();
      case 'III':
        return mix(-1, 1);
      case 'aVR':
        return mix(-0.5, -0.5);
      case 'aVL':
        return mix(1, -0.5);
      case 'aVF':
        return mix(-0.5, 1);
      default:
        return measure(name).slice();
    }
  };
  return leads.map((name) => {
    const [source, sign] = armsSwapped ? swappedArms(name) : ([name, 1] as const);
    const samplesMv = lead(source);
    if (sign < 0) for (let i = 0; i < samplesMv.length; i++) samplesMv[i] = -samplesMv[i];
    return { name, samplesMv, sourceUnit: 'mV', unitAssumed: false };
  });
}

function breathe({ x, y, z, sampleRateHz }: Dipole, { sinus }: Heart): void {
  for (let i = 0; i < x.length; i++) {
    const share = 1 + BREATHING_HEIGHT * Math.sin((2 * Math.PI * i) / sampleRateHz / sinus.breathSeconds);
    x[i] *= share;
    y[i] *= share;
    z[i] *= share;
  }
}

function addSpikes({ x, y, z, sampleRateHz }: Dipole, { spikes }: Activations): void {
  for (const { atSeconds, chamber } of spikes) {
    const first = Math.round(atSeconds * sampleRateHz);
    const last = first + Math.max(1, Math.round(SPIKE_SECONDS * sampleRateHz));
    const [a, b, c] = SPIKE_MV[chamber];
    for (let i = first; i < Math.min(x.length, last); i++) {
      x[i] += a;
      y[i] += b;
      z[i] += c;
    }
  }
}

function annotate({ beats, spells }: SimulationTruth, sampleRateHz: number, length: number): Annotation[] {
  const own = { subtype: 0, channel: 0, number: 0, aux: '' };
  const marks = beats
    .map(({ rSeconds, symbol }) => ({ ...own, sample: Math.round(rSeconds * sampleRateHz), symbol }))
    .filter(({ sample }) => sample < length);
  const samples = marks.map(({ sample }) => sample);
  return [...marks, ...annotateSpells(spells, sampleRateHz, samples)].sort((a, b) => a.sample - b.sample);
}
