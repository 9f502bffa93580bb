import { RHYTHM_CONTEXTS, type RhythmContext } from '../decoding/rhythm-contexts.ts';
import { mayBeBlock } from './block-in-pattern.ts';
import { mayBeJunctional } from './leading-p.ts';
import type { SpellContext } from './spell-context.ts';

/** A share too small to name anything is not looked into: a week holds a million beats. */
const LEAST_SHARE = 0.01;
/** Where a context can't be seen, its beats stand in sinus rhythm. */
const SINUS = RHYTHM_CONTEXTS.indexOf('sinus');
const MAY_STAND: Partial<Readonly<Record<RhythmContext, (context: SpellContext, beat: number) => boolean>>> = {
  block: mayBeBlock,
  junctional: mayBeJunctional,
};

/** What may go on around the beats, without what the network of contexts takes for something that can be seen not to be there. */
export function seenContexts(context: SpellContext, contexts: ArrayLike<number>): Float32Array {
  const seen = Float32Array.from(contexts);
  RHYTHM_CONTEXTS.forEach((name, k) => {
    const mayStand = MAY_STAND[name];
    if (!mayStand) return;
    for (let beat = 0; beat < context.beats.count; beat++) {
      const row = beat * RHYTHM_CONTEXTS.length;
      if (seen[row + k] < LEAST_SHARE || mayStand(context, beat)) continue;
      seen[row + SINUS] += seen[row + k];
      seen[row + k] = 0;
    }
  });
  return seen;
}
