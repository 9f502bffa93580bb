import { Random } from '../random.ts';
import type { Activations } from './activations.ts';
import { ConductingHeart } from './conducting-heart.ts';
import type { Heart } from './heart.ts';
import { runAtria, runEscapes, runFocus, runPacemaker, runSinusNode } from './pacemakers.ts';

/**
 * Everything that happens in a heart for so many seconds: impulses arise in the nodes, in foci and at electrodes, and spread, wait and
 * die by the refractory periods of what they come to. The same heart and seed always give the same.
 */
export function conduct(heart: Heart, durationSeconds: number, seed: number): Activations {
  const random = new Random(seed);
  const tissue = new ConductingHeart(heart, random);
  if (heart.atria.kind === 'follow') runSinusNode(tissue, heart, random);
  else runAtria(tissue, heart, random);
  for (const { site, firing } of heart.atrialFoci) {
    runFocus(tissue, firing, random, (at) => void tissue.activateAtria(at, 'focus', site));
  }
  if (heart.junction) {
    const { firing, retrogradeSeconds } = heart.junction;
    runFocus(tissue, firing, random, (at) => void tissue.fireJunction(at, 'junction', retrogradeSeconds));
  }
  for (const { site, firing, turn } of heart.ventricularFoci) {
    runFocus(tissue, firing, random, (at, count) => {
      tissue.fireVentricles(at, 'focus', site, 'ventricle', turn * count);
    });
  }
  runEscapes(tissue, heart, random);
  if (heart.pacemaker) runPacemaker(tissue, heart.pacemaker);
  tissue.queue.runUntil(durationSeconds);
  return tissue.done(durationSeconds);
}
