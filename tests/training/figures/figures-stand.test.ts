import { beforeAll, describe, expect, it } from 'vitest';
import { startClassifier } from '../../../src/classifier/start-classifier.ts';
import { readModelFolder } from '../../../training/evaluate/read-model-folder.ts';
import { BLOCK_NAMES } from '../../../training/figures/blocks.ts';
import { answerExample } from '../../../training/figures/example-answers.ts';
import { readFigures, type Figures } from '../../../training/figures/figure-file.ts';
import { outOfDate, type Present } from '../../../training/figures/out-of-date.ts';
import { identifyModel } from '../../../training/figures/provenance.ts';
import { figureTexts } from '../../../training/figures/texts/write-texts.ts';

// Oracle: training/figures.json, which a command wrote. `npm run figures` mends what fails here: it measures what is out of
// date and fills the texts.
let figures: Figures;
let present: Present;
beforeAll(async () => {
  figures = await readFigures();
  const files = await readModelFolder('public/model');
  const { classifier } = await startClassifier(files, { forced: 'wasm' });
  present = { model: identifyModel(files), answers: await answerExample(classifier) };
  classifier.dispose();
});

it('every text quotes the figures that were measured', async () => {
  for (const { path, found, filled } of await figureTexts(figures)) expect(found, path).toBe(filled);
});

describe('the figures hold for the model and the code as they are', () => {
  it.each(BLOCK_NAMES)('%s', (name) => {
    expect(outOfDate(name, figures[name]?.measured, present)).toBeNull();
  });
});

describe('a change is noticed', () => {
  it('of a text that quotes a figure', async () => {
    const { classes } = figures;
    if (!classes) throw new Error('the classes were never measured');
    const [[name, set], ...others] = Object.entries(classes.figures.sets);
    const summary = { ...set.figures.summary, accuracy: 12.34 };
    const sets = Object.fromEntries([[name, { ...set, figures: { ...set.figures, summary } }], ...others]);
    const changed = { ...figures, classes: { ...classes, figures: { ...classes.figures, sets } } };
    const texts = await figureTexts(changed);
    const paths = texts.filter(({ found, filled }) => found !== filled).map(({ path }) => path);
    expect(paths).toEqual(['training/pages/classes.md', 'public/model/model-card.json']);
  });

  it('of the model, for what depends on it', () => {
    const other = { ...present, model: { ...present.model, sha256: 'another' } };
    const stale = BLOCK_NAMES.filter((name) => outOfDate(name, figures[name]?.measured, other) !== null);
    expect(stale).toContain('classes');
    expect(stale).toContain('heldOut');
    expect(stale).not.toContain('detector');
  });
});
