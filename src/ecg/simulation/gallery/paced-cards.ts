import type { Pacemaker } from '../conduction/heart.ts';
import { completeBlock } from './junction-cards.ts';
import { sinusHeart } from '../conduction/hearts.ts';
import { countSlider, msSlider, rateSlider, type RhythmCard } from './rhythm-card.ts';

const PACED = { family: 'paced', lead: 'II', stripFromSeconds: 4, pathway: 'paced', difficulty: 2 } as const;

function pacemaker(mode: Pacemaker['mode'], perMinute: number, changes: Partial<Pacemaker> = {}): Pacemaker {
  return {
    mode,
    cycleSeconds: 60 / perMinute,
    avDelaySeconds: 0.16,
    failsToCaptureEvery: 0,
    senses: true,
    ...changes,
  };
}

export const PACED_CARDS = [
  {
    ...PACED,
    id: 'paced-atria',
    pathway: 'atrial',
    sliders: [rateSlider(60, 90, 70, 'pacing-rate')],
    heart: (value) =>
      sinusHeart(
        40,
        {},
        {
          pacemaker: pacemaker('AAI', value('pacing-rate')),
          junctionalEscapeSeconds: 2.2,
          ventricularEscapeSeconds: 3,
        },
      ),
    lookAlikes: ['sinus-rhythm', 'paced-both'],
  },
  {
    ...PACED,
    id: 'paced-ventricles',
    sliders: [rateSlider(50, 90, 64, 'pacing-rate')],
    heart: (value) =>
      completeBlock(78, { ventricularEscapeSeconds: Infinity, pacemaker: pacemaker('VVI', value('pacing-rate')) }),
    lookAlikes: ['left-bundle-block', 'accelerated-idioventricular', 'complete-block'],
    difficulty: 1,
  },
  {
    ...PACED,
    id: 'paced-both',
    sliders: [rateSlider(60, 90, 72, 'pacing-rate'), msSlider('av-delay', 100, 240, 160)],
    heart: (value) =>
      completeBlock(46, {
        ventricularEscapeSeconds: Infinity,
        pacemaker: pacemaker('DDD', value('pacing-rate'), { avDelaySeconds: value('av-delay') / 1000 }),
      }),
    lookAlikes: ['paced-ventricles', 'left-bundle-block'],
  },
  {
    ...PACED,
    id: 'failure-to-capture',
    event: 'missed-spike',
    sliders: [rateSlider(55, 80, 66, 'pacing-rate'), countSlider('misses-every', 2, 8, 4)],
    heart: (value) =>
      completeBlock(84, {
        ventricularEscapeSeconds: 1.75,
        pacemaker: pacemaker('VVI', value('pacing-rate'), { failsToCaptureEvery: value('misses-every') }),
      }),
    lookAlikes: ['complete-block', 'failure-to-sense'],
    difficulty: 3,
  },
  {
    ...PACED,
    id: 'failure-to-sense',
    sliders: [rateSlider(60, 90, 76), rateSlider(50, 75, 62, 'pacing-rate')],
    heart: (value) =>
      sinusHeart(value('rate'), {}, { pacemaker: pacemaker('VVI', value('pacing-rate'), { senses: false }) }),
    lookAlikes: ['failure-to-capture', 'parasystole'],
    difficulty: 3,
  },
  {
    id: 'artefact',
    family: 'artefact',
    lead: 'II',
    stripFromSeconds: 5,
    pathway: 'sinus',
    difficulty: 2,
    sliders: [
      rateSlider(60, 95, 76),
      rateSlider(200, 380, 280, 'ectopic-rate'),
      { id: 'height', from: 0.1, to: 1.4, step: 0.05, start: 0.75, unit: 'mv' },
    ],
    heart: (value) => sinusHeart(value('rate')),
    noise: (value) => ({
      motionMv: value('height'),
      motionHz: value('ectopic-rate') / 60,
      motionSeconds: [8, 17],
    }),
    lookAlikes: ['ventricular-tachycardia', 'flutter', 'ventricular-fibrillation'],
  },
  {
    id: 'arms-swapped',
    family: 'artefact',
    lead: 'II',
    stripFromSeconds: 4,
    pathway: 'sinus',
    difficulty: 2,
    sliders: [rateSlider(55, 95, 70)],
    heart: (value) => sinusHeart(value('rate')),
    armsSwapped: true,
    lookAlikes: ['junctional-rhythm', 'sinus-rhythm'],
  },
] as const satisfies readonly RhythmCard[];
