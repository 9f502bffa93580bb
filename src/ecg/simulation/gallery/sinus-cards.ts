import { QUICK_NODE, sinusHeart } from '../conduction/hearts.ts';
import { countSlider, msSlider, rateSlider, type RhythmCard } from './rhythm-card.ts';

const SHOWN = { lead: 'II', stripFromSeconds: 4, pathway: 'sinus' } as const;

export const SINUS_CARDS = [
  {
    ...SHOWN,
    id: 'sinus-rhythm',
    family: 'sinus',
    sliders: [
      rateSlider(60, 100, 70),
      { id: 'st', from: -0.3, to: 0.4, step: 0.02, start: 0, unit: 'mv' },
      { id: 'u', from: 0, to: 0.2, step: 0.01, start: 0, unit: 'mv' },
    ],
    heart: (value) => sinusHeart(value('rate')),
    lookAlikes: ['atrial-tachycardia', 'first-degree-block'],
    difficulty: 1,
  },
  {
    ...SHOWN,
    id: 'sinus-arrhythmia',
    family: 'sinus',
    sliders: [rateSlider(45, 90, 64), { id: 'breathing', from: 8, to: 30, step: 1, start: 14, unit: 'percent' }],
    heart: (value) =>
      sinusHeart(
        value('rate'),
        { breathingShare: value('breathing') / 100, breathSeconds: 6.4 },
        { avNode: QUICK_NODE },
      ),
    lookAlikes: ['atrial-ectopy', 'fibrillation-slow', 'sinus-pause'],
    difficulty: 1,
  },
  {
    ...SHOWN,
    id: 'sinus-bradycardia',
    family: 'sinus',
    sliders: [rateSlider(34, 58, 46)],
    heart: (value) => sinusHeart(value('rate')),
    lookAlikes: ['two-to-one-block', 'atrial-blocked', 'junctional-rhythm'],
    difficulty: 1,
  },
  {
    ...SHOWN,
    id: 'sinus-tachycardia',
    family: 'sinus',
    sliders: [rateSlider(102, 160, 125)],
    heart: (value) => sinusHeart(value('rate'), { breathingShare: 0.015 }),
    lookAlikes: ['flutter', 'atrial-tachycardia', 'av-nodal-reentry'],
    difficulty: 1,
  },
  {
    ...SHOWN,
    id: 'sinus-pause',
    event: 'pause',
    stripFromSeconds: 11,
    family: 'sinus',
    sliders: [rateSlider(50, 80, 62), msSlider('pause', 2000, 4000, 3200), countSlider('every', 5, 20, 15)],
    heart: (value) =>
      sinusHeart(
        value('rate'),
        { arrestEvery: value('every'), arrestSeconds: value('pause') / 1000 },
        { junctionalEscapeSeconds: 4.5, ventricularEscapeSeconds: 6 },
      ),
    lookAlikes: ['atrial-blocked', 'mobitz-two', 'sinus-arrhythmia'],
    difficulty: 2,
  },
] as const satisfies readonly RhythmCard[];
