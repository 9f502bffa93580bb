import type { Block } from './block.ts';
import { adaptation } from './blocks/adaptation.ts';
import { ds2Classes, paced } from './blocks/classes.ts';
import { detector, detectorElsewhere, detectorForms } from './blocks/detector.ts';
import { edges } from './blocks/edges.ts';
import { explanations } from './blocks/explanations.ts';
import { heldOut } from './blocks/held-out.ts';
import { noise } from './blocks/noise.ts';
import { rhythm } from './blocks/rhythm.ts';
import { strips } from './blocks/strips.ts';
import { unseen } from './blocks/unseen.ts';
import { pWaves, waves } from './blocks/waves.ts';

/** Everything that is measured, in the order in which it is measured. */
export const BLOCKS = {
  heldOut,
  detector,
  detectorElsewhere,
  noise,
  waves,
  classes: ds2Classes,
  paced,
  unseen,
  pWaves,
  rhythm,
  edges,
  strips,
  adaptation,
  explanations,
  detectorForms,
} as const satisfies Readonly<Record<string, Block<object>>>;

export type BlockName = keyof typeof BLOCKS;

export const BLOCK_NAMES = Object.keys(BLOCKS) as readonly BlockName[];

/** What a block measures. */
export type FiguresOf<Name extends BlockName> = Awaited<ReturnType<(typeof BLOCKS)[Name]['measure']>>;
