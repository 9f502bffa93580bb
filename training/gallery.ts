import { writeFileSync } from 'node:fs';
import { startClassifier } from '../src/classifier/start-classifier.ts';
import { GALLERY } from '../src/ecg/simulation/gallery/gallery.ts';
import { readModelFolder } from './evaluate/read-model-folder.ts';
import { galleryPage } from './gallery/gallery-page.ts';
import { measureCard, type CardMeasures } from './gallery/measure-card.ts';
import { shownAnswers } from './gallery/summarise-gallery.ts';

// What the app's own reader makes of the simulated rhythms, for the app and for a page: npm run gallery.
const { classifier } = await startClassifier(await readModelFolder('public/model'), { forced: 'wasm' });
const clean: CardMeasures[] = [];
const noisy: CardMeasures[] = [];
for (const card of GALLERY) {
  clean.push(await measureCard(card, classifier));
  noisy.push(await measureCard(card, classifier, { snrDb: 12 }));
}
const answers = Object.fromEntries(clean.map((measures) => [measures.id, shownAnswers(measures)]));
writeFileSync('src/app/views/gallery/model-answers.json', `${JSON.stringify(answers, null, 1)}\n`);
writeFileSync('training/pages/gallery.md', galleryPage(clean, noisy));
