import { readFile, writeFile } from 'node:fs/promises';
import type { BlockName, FiguresOf } from './blocks.ts';
import type { Provenance } from './provenance.ts';

/** Where the figures are kept. */
const FIGURE_FILE = 'training/figures.json';

/** The figures of one block, and where they come from. */
export interface MeasuredBlock<F> {
  readonly measured: Provenance;
  readonly figures: F;
}

/** All figures measured so far, by block. */
export type Figures = { readonly [Name in BlockName]?: MeasuredBlock<FiguresOf<Name>> };

/** Digits after which figures are cut: far more than any text shows, few enough to be read. */
const DIGITS = 6;

/** The figures in the file; none when there is no file yet. */
export async function readFigures(file = FIGURE_FILE): Promise<Figures> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Figures;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

export async function writeFigures(figures: Figures, file = FIGURE_FILE): Promise<void> {
  await writeFile(file, formatFigures(figures));
}

/** JSON in which lists of plain values stand on one line, numbers rounded. */
export function formatFigures(figures: object): string {
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(DIGITS)) : value);
  const text = JSON.stringify(figures, rounded, 1);
  return `${text.replaceAll(/([[{])\s+([^[\]{}]*?)\s+([\]}])/g, joinLines)}\n`;
}

function joinLines(_: string, open: string, inside: string, close: string): string {
  const pad = open === '{' ? ' ' : '';
  return `${open}${pad}${inside.replaceAll(/\s*\n\s*/g, ' ')}${pad}${close}`;
}
