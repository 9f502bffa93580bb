import { describe, expect, it } from 'vitest';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { CLASS_ORIGINS, type Activation } from '../../../src/ecg/explanation/class-origins.ts';
import type { HeartStructure } from '../../../src/ecg/explanation/heart-structure.ts';

// Oracles: textbook intervals (named in each test) and the order of the conduction system.
function activation(beatClass: (typeof BEAT_CLASSES)[number], structure: HeartStructure): Activation {
  const found = CLASS_ORIGINS[beatClass].activations.find((entry) => entry.structure === structure);
  if (found === undefined) throw new Error(`${beatClass} does not activate ${structure}`);
  return found;
}

const CONDUCTION = ['av-node', 'his-bundle', 'left-bundle', 'right-bundle'] as const;

describe('CLASS_ORIGINS', () => {
  it('holds activations in time order, each lasting some time, on an existing front', () => {
    for (const beatClass of BEAT_CLASSES) {
      const { activations, origins } = CLASS_ORIGINS[beatClass];
      const starts = activations.map(({ startMs }) => startMs);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const { startMs, endMs, front } of activations) {
        expect(endMs).toBeGreaterThan(startMs);
        expect(front).toBeLessThan(origins.length);
      }
    }
  });

  it('conducts a normal beat with normal PA, AH and HV intervals and ends it with its QRS', () => {
    const pOnset = activation('N', 'right-atrium').startMs;
    const atAvNode = activation('N', 'av-node').startMs;
    const atHis = activation('N', 'his-bundle').startMs;
    // Josephson: PA 25–55, AH 55–125, HV 35–55 ms. PR 120–200 ms, P ≤ 120 ms (AHA/ACCF/HRS 2009).
    expect(atAvNode - pOnset).toBeGreaterThanOrEqual(25);
    expect(atAvNode - pOnset).toBeLessThanOrEqual(55);
    expect(atHis - atAvNode).toBeGreaterThanOrEqual(55);
    expect(atHis - atAvNode).toBeLessThanOrEqual(125);
    expect(-atHis).toBeGreaterThanOrEqual(35);
    expect(-atHis).toBeLessThanOrEqual(55);
    expect(-pOnset).toBeGreaterThanOrEqual(120);
    expect(-pOnset).toBeLessThanOrEqual(200);
    expect(activation('N', 'left-atrium').endMs - pOnset).toBeLessThanOrEqual(120);
    expect(activation('N', 'septum').startMs).toBe(0);
    expect(activation('N', 'left-ventricle').endMs).toBe(CLASS_ORIGINS.N.typicalQrsMs);
  });

  it('starts a ventricular beat in muscle, uses no conduction system, and lasts longer than 120 ms', () => {
    const { activations, typicalQrsMs } = CLASS_ORIGINS.V;
    expect(activations[0]?.structure).toBe('left-ventricle');
    expect(activations.every(({ structure }) => !CONDUCTION.some((part) => part === structure))).toBe(true);
    expect(Math.max(...activations.map(({ endMs }) => endMs))).toBe(typicalQrsMs);
    expect(typicalQrsMs).toBeGreaterThanOrEqual(120);
  });

  it('starts a supraventricular beat outside the SA node and conducts it like a normal one from the AV node on', () => {
    expect(CLASS_ORIGINS.S.activations[0]?.structure).toBe('left-atrium');
    expect(CLASS_ORIGINS.S.activations.some(({ structure }) => structure === 'sa-node')).toBe(false);
    for (const structure of [...CONDUCTION, 'left-ventricle', 'right-ventricle'] as const) {
      expect(activation('S', structure)).toEqual(activation('N', structure));
    }
  });

  it('runs two fronts in a fusion beat, each in its own part of the ventricles', () => {
    expect(CLASS_ORIGINS.F.origins).toEqual(['sa-node', 'ventricular-focus']);
    expect(activation('F', 'left-ventricle').front).toBe(1);
    expect(activation('F', 'right-ventricle').front).toBe(0);
    expect(CLASS_ORIGINS.F.typicalQrsMs).toBeGreaterThan(CLASS_ORIGINS.N.typicalQrsMs);
    expect(CLASS_ORIGINS.F.typicalQrsMs).toBeLessThan(CLASS_ORIGINS.V.typicalQrsMs);
  });

  it('draws no origin and no path for the unknown class', () => {
    expect(CLASS_ORIGINS.Q).toMatchObject({ origins: [], activations: [], recoveryMs: null });
  });

  it('says in two or three sentences how each beat is conducted, and that ectopic sites are schematic', () => {
    for (const beatClass of BEAT_CLASSES) {
      const sentences = CLASS_ORIGINS[beatClass].pathway.split(/\.(?:\s|$)/).filter((part) => part !== '');
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(3);
    }
    expect(CLASS_ORIGINS.V.caveat).toContain('site within the ventricles is not determined from this lead');
  });
});
