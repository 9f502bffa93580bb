import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import { GALLERY, simulateCard, type RhythmId } from '../../src/ecg/simulation/gallery/gallery.ts';
import { OPENED } from '../../src/ecg/simulation/gallery/opened-recording.ts';
import { collectBeats, type AtlasBeat } from './collect-beats.ts';

/** Whose waves: 0 is the average person, the others are drawn. */
const PEOPLE = [0, 1, 2, 3] as const;
/** Rhythms without separate beats, and those that show the recorder's faults: no waves to compare. */
const LEFT_OUT: readonly RhythmId[] = ['torsade', 'ventricular-fibrillation', 'artefact', 'arms-swapped'];

/** The beats of the gallery's rhythms in MLII, a minute of each of four people, found and measured as those of real recordings. */
export async function simulatedBeats(classifier: BeatClassifier): Promise<AtlasBeat[]> {
  const beats: AtlasBeat[] = [];
  for (const card of GALLERY.filter(({ id }) => !LEFT_OUT.includes(id))) {
    for (const personSeed of PEOPLE) {
      const { recording } = simulateCard(card, { ...OPENED, personSeed, seed: personSeed + 1, leads: ['MLII', 'V1'] });
      beats.push(...(await collectBeats(`${card.id} ${personSeed}`, recording, 0, classifier, 0)));
    }
  }
  return beats;
}
