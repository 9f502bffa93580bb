import { HEALTHY_HEART, type Heart } from '../conduction/heart.ts';
import { QUICK_NODE, sinusHeart, twoToOneNode, wenckebachNode } from '../conduction/hearts.ts';
import { countSlider, msSlider, rateSlider, type RhythmCard } from './rhythm-card.ts';

const SHOWN = { lead: 'II', stripFromSeconds: 4, difficulty: 2 } as const;
const { avNode } = HEALTHY_HEART;

/** Nothing gets through the AV node or the bundle of His; escapes only from the ventricles. */
export function completeBlock(perMinute: number, changes: Partial<Heart> = {}): Heart {
  return sinusHeart(perMinute, {}, { hisBlocksEvery: 1, junctionalEscapeSeconds: Infinity, ...changes });
}

export const JUNCTION_CARDS = [
  {
    ...SHOWN,
    id: 'junctional-rhythm',
    family: 'junctional',
    pathway: 'junctional',
    sliders: [rateSlider(40, 60, 50), msSlider('delay', 60, 130, 110)],
    heart: (value) =>
      sinusHeart(
        34,
        {},
        {
          junctionalEscapeSeconds: Infinity,
          ventricularEscapeSeconds: 2.5,
          junction: {
            firing: {
              kind: 'clock',
              cycleSeconds: 60 / value('rate'),
              jitterSeconds: 0.01,
              fromSeconds: 0.3,
              toSeconds: Infinity,
            },
            retrogradeSeconds: value('delay') / 1000 + 0.045,
          },
        },
      ),
    lookAlikes: ['sinus-bradycardia', 'complete-block', 'fibrillation-slow'],
  },
  {
    ...SHOWN,
    id: 'av-nodal-reentry',
    event: 'run',
    family: 'junctional',
    pathway: 'junctional',
    stripFromSeconds: 6,
    sliders: [rateSlider(140, 220, 175, 'ectopic-rate')],
    heart: (value) =>
      sinusHeart(
        75,
        {},
        {
          avNode: QUICK_NODE,
          junction: {
            firing: {
              kind: 'clock',
              cycleSeconds: 60 / value('ectopic-rate'),
              jitterSeconds: 0.002,
              fromSeconds: 9.2,
              toSeconds: 22,
            },
            retrogradeSeconds: 0.075,
          },
        },
      ),
    lookAlikes: ['accessory-tachycardia', 'flutter', 'sinus-tachycardia', 'atrial-tachycardia'],
  },
  {
    ...SHOWN,
    id: 'preexcitation',
    family: 'junctional',
    pathway: 'sinus',
    sliders: [rateSlider(55, 100, 72), msSlider('delay', 80, 125, 100)],
    heart: (value) =>
      sinusHeart(
        value('rate'),
        {},
        {
          accessoryPath: {
            downSeconds: value('delay') / 1000,
            upSeconds: 0.14,
            refractorySeconds: 0.3,
            upUntilSeconds: Infinity,
          },
        },
      ),
    lookAlikes: ['left-bundle-block', 'ventricular-ectopy', 'accelerated-idioventricular'],
  },
  {
    ...SHOWN,
    id: 'accessory-tachycardia',
    event: 'run',
    family: 'junctional',
    pathway: 'junctional',
    stripFromSeconds: 4,
    sliders: [msSlider('node-refractory', 90, 150, 130), msSlider('delay', 100, 150, 115)],
    heart: (value) =>
      sinusHeart(
        78,
        {},
        {
          avNode: {
            ...avNode,
            restedSeconds: 0.09,
            addedSeconds: 0.1,
            recoverySeconds: 0.2,
            refractorySeconds: value('node-refractory') / 1000,
          },
          accessoryPath: {
            downSeconds: Infinity,
            upSeconds: value('delay') / 1000,
            refractorySeconds: 0.17,
            upUntilSeconds: 22,
          },
          atrialFoci: [
            {
              site: 'left',
              firing: {
                kind: 'coupled',
                everyBeats: 7,
                couplingSeconds: 0.22,
                jitterSeconds: 0,
                beats: 1,
                cycleSeconds: 1,
                cycleJitterSeconds: 0,
              },
            },
          ],
        },
      ),
    lookAlikes: ['av-nodal-reentry', 'atrial-tachycardia', 'flutter'],
    difficulty: 3,
  },
  {
    ...SHOWN,
    id: 'first-degree-block',
    family: 'block',
    pathway: 'sinus',
    sliders: [rateSlider(50, 90, 68), msSlider('delay', 210, 380, 280)],
    heart: (value) =>
      sinusHeart(
        value('rate'),
        {},
        { avNode: { ...avNode, restedSeconds: value('delay') / 1000 - 0.045, addedSeconds: 0.04 } },
      ),
    lookAlikes: ['sinus-rhythm', 'wenckebach', 'junctional-rhythm'],
    difficulty: 1,
  },
  {
    ...SHOWN,
    id: 'wenckebach',
    event: 'dropped-beat',
    family: 'block',
    pathway: 'sinus',
    sliders: [rateSlider(70, 88, 80), msSlider('node-refractory', 455, 530, 470)],
    heart: (value) =>
      sinusHeart(
        value('rate'),
        { breathingShare: 0.01 },
        {
          avNode: wenckebachNode(value('node-refractory') / 1000),
          junctionalEscapeSeconds: 2.2,
          ventricularEscapeSeconds: 2.8,
        },
      ),
    lookAlikes: ['mobitz-two', 'atrial-blocked', 'sinus-arrhythmia'],
  },
  {
    ...SHOWN,
    id: 'two-to-one-block',
    event: 'dropped-beat',
    family: 'block',
    pathway: 'sinus',
    sliders: [rateSlider(70, 110, 84)],
    heart: (value) =>
      sinusHeart(
        value('rate'),
        { breathingShare: 0.01 },
        {
          avNode: twoToOneNode(60 / value('rate')),
          junctionalEscapeSeconds: 2.4,
          ventricularEscapeSeconds: 3,
        },
      ),
    lookAlikes: ['sinus-bradycardia', 'atrial-blocked', 'complete-block'],
  },
  {
    ...SHOWN,
    id: 'mobitz-two',
    event: 'dropped-beat',
    family: 'block',
    pathway: 'right-bundle-block',
    sliders: [rateSlider(60, 90, 74), countSlider('every', 3, 7, 4)],
    heart: (value) =>
      sinusHeart(
        value('rate'),
        { breathingShare: 0.01 },
        {
          hisBlocksEvery: value('every'),
          bundles: { ...HEALTHY_HEART.bundles, right: 'blocked' },
          junctionalEscapeSeconds: 2.4,
          ventricularEscapeSeconds: 3,
        },
      ),
    lookAlikes: ['wenckebach', 'atrial-blocked', 'sinus-pause'],
    difficulty: 3,
  },
  {
    ...SHOWN,
    id: 'complete-block',
    family: 'block',
    pathway: 'ventricular',
    sliders: [rateSlider(60, 110, 82), rateSlider(26, 40, 36, 'escape-rate')],
    heart: (value) => completeBlock(value('rate'), { ventricularEscapeSeconds: 60 / value('escape-rate') }),
    lookAlikes: ['two-to-one-block', 'paced-ventricles', 'junctional-rhythm'],
  },
  {
    ...SHOWN,
    id: 'right-bundle-block',
    family: 'bundle',
    lead: 'V1',
    pathway: 'right-bundle-block',
    sliders: [rateSlider(50, 100, 72)],
    heart: (value) => sinusHeart(value('rate'), {}, { bundles: { ...HEALTHY_HEART.bundles, right: 'blocked' } }),
    lookAlikes: ['left-bundle-block', 'ventricular-ectopy'],
    difficulty: 1,
  },
  {
    ...SHOWN,
    id: 'left-bundle-block',
    family: 'bundle',
    lead: 'V1',
    pathway: 'left-bundle-block',
    sliders: [rateSlider(50, 100, 72)],
    heart: (value) => sinusHeart(value('rate'), {}, { bundles: { ...HEALTHY_HEART.bundles, left: 'blocked' } }),
    lookAlikes: ['right-bundle-block', 'paced-ventricles', 'preexcitation'],
    difficulty: 1,
  },
] as const satisfies readonly RhythmCard[];
