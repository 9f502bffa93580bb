import { describe, expect, it } from 'vitest';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { choosePathway } from '../../../src/ecg/explanation/choose-pathway.ts';
import type { HeartStructure } from '../../../src/ecg/explanation/heart-structure.ts';
import { CLASS_PATHWAYS, PATHWAYS, type Activation, type PathwayName } from '../../../src/ecg/explanation/pathways.ts';

// Oracles: textbook intervals (named in each test) and the order of the conduction system.
function activation(name: PathwayName, structure: HeartStructure): Activation {
  const found = PATHWAYS[name].activations.find((entry) => entry.structure === structure);
  if (found === undefined) throw new Error(`${name} does not activate ${structure}`);
  return found;
}

const NAMES = Object.keys(PATHWAYS) as PathwayName[];
const CONDUCTION = ['av-node', 'his-bundle', 'left-bundle', 'right-bundle'] as const;
const last = (name: PathwayName): number => Math.max(...PATHWAYS[name].activations.map(({ endMs }) => endMs));

describe('PATHWAYS', () => {
  it('holds activations in time order, each lasting some time, on an existing front, one a structure', () => {
    for (const name of NAMES) {
      const { activations, origins } = PATHWAYS[name];
      const starts = activations.map(({ startMs }) => startMs);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const { startMs, endMs, front } of activations) {
        expect(endMs).toBeGreaterThan(startMs);
        expect(front).toBeLessThan(origins.length);
      }
      expect(new Set(activations.map(({ structure }) => structure)).size).toBe(activations.length);
    }
  });

  it('ends the ventricles with the QRS, and recovers after it', () => {
    for (const name of NAMES.filter((one) => one !== 'unknown')) {
      const { typicalQrsMs, recoveryMs } = PATHWAYS[name];
      expect(last(name), name).toBeGreaterThan(typicalQrsMs - 15);
      expect(last(name), name).toBeLessThanOrEqual(typicalQrsMs);
      expect(recoveryMs?.[0], name).toBeGreaterThan(typicalQrsMs);
    }
  });

  it('conducts a normal beat with normal PA, AH and HV intervals and ends it with its QRS', () => {
    const pOnset = activation('sinus', 'right-atrium').startMs;
    const atAvNode = activation('sinus', 'av-node').startMs;
    const atHis = activation('sinus', 'his-bundle').startMs;
    // Josephson: PA 25–55, AH 55–125, HV 35–55 ms. PR 120–200 ms, P ≤ 120 ms (AHA/ACCF/HRS 2009).
    expect(atAvNode - pOnset).toBeGreaterThanOrEqual(25);
    expect(atAvNode - pOnset).toBeLessThanOrEqual(55);
    expect(atHis - atAvNode).toBeGreaterThanOrEqual(55);
    expect(atHis - atAvNode).toBeLessThanOrEqual(125);
    expect(-atHis).toBeGreaterThanOrEqual(35);
    expect(-atHis).toBeLessThanOrEqual(55);
    expect(-pOnset).toBeGreaterThanOrEqual(120);
    expect(-pOnset).toBeLessThanOrEqual(200);
    expect(activation('sinus', 'left-atrium').endMs - pOnset).toBeLessThanOrEqual(120);
    expect(PATHWAYS.sinus.typicalPMs).toEqual([pOnset, activation('sinus', 'left-atrium').endMs]);
    expect(activation('sinus', 'septum').startMs).toBe(0);
    expect(activation('sinus', 'left-ventricle').endMs).toBe(PATHWAYS.sinus.typicalQrsMs);
  });

  it.each([
    ['right-bundle-block', 'right', 'right-ventricle', 'left-ventricle'],
    ['left-bundle-block', 'left', 'left-ventricle', 'right-ventricle'],
  ] as const)(
    'in %s spares the %s bundle, activates its ventricle last, and takes 120 ms or more',
    (name, side, late, early) => {
      // QRS ≥ 120 ms in complete bundle branch block (AHA/ACCF/HRS 2009, part III).
      expect(PATHWAYS[name].activations.some(({ structure }) => structure === `${side}-bundle`)).toBe(false);
      expect(activation(name, late).endMs).toBe(PATHWAYS[name].typicalQrsMs);
      expect(activation(name, late).startMs).toBeGreaterThan(activation(name, early).startMs + 40);
      expect(PATHWAYS[name].typicalQrsMs).toBeGreaterThanOrEqual(120);
    },
  );

  it('starts ventricular and paced beats in muscle, uses no conduction system, and lasts longer than 120 ms', () => {
    for (const [name, first] of [
      ['ventricular', 'left-ventricle'],
      ['paced', 'right-ventricle'],
    ] as const) {
      const { activations, typicalQrsMs, typicalPMs } = PATHWAYS[name];
      expect(activations[0]?.structure).toBe(first);
      expect(activations.every(({ structure }) => !CONDUCTION.some((part) => part === structure))).toBe(true);
      expect(last(name)).toBe(typicalQrsMs);
      expect(typicalQrsMs).toBeGreaterThanOrEqual(120);
      expect(typicalPMs).toBeNull();
    }
  });

  it('starts supraventricular beats outside the SA node and conducts them like normal ones from the bundle of His on', () => {
    expect(PATHWAYS.atrial.activations[0]?.structure).toBe('left-atrium');
    expect(PATHWAYS.junctional.activations[0]?.structure).toBe('av-node');
    expect(PATHWAYS.flutter.activations[0]?.structure).toBe('right-atrium');
    for (const name of ['atrial', 'flutter', 'fibrillation', 'junctional'] as const) {
      expect(PATHWAYS[name].activations.some(({ structure }) => structure === 'sa-node')).toBe(false);
      for (const structure of [
        'his-bundle',
        'left-bundle',
        'right-bundle',
        'left-ventricle',
        'right-ventricle',
      ] as const) {
        expect(activation(name, structure)).toEqual(activation('sinus', structure));
      }
    }
    // Flutter and fibrillation have no P wave (Chou's Electrocardiography, ch. 15 and 16).
    expect([PATHWAYS.flutter.typicalPMs, PATHWAYS.fibrillation.typicalPMs]).toEqual([null, null]);
    // The atria of a junctional beat are reached backwards, after the ventricles have begun.
    expect(activation('junctional', 'right-atrium').startMs).toBeGreaterThan(0);
  });

  it('runs two fronts in a fusion beat, each in its own part of the ventricles', () => {
    expect(PATHWAYS.fusion.origins).toEqual(['sa-node', 'ventricular-focus']);
    expect(activation('fusion', 'left-ventricle').front).toBe(1);
    expect(activation('fusion', 'right-ventricle').front).toBe(0);
    expect(PATHWAYS.fusion.typicalQrsMs).toBeGreaterThan(PATHWAYS.sinus.typicalQrsMs);
    expect(PATHWAYS.fusion.typicalQrsMs).toBeLessThan(PATHWAYS.ventricular.typicalQrsMs);
  });

  it('draws no origin and no path for the unknown way', () => {
    expect(PATHWAYS.unknown).toMatchObject({ origins: [], activations: [], recoveryMs: null });
  });
});

describe('choosePathway', () => {
  it('takes the likeliest way of the class, and the AV junction where a supraventricular beat has no P wave', () => {
    for (const beatClass of BEAT_CLASSES) {
      expect(choosePathway(beatClass, 'present')).toBe(CLASS_PATHWAYS[beatClass][0]);
      expect(CLASS_PATHWAYS[beatClass]).toContain(choosePathway(beatClass, 'absent'));
    }
    expect(choosePathway('S', 'absent')).toBe('junctional');
    expect(choosePathway('S', 'unsure')).toBe('atrial');
    expect(choosePathway('N', 'absent')).toBe('sinus');
  });
});
