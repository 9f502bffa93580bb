import type { RhythmId } from '../../../ecg/simulation/gallery/gallery.ts';
import type { RhythmFamily } from '../../../ecg/simulation/gallery/rhythm-card.ts';

const CHOU = 'Surawicz & Knilans, Chou’s Electrocardiography in Clinical Practice, 6th ed.';
const ISSA = 'Issa, Miller & Zipes, Clinical Arrhythmology and Electrophysiology, 3rd ed.';
const BUNDLES = 'Surawicz et al., AHA/ACCF/HRS recommendations part III, Circulation 2009; 119:e235';

const FAMILY_SOURCES: Readonly<Record<RhythmFamily, readonly string[]>> = {
  sinus: [CHOU],
  atrial: [CHOU, ISSA],
  junctional: [CHOU, ISSA],
  block: [CHOU, 'Josephson, Clinical Cardiac Electrophysiology, chapter on AV conduction'],
  bundle: [BUNDLES, CHOU],
  ventricular: [CHOU, ISSA],
  paced: [CHOU],
  artefact: [CHOU],
};

const OWN_SOURCES: Readonly<Partial<Record<RhythmId, string>>> = {
  wenckebach: 'Talajic et al. 1991, Circ Res 68:1280 (recovery of the AV node and Wenckebach’s periods)',
  ashman: 'Gouaux & Ashman 1947, Am Heart J 34:366',
  preexcitation: 'Wolff, Parkinson & White 1930, Am Heart J 5:685',
  torsade: 'Dessertenne 1966, Arch Mal Coeur Vaiss 59:263',
  'fibrillation-slow': 'Petrutiu, Sahakian & Swiryn 2007, Europace 9:466 (rates of fibrillatory waves)',
  artefact: 'Knight et al. 1999, N Engl J Med 341:1270',
};

/** What is behind the words of a rhythm, most particular first. */
export function sourcesOf(id: RhythmId, family: RhythmFamily): string[] {
  const own = OWN_SOURCES[id];
  return own === undefined ? [...FAMILY_SOURCES[family]] : [own, ...FAMILY_SOURCES[family]];
}
