import { describe, expect, it } from 'vitest';
import {
  spansOfStructure,
  structuresInPart,
  structuresInZone,
} from '../../../src/ecg/explanation/link-wave-to-heart.ts';
import { PATHWAYS, type PathwayName } from '../../../src/ecg/explanation/pathways.ts';
import { NOTHING_MEASURED, placeActivations } from '../../../src/ecg/explanation/place-activations.ts';
import { WAVE_PARTS, wavePartSpans } from '../../../src/ecg/explanation/wave-parts.ts';

// Oracle: what each part of a sinus, junctional and ventricular beat stands for in any ECG textbook; properties over all ways.
const NAMES = Object.keys(PATHWAYS) as PathwayName[];
const placed = (name: PathwayName) => placeActivations(name, NOTHING_MEASURED);

describe('structuresInZone', () => {
  it('has the atria and the conduction system before a normal QRS, the ventricles in it and after it', () => {
    const normal = placed('sinus');
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
    expect(structuresInZone(placed('ventricular'), 'beforeQrs')).toEqual([]);
    for (const zone of ['beforeQrs', 'qrs', 'afterQrs'] as const) {
      expect(structuresInZone(placed('unknown'), zone)).toEqual([]);
    }
  });
});

describe('structuresInPart', () => {
  it('has the atria in P, the AV node to the bundle branches in PR, the ventricles from QRS to T', () => {
    const normal = placed('sinus');
    expect(structuresInPart(normal, 'p')).toEqual(
      expect.arrayContaining(['right-atrium', 'bachmann-bundle', 'left-atrium']),
    );
    expect(structuresInPart(normal, 'p')).not.toContain('av-node');
    expect(structuresInPart(normal, 'pr')).toEqual(expect.arrayContaining(['av-node', 'his-bundle', 'left-bundle']));
    for (const part of ['qrs', 'st', 't'] as const) expect(structuresInPart(normal, part)).toContain('left-ventricle');
  });

  it('hides the atria of a junctional beat in its QRS', () => {
    expect(structuresInPart(placed('junctional'), 'p')).toEqual([]);
    expect(structuresInPart(placed('junctional'), 'qrs')).toEqual(expect.arrayContaining(['right-atrium', 'septum']));
  });
});

describe('wavePartSpans', () => {
  it('are in time order without gaps, and leave P and PR out where a beat begins below the atria', () => {
    for (const name of NAMES) {
      const spans = wavePartSpans(placed(name));
      spans.forEach(({ span }, i) => {
        expect(span[1]).toBeGreaterThan(span[0]);
        expect(span[0]).toBe(spans[i - 1]?.span[1] ?? span[0]);
      });
      const has = spans.map(({ part }) => part);
      expect(has.includes('p'), name).toBe(PATHWAYS[name].typicalPMs !== null);
    }
    expect(wavePartSpans(placed('sinus')).map(({ part }) => part)).toEqual(WAVE_PARTS);
  });
});

describe('spansOfStructure', () => {
  it('gives the activation, for the ventricles also the recovery, and nothing for what the path leaves out', () => {
    const normal = placed('sinus');
    expect(spansOfStructure(normal, 'av-node')).toHaveLength(1);
    expect(spansOfStructure(normal, 'left-ventricle')[1]).toEqual(normal.recoverySeconds);
    expect(spansOfStructure(placed('ventricular'), 'av-node')).toEqual([]);
  });

  it('has a span for exactly the structures that some part lights', () => {
    for (const name of NAMES) {
      const beat = placed(name);
      const lit = new Set(WAVE_PARTS.flatMap((part) => structuresInPart(beat, part)));
      for (const structure of lit) expect(spansOfStructure(beat, structure).length).toBeGreaterThan(0);
      expect(lit.size).toBe(beat.activations.length);
    }
  });
});
