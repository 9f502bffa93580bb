import { mkdir, writeFile } from 'node:fs/promises';
import { startClassifier } from '../src/classifier/start-classifier.ts';
import { writeAtlas, type BeatAtlas } from '../src/ecg/atlas/beat-atlas.ts';
import { BEAT_WINDOW } from '../src/ecg/preparation/beat-window.ts';
import { atlasPage } from './atlas/atlas-page.ts';
import { averageBeats, FEWEST } from './atlas/average-beats.ts';
import type { AtlasBeat } from './atlas/collect-beats.ts';
import { collectedBeats } from './atlas/collected-beats.ts';
import { simulatedBeats } from './atlas/simulated-beats.ts';
import { simulatorPage } from './atlas/simulator-page.ts';
import { readModelFolder } from './evaluate/read-model-folder.ts';
import { trainingRecords } from './prepare/training-records.ts';

// The typical shapes of beats, for Learn and for a page, and the simulator's beats beside real ones: npm run atlas. Only ever of records that
// train the network.
const { classifier } = await startClassifier(await readModelFolder('public/model'), { forced: 'wasm' });
const records = await trainingRecords();
const beats: AtlasBeat[] = [];
for (const [i, record] of records.entries()) {
  beats.push(...(await collectedBeats(record, classifier)));
  console.error(`${record.database} ${record.name} (${i + 1} of ${records.length})`);
}
const atlas: BeatAtlas = {
  made: new Date().toISOString().slice(0, 10),
  model: classifier.card.version,
  sources: [
    'MIT-BIH Arrhythmia Database, records of DS1: Moody GB, Mark RG, IEEE Eng Med Biol 20(3):45-50 (2001), ODC Attribution 1.0',
    'MIT-BIH Supraventricular Arrhythmia Database: Greenwald SD, PhD thesis, MIT (1990), ODC Attribution 1.0',
    'Goldberger AL et al., PhysioNet, Circulation 101(23):e215-e220 (2000)',
  ],
  fewest: FEWEST,
  startSeconds: -BEAT_WINDOW.rSample / BEAT_WINDOW.rateHz,
  stepSeconds: 1 / BEAT_WINDOW.rateHz,
  entries: averageBeats(beats),
};
const real = beats.filter(({ person, lead }) => person.startsWith('mitdb') && lead === 'MLII');
const simulator = simulatorPage(atlas.made, await simulatedBeats(classifier), real);
classifier.dispose();
const text = writeAtlas(atlas);
await mkdir('public/atlas', { recursive: true });
await writeFile('public/atlas/beat-atlas.json', text);
await writeFile('training/pages/atlas.md', atlasPage(atlas, beats.length, text.length));
await writeFile('training/pages/simulator.md', simulator);
