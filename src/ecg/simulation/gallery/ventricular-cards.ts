import { HEALTHY_HEART, type Firing, type VentricularSite } from '../conduction/heart.ts';
import { sinusHeart } from '../conduction/hearts.ts';
import { countSlider, msSlider, rateSlider, type RhythmCard } from './rhythm-card.ts';

const VENTRICULAR = { family: 'ventricular', lead: 'II', stripFromSeconds: 4, pathway: 'ventricular' } as const;

function coupled(everyBeats: number, couplingMs: number, beats = 1, cycleSeconds = 0.42): Firing {
  const jitter = { jitterSeconds: 0.01, cycleJitterSeconds: 0.01 };
  return { kind: 'coupled', everyBeats, couplingSeconds: couplingMs / 1000, beats, cycleSeconds, ...jitter };
}

function clock(perMinute: number, fromSeconds: number, toSeconds: number, jitterSeconds = 0.005): Firing {
  return { kind: 'clock', cycleSeconds: 60 / perMinute, jitterSeconds, fromSeconds, toSeconds };
}

const focus = (firing: Firing, site: VentricularSite = 'right-outflow', turn = 0) => ({
  ventricularFoci: [{ site, firing, turn }],
});

export const VENTRICULAR_CARDS = [
  {
    ...VENTRICULAR,
    id: 'ventricular-ectopy',
    sliders: [rateSlider(55, 95, 72), msSlider('coupling', 360, 640, 460), countSlider('every', 3, 12, 6)],
    heart: (value) => sinusHeart(value('rate'), {}, focus(coupled(value('every'), value('coupling')))),
    lookAlikes: ['ashman', 'atrial-ectopy', 'fusion'],
    difficulty: 1,
  },
  {
    ...VENTRICULAR,
    id: 'ventricular-bigeminy',
    sliders: [rateSlider(60, 95, 76), msSlider('coupling', 380, 600, 460)],
    heart: (value) => sinusHeart(value('rate'), {}, focus(coupled(1, value('coupling')), 'left-wall')),
    lookAlikes: ['atrial-bigeminy', 'ventricular-trigeminy'],
    difficulty: 1,
  },
  {
    ...VENTRICULAR,
    id: 'ventricular-trigeminy',
    sliders: [rateSlider(60, 95, 76), msSlider('coupling', 380, 600, 450)],
    heart: (value) => sinusHeart(value('rate'), {}, focus(coupled(2, value('coupling')))),
    lookAlikes: ['ventricular-bigeminy', 'ventricular-ectopy'],
    difficulty: 1,
  },
  {
    ...VENTRICULAR,
    id: 'ventricular-couplets',
    sliders: [rateSlider(55, 95, 74), msSlider('coupling', 380, 560, 450), rateSlider(110, 190, 140, 'ectopic-rate')],
    heart: (value) =>
      sinusHeart(value('rate'), {}, focus(coupled(6, value('coupling'), 2, 60 / value('ectopic-rate')), 'left-wall')),
    lookAlikes: ['ventricular-ectopy', 'ventricular-tachycardia'],
    difficulty: 1,
  },
  {
    ...VENTRICULAR,
    id: 'r-on-t',
    sliders: [rateSlider(55, 90, 70), msSlider('coupling', 290, 360, 310), countSlider('every', 3, 10, 5)],
    heart: (value) => sinusHeart(value('rate'), {}, focus(coupled(value('every'), value('coupling')))),
    lookAlikes: ['ventricular-ectopy', 'atrial-ectopy'],
    difficulty: 2,
  },
  {
    ...VENTRICULAR,
    id: 'parasystole',
    sliders: [rateSlider(60, 90, 74), rateSlider(28, 50, 38, 'ectopic-rate')],
    heart: (value) =>
      sinusHeart(value('rate'), {}, focus(clock(value('ectopic-rate'), 1, Infinity, 0.012), 'left-wall')),
    lookAlikes: ['ventricular-ectopy', 'fusion'],
    difficulty: 3,
  },
  {
    ...VENTRICULAR,
    id: 'accelerated-idioventricular',
    event: 'run',
    stripFromSeconds: 5,
    sliders: [rateSlider(60, 75, 66), rateSlider(70, 98, 84, 'ectopic-rate')],
    heart: (value) => sinusHeart(value('rate'), {}, focus(clock(value('ectopic-rate'), 8, 29), 'left-wall')),
    lookAlikes: ['ventricular-tachycardia', 'left-bundle-block', 'complete-block'],
    difficulty: 2,
  },
  {
    ...VENTRICULAR,
    id: 'ventricular-tachycardia',
    event: 'run',
    stripFromSeconds: 5,
    sliders: [rateSlider(125, 210, 165, 'ectopic-rate')],
    heart: (value) => sinusHeart(74, {}, focus(clock(value('ectopic-rate'), 8, 22))),
    lookAlikes: ['artefact', 'left-bundle-block', 'fusion', 'torsade'],
    difficulty: 1,
  },
  {
    ...VENTRICULAR,
    id: 'fusion',
    pathway: 'fusion',
    stripFromSeconds: 4,
    sliders: [rateSlider(80, 110, 96), rateSlider(102, 125, 110, 'ectopic-rate')],
    heart: (value) =>
      sinusHeart(
        value('rate'),
        {},
        {
          ...focus(clock(value('ectopic-rate'), 5, 26), 'left-wall'),
          avNode: {
            ...HEALTHY_HEART.avNode,
            restedSeconds: 0.085,
            addedSeconds: 0.05,
            recoverySeconds: 0.06,
            refractorySeconds: 0.13,
          },
        },
      ),
    lookAlikes: ['ventricular-tachycardia', 'parasystole', 'accelerated-idioventricular'],
    difficulty: 3,
  },
  {
    ...VENTRICULAR,
    id: 'torsade',
    event: 'run',
    stripFromSeconds: 7,
    sliders: [
      rateSlider(190, 250, 220, 'ectopic-rate'),
      { id: 'turn', from: 12, to: 45, step: 1, start: 26, unit: 'count' },
    ],
    heart: (value) =>
      sinusHeart(
        58,
        {},
        focus(clock(value('ectopic-rate'), 9, 24, 0.012), 'right-outflow', (value('turn') * Math.PI) / 180),
      ),
    lookAlikes: ['ventricular-fibrillation', 'ventricular-tachycardia', 'artefact'],
    difficulty: 2,
  },
  {
    ...VENTRICULAR,
    id: 'ventricular-fibrillation',
    event: 'ventricular-fibrillation',
    pathway: 'unknown',
    stripFromSeconds: 6,
    sliders: [rateSlider(55, 100, 80)],
    heart: (value) => sinusHeart(value('rate'), {}, { ...focus(coupled(9, 300)), ventricularFibrillationFrom: 9.4 }),
    lookAlikes: ['artefact', 'torsade', 'fibrillation-fast'],
    difficulty: 1,
  },
] as const satisfies readonly RhythmCard[];
