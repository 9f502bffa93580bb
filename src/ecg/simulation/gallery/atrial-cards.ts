import { HEALTHY_HEART, type Firing, type Heart } from '../conduction/heart.ts';
import { fibrillatingHeart, flutteringHeart, QUICK_NODE, sinusHeart } from '../conduction/hearts.ts';
import { countSlider, msSlider, rateSlider, type RhythmCard } from './rhythm-card.ts';

const ATRIAL = { family: 'atrial', lead: 'II', stripFromSeconds: 4, pathway: 'atrial' } as const;

/** Recovered between beats that come early: the usual node of an adult is a little quicker than HEALTHY_HEART's. */
const EARLY_NODE: Heart['avNode'] = { ...HEALTHY_HEART.avNode, refractorySeconds: 0.22 };
const COUPLED = {
  kind: 'coupled',
  jitterSeconds: 0.012,
  beats: 1,
  cycleSeconds: 0.4,
  cycleJitterSeconds: 0.01,
} as const;

/** A focus of its own, irregular time. */
function wandering(cycleSeconds: number, fromSeconds: number): Firing {
  return { kind: 'clock', cycleSeconds, jitterSeconds: 0.14 * cycleSeconds, fromSeconds, toSeconds: Infinity };
}

export const ATRIAL_CARDS = [
  {
    ...ATRIAL,
    id: 'atrial-ectopy',
    sliders: [rateSlider(55, 90, 68), msSlider('coupling', 360, 620, 460), countSlider('every', 3, 10, 5)],
    heart: (value) =>
      sinusHeart(
        value('rate'),
        {},
        {
          avNode: EARLY_NODE,
          atrialFoci: [
            {
              site: 'left',
              firing: { ...COUPLED, everyBeats: value('every'), couplingSeconds: value('coupling') / 1000 - 0.17 },
            },
          ],
        },
      ),
    lookAlikes: ['sinus-arrhythmia', 'atrial-blocked', 'ventricular-ectopy'],
    difficulty: 1,
  },
  {
    ...ATRIAL,
    id: 'atrial-bigeminy',
    sliders: [rateSlider(55, 85, 66), msSlider('coupling', 380, 600, 470)],
    heart: (value) =>
      sinusHeart(
        value('rate'),
        {},
        {
          avNode: EARLY_NODE,
          atrialFoci: [
            { site: 'left', firing: { ...COUPLED, everyBeats: 1, couplingSeconds: value('coupling') / 1000 - 0.17 } },
          ],
        },
      ),
    lookAlikes: ['wenckebach', 'ventricular-bigeminy', 'atrial-blocked'],
    difficulty: 2,
  },
  {
    ...ATRIAL,
    id: 'atrial-blocked',
    event: 'dropped-beat',
    sliders: [rateSlider(60, 90, 74), msSlider('coupling', 210, 330, 250), countSlider('every', 2, 8, 4)],
    heart: (value) =>
      sinusHeart(
        value('rate'),
        {},
        {
          avNode: { ...HEALTHY_HEART.avNode, refractorySeconds: 0.39, addedSeconds: 0.05 },
          atrialFoci: [
            {
              site: 'left',
              firing: { ...COUPLED, everyBeats: value('every'), couplingSeconds: value('coupling') / 1000 },
            },
          ],
        },
      ),
    lookAlikes: ['sinus-pause', 'mobitz-two', 'sinus-bradycardia'],
    difficulty: 3,
  },
  {
    ...ATRIAL,
    id: 'multifocal-atrial',
    sliders: [rateSlider(70, 100, 84)],
    heart: (value) =>
      sinusHeart(
        value('rate'),
        { breathingShare: 0.06 },
        {
          avNode: QUICK_NODE,
          atrialFoci: [
            { site: 'left', firing: wandering(1.5, 1.2) },
            { site: 'low', firing: wandering(1.9, 1.6) },
            { site: 'high-right', firing: wandering(2.3, 0.9) },
          ],
        },
      ),
    lookAlikes: ['fibrillation-fast', 'atrial-ectopy', 'sinus-tachycardia'],
    difficulty: 3,
  },
  {
    ...ATRIAL,
    id: 'atrial-tachycardia',
    event: 'run',
    stripFromSeconds: 6,
    sliders: [rateSlider(120, 190, 150, 'ectopic-rate')],
    heart: (value) =>
      sinusHeart(
        72,
        {},
        {
          avNode: QUICK_NODE,
          atrialFoci: [
            {
              site: 'low',
              firing: {
                kind: 'clock',
                cycleSeconds: 60 / value('ectopic-rate'),
                jitterSeconds: 0.004,
                fromSeconds: 9,
                toSeconds: 24,
              },
            },
          ],
        },
      ),
    lookAlikes: ['sinus-tachycardia', 'flutter', 'av-nodal-reentry'],
    difficulty: 2,
  },
  {
    ...ATRIAL,
    id: 'flutter',
    pathway: 'flutter',
    sliders: [rateSlider(240, 340, 300, 'atrial-rate'), countSlider('ratio', 2, 4, 2)],
    heart: (value) => flutteringHeart(60 / value('atrial-rate'), value('ratio'), 0),
    lookAlikes: ['sinus-tachycardia', 'av-nodal-reentry', 'atrial-tachycardia'],
    difficulty: 2,
  },
  {
    ...ATRIAL,
    id: 'flutter-variable',
    pathway: 'flutter',
    sliders: [rateSlider(240, 340, 290, 'atrial-rate')],
    heart: (value) => flutteringHeart(60 / value('atrial-rate'), 3, 1.1),
    lookAlikes: ['fibrillation-fast', 'atrial-ectopy'],
    difficulty: 3,
  },
  {
    ...ATRIAL,
    id: 'fibrillation-slow',
    pathway: 'fibrillation',
    lead: 'V1',
    sliders: [msSlider('node-refractory', 480, 760, 600)],
    heart: (value) => fibrillatingHeart(value('node-refractory') / 1000),
    lookAlikes: ['flutter-variable', 'sinus-arrhythmia'],
    difficulty: 1,
  },
  {
    ...ATRIAL,
    id: 'fibrillation-fast',
    pathway: 'fibrillation',
    lead: 'V1',
    sliders: [msSlider('node-refractory', 220, 420, 290)],
    heart: (value) => fibrillatingHeart(value('node-refractory') / 1000),
    lookAlikes: ['flutter-variable', 'multifocal-atrial'],
    difficulty: 1,
  },
  {
    ...ATRIAL,
    family: 'bundle',
    id: 'ashman',
    event: 'beat-after-long-and-short',
    lead: 'V1',
    pathway: 'right-bundle-block',
    sliders: [
      msSlider('node-refractory', 300, 620, 400),
      { id: 'bundle-refractory', from: 30, to: 60, step: 1, start: 48, unit: 'percent' },
    ],
    heart: (value) => ({
      ...fibrillatingHeart(value('node-refractory') / 1000),
      bundles: { ...HEALTHY_HEART.bundles, refractorySeconds: 0.1, refractoryShare: value('bundle-refractory') / 100 },
    }),
    lookAlikes: ['ventricular-ectopy', 'fibrillation-fast'],
    difficulty: 3,
  },
] as const satisfies readonly RhythmCard[];
