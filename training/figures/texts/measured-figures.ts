import type { BlockName, FiguresOf } from '../blocks.ts';
import type { Figures } from '../figure-file.ts';

/** The figures of a block. Throws an Error that says how to measure them when they never were. */
export function figuresOf<Name extends BlockName>(figures: Figures, name: Name): FiguresOf<Name> {
  const block = figures[name];
  if (!block) throw new Error(`the figures of "${name}" were never measured: run "npm run figures -- --only ${name}"`);
  return block.figures;
}
