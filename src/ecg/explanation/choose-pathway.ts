import type { BeatClass } from '../beats/beat-class.ts';
import type { PWaveState } from '../waves/waves.ts';
import { CLASS_PATHWAYS, type PathwayName } from './pathways.ts';

/** The way drawn for a beat unless the person chooses another: a supraventricular beat without a P wave is drawn from the AV junction. */
export function choosePathway(beatClass: BeatClass, pWave: PWaveState): PathwayName {
  return beatClass === 'S' && pWave === 'absent' ? 'junctional' : CLASS_PATHWAYS[beatClass][0];
}
