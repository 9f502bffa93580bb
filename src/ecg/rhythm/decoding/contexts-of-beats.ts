import { featuresAround } from '../../preparation/features-around.ts';
import { CONTEXT_WEIGHTS } from './context-weights.ts';
import { rhythmContexts } from './rhythm-contexts.ts';

/** What the published network finds around each beat, given all features of the beats: row-major [count × RHYTHM_CONTEXTS.length]. */
export function contextsOfBeats(features: Float32Array): Float32Array {
  return rhythmContexts(featuresAround(features), CONTEXT_WEIGHTS);
}
