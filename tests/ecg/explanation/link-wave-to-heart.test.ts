import { describe, expect, it } from 'vitest';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { spansOfStructure, structuresInZone } from '../../../src/ecg/explanation/link-wave-to-heart.ts';
import { placeActivations } from '../../../src/ecg/explanation/place-activations.ts';

// Oracle: what each part of a sinus and of a ventricular beat stands for in any ECG textbook; properties over all classes.
describe('structuresInZone', () => {
  it('has the atria and the conduction system before a normal QRS, the ventricles in it and after it', () => {
    const normal = placeActivations('N', [-0.04, 0.05]);
    expect(structuresInZone(normal, 'beforeQrs')).toEqual(
      expect.arrayContaining(['right-atrium', 'left-atrium', 'av-node', 'his-bundle', 'right-bundle']),
    );
    expect(structuresInZone(normal, 'qrs').sort()).toEqual([
      'left-ventricle',
      'purkinje-fibres',
      'right-ventricle',
      'septum',
    ]);
    expect(structuresInZone(normal, 'afterQrs').sort()).toEqual(['left-ventricle', 'right-ventricle', 'septum']);
  });

  it('has nothing of a ventricular beat before its QRS, and nothing at all of an unknown one', () => {
    expect(structuresInZone(placeActivations('V', [-0.06, 0.08]), 'beforeQrs')).toEqual([]);
    const unknown = placeActivations('Q', null);
    expect(
      [
        structuresInZone(unknown, 'beforeQrs'),
        structuresInZone(unknown, 'qrs'),
        structuresInZone(unknown, 'afterQrs'),
      ].flat(),
    ).toEqual([]);
  });
});

describe('spansOfStructure', () => {
  it('gives the activation, for the ventricles also the recovery, and nothing for what the path leaves out', () => {
    const normal = placeActivations('N', [-0.04, 0.05]);
    expect(spansOfStructure(normal, 'av-node')).toHaveLength(1);
    expect(spansOfStructure(normal, 'left-ventricle')[1]).toEqual(normal.recoverySeconds);
    expect(spansOfStructure(placeActivations('V', null), 'av-node')).toEqual([]);
  });

  it('has a span for exactly the structures that some zone lights', () => {
    for (const beatClass of BEAT_CLASSES) {
      const beat = placeActivations(beatClass, null);
      const lit = new Set([...structuresInZone(beat, 'beforeQrs'), ...structuresInZone(beat, 'qrs')]);
      for (const structure of lit) expect(spansOfStructure(beat, structure).length).toBeGreaterThan(0);
      expect(lit.size).toBe(new Set(beat.activations.map((entry) => entry.structure)).size);
    }
  });
});
