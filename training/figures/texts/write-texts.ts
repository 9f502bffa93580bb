import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealCard } from '../../../src/classifier/model/card-seal.ts';
import type { Figures } from '../figure-file.ts';
import { appFigureModule } from './app-figures.ts';
import { fillCardScores } from './card-scores.ts';
import { fillMarkers } from './fill-markers.ts';
import { fillingsOf } from './fillings.ts';

/** Folders whose texts may quote figures, with the folders below them. */
const TEXT_FOLDERS = ['src', 'training'] as const;

const APP_MODULE = 'src/app/text/measured-shares.ts';
const MODEL_CARD = 'public/model/model-card.json';

/** A file that quotes figures, and what it has to say. */
export interface FigureText {
  readonly path: string;
  readonly found: string;
  readonly filled: string;
}

/** Every file that quotes figures, as it is and as the figures would have it. Throws an Error that names a file with a bad marker. */
export async function figureTexts(figures: Figures): Promise<FigureText[]> {
  const fillings = fillingsOf(figures);
  const pages = ['README.md', ...(await Promise.all(TEXT_FOLDERS.map(markdownFiles))).flat()];
  return Promise.all([
    ...pages.map((path) => fillFile(path, (text) => fillMarkers(text, fillings))),
    fillFile(APP_MODULE, () => appFigureModule(figures)),
    fillFile(MODEL_CARD, (text) => sealCard(fillCardScores(text, figures))),
  ]);
}

async function fillFile(path: string, fill: (text: string) => string | Promise<string>): Promise<FigureText> {
  const found = await readFile(path, 'utf8');
  try {
    return { path, found, filled: await fill(found) };
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Fills every file that quotes figures. Resolves to the paths of those that changed. */
export async function writeTexts(figures: Figures): Promise<string[]> {
  const changed = (await figureTexts(figures)).filter(({ found, filled }) => found !== filled);
  for (const { path, filled } of changed) await writeFile(path, filled);
  return changed.map(({ path }) => path);
}

async function markdownFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    .sort();
}
