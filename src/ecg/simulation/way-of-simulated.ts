import type { PathwayName, WayFromAbove } from '../explanation/pathways.ts';
import type { SimulatedBeat } from './simulated-beats.ts';

const FROM_ABOVE: Readonly<Partial<Record<SimulatedBeat['origin'], WayFromAbove>>> = {
  focus: 'atrial',
  paced: 'atrial',
  flutter: 'flutter',
  fibrillation: 'fibrillation',
};
const BLOCKS: Readonly<Partial<Record<PathwayName, 'right-block' | 'left-block'>>> = {
  'right-bundle-block': 'right-block',
  'left-bundle-block': 'left-block',
};

/** The whole way of a simulated beat: where its truth says it began, also where a blocked branch gives the way its name. */
export function wayOfSimulated({ origin, pathway }: Pick<SimulatedBeat, 'origin' | 'pathway'>): PathwayName {
  const [from, block] = [FROM_ABOVE[origin], BLOCKS[pathway]];
  return from && block ? `${from}-${block}` : pathway;
}
