import { beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../text/whole-dictionaries.ts';
import { language } from '../../../../src/app/text/text.svelte.ts';
import { describeMoment, describePart } from '../../../../src/app/views/anatomy/describe-part.ts';
import { lightAt, ventricularSweep } from '../../../../src/app/views/anatomy/heart-light.ts';
import { placeActivations } from '../../../../src/ecg/explanation/place-activations.ts';

// Words of parts that load later.
beforeAll(() => {
  language.dictionary = english;
});

// Oracle: the order in which a beat activates the heart, and closed form at its limits.
const NORMAL = placeActivations('sinus', { p: null, qrs: [-0.04, 0.05], t: null });
const VENTRICULAR = placeActivations('ventricular', { p: null, qrs: [-0.06, 0.08], t: null });

describe('lightAt', () => {
  it('lights nothing before the beat, all of the path by the end of the QRS, and lets the ventricles go out with the T wave', () => {
    expect(lightAt(NORMAL, -0.5).size).toBe(0);
    const atEnd = lightAt(NORMAL, 0.05);
    expect(atEnd.size).toBe(NORMAL.activations.length);
    expect(atEnd.get('left-ventricle')).toMatchObject({ progress: 1, glow: 1 });
    const recovered = lightAt(NORMAL, (NORMAL.recoverySeconds?.[1] ?? 0) + 0.001);
    expect([...recovered.values()].every(({ glow }) => glow === 0)).toBe(true);
  });

  it('has the bundle of His lit before any ventricular muscle', () => {
    const lights = lightAt(NORMAL, -0.04 - 0.03);
    expect(lights.has('his-bundle')).toBe(true);
    expect(lights.has('septum')).toBe(false);
  });
});

describe('ventricularSweep', () => {
  it('runs from QRS onset to its end at constant speed', () => {
    expect(ventricularSweep(VENTRICULAR, 0, -0.07)).toBeNull();
    expect(ventricularSweep(VENTRICULAR, 0, 0.01)).toBeCloseTo(0.5, 6);
    expect(ventricularSweep(VENTRICULAR, 0, 0.08)).toBeCloseTo(1, 6);
  });
});

describe('describePart and describeMoment', () => {
  it('says when a structure is activated, and that it is not on the path where it is not', () => {
    expect(describePart(NORMAL, { kind: 'structure', structure: 'his-bundle' }).head).toBe(
      'Bundle of His, 45 to 25\u00a0ms before QRS onset.',
    );
    expect(describePart(VENTRICULAR, { kind: 'structure', structure: 'his-bundle' }).text).toMatch(
      /Not on the path drawn for this beat\.$/,
    );
  });

  it('says that a ventricular beat has nothing before its QRS', () => {
    expect(describePart(VENTRICULAR, { kind: 'zone', zone: 'beforeQrs' }).text).toMatch(/^Nothing of this beat yet/);
  });

  it('names what is being activated at a moment', () => {
    expect(describeMoment(NORMAL, -0.04 - 0.03)).toEqual({
      head: '30\u00a0ms before QRS onset.',
      text: 'Bundle of His.',
    });
    expect(describeMoment(NORMAL, 0.08).text).toMatch(/ST segment/);
    expect(describeMoment(NORMAL, 0.2).text).toMatch(/T wave/);
  });
});
