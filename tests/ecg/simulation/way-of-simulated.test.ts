import { expect, it } from 'vitest';
import { wayOfSimulated } from '../../../src/ecg/simulation/way-of-simulated.ts';
import { cardStrip } from '../../../src/app/views/gallery/card-strip.ts';
import { PATHWAYS, type OriginSite } from '../../../src/ecg/explanation/pathways.ts';
import { GALLERY } from '../../../src/ecg/simulation/gallery/gallery.ts';
import type { SimulatedBeat } from '../../../src/ecg/simulation/simulated-beats.ts';

// Oracle: the simulator's truth of where each beat began. What is drawn above the AV node is that, however the branches conducted.
const SITES: Readonly<Partial<Record<SimulatedBeat['origin'], OriginSite>>> = {
  sinus: 'sa-node',
  focus: 'atrial-focus',
  paced: 'atrial-focus',
  flutter: 'atrial-circuit',
  fibrillation: 'atrial-focus',
};

it.each(GALLERY.map((card) => [card.id, card] as const))(
  'beats of "%s" are drawn from where they began',
  (_id, card) => {
    const { beats } = cardStrip(card, { seconds: 20, sampleRateHz: 100 }).truth;
    const fromAbove = beats.filter(({ symbol }) => /^[NLRAae]$/.test(symbol));
    for (const beat of fromAbove) expect(PATHWAYS[wayOfSimulated(beat)].origins).toEqual([SITES[beat.origin]]);
  },
);

it('an aberrant beat keeps its blocked branch: the last muscle is the right ventricle’s', () => {
  const beat = { origin: 'fibrillation', pathway: 'right-bundle-block' } as const;
  expect(wayOfSimulated(beat)).toBe('fibrillation-right-block');
  const { activations, typicalPMs } = PATHWAYS[wayOfSimulated(beat)];
  expect(typicalPMs).toBeNull();
  expect(activations.map(({ structure }) => structure)).not.toContain('right-bundle');
  expect(activations.reduce((last, one) => (one.endMs > last.endMs ? one : last)).structure).toBe('right-ventricle');
});
