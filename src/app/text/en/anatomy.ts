import type { HeartStructure } from '../../../ecg/explanation/heart-structure.ts';
import { listed } from './grammar.ts';
import { pathways } from './pathways.ts';

interface StructureWords {
  readonly name: string;
  /** Its name beside the drawing, one entry a line. */
  readonly label: readonly string[];
  /** What it does and where it shows in the ECG: one or two short sentences. */
  readonly role: string;
}

const structures: Readonly<Record<HeartStructure, StructureWords>> = {
  'sa-node': {
    name: 'SA node',
    label: ['SA node'],
    role: 'Sets the sinus rhythm. Too small to show in the surface ECG: the P wave begins as the impulse leaves it.',
  },
  'right-atrium': {
    name: 'Right atrium',
    label: ['right', 'atrium'],
    role: 'Activated first from the SA node: the first part of the P wave.',
  },
  'internodal-paths': {
    name: 'Internodal paths',
    label: ['Internodal', 'paths'],
    role: 'Anterior, middle and posterior: ordinary atrial muscle whose fibre direction favours conduction to the AV node; not insulated cables.',
  },
  'bachmann-bundle': {
    name: 'Bachmann’s bundle',
    label: ['Bachmann’s', 'bundle'],
    role: 'Muscle band over the roof of the atria: the fastest way to the left atrium.',
  },
  'left-atrium': {
    name: 'Left atrium',
    label: ['left', 'atrium'],
    role: 'Activated after the right atrium: the second part of the P wave.',
  },
  'av-node': {
    name: 'AV node',
    label: ['AV node'],
    role: 'Delays the impulse so that the ventricles can fill. No wave of its own: most of the PR segment.',
  },
  'his-bundle': {
    name: 'Bundle of His',
    label: ['Bundle', 'of His'],
    role: 'Normally the only electrical way from the atria to the ventricles. Silent in the surface ECG, late in the PR segment.',
  },
  'left-bundle': {
    name: 'Left bundle branch',
    label: ['Left bundle', 'branch'],
    role: 'Fans out under the left side of the septum, which is the first muscle to be activated.',
  },
  'anterior-fascicle': {
    name: 'Left anterior fascicle',
    label: ['Anterior', 'fascicle'],
    role: 'Carries the impulse to the anterior papillary muscle and the upper lateral left ventricle.',
  },
  'posterior-fascicle': {
    name: 'Left posterior fascicle',
    label: ['Posterior', 'fascicle'],
    role: 'Carries the impulse to the posterior papillary muscle and the lower left ventricle.',
  },
  'right-bundle': {
    name: 'Right bundle branch',
    label: ['Right bundle', 'branch'],
    role: 'A thin cord down the right side of the septum; the moderator band takes it to the free wall.',
  },
  'purkinje-fibres': {
    name: 'Purkinje fibres',
    label: ['Purkinje', 'fibres'],
    role: 'Spread the impulse over the inner surface of both ventricles, so that they are activated almost at once.',
  },
  septum: {
    name: 'Septum',
    label: ['septum'],
    role: 'Activated first, from left to right: the first 20–30\u00a0ms of a normal QRS.',
  },
  'left-ventricle': {
    name: 'Left ventricle',
    label: ['left', 'ventricle'],
    role: 'Its thick wall, activated from inside out, makes most of the QRS, and its recovery most of the T wave.',
  },
  'right-ventricle': {
    name: 'Right ventricle',
    label: ['right', 'ventricle'],
    role: 'Activated at the same time as the left; its thin wall adds little to the QRS.',
  },
};

/** The heart beside a beat. */
export const anatomy = {
  title: 'Heart and its conduction system, seen from the front',
  description: ({ site, pathway, caveat }: { site: string; pathway: string; caveat: string }) =>
    `Begins: ${site}. ${pathway} ${caveat} The right side of the heart is on the left of the picture.`,
  structures,
  pathways,
  wayDrawn: 'Way drawn',
  noPWave: 'No P wave was found before this beat: it may not have begun in the SA node.',
  originUnknown: 'Origin unknown',
  origin: 'origin',
  schematic: '(schematic)',
  hint: 'Point at the heart or the wave.',
  /** Vessels, by their short names. */
  vessels: { aorta: 'aorta', superiorVenaCava: 'SVC', inferiorVenaCava: 'IVC' },
  ownRate: ({ from, to }: { from: string; to: string }) => `Own rate ${from}–${to} per minute.`,
  velocity: ({ from, to }: { from: string; to: string }) => `Conducts at ${from}–${to}\u00a0m/s.`,
  noPath: 'No path is drawn for this class.',
  offPath: 'Not on the path drawn for this beat.',
  unknownPath: 'The path of this class is not known.',
  noneBefore: 'Nothing of this beat yet: it begins in the ventricles. Atrial activity here would be of another beat.',
  noneBeforeJunction: 'Nothing of this beat yet: it begins at the AV junction.',
  zones: {
    beforeQrs: {
      head: 'Before the QRS.',
      text: 'Atria first, then the AV node and the bundle of His hand the impulse down.',
    },
    qrs: { head: 'QRS.', text: 'Both ventricles are activated.' },
    afterQrs: { head: 'After the QRS.', text: 'The ventricles recover: ST segment and T wave.' },
  },
  parts: {
    p: { name: 'P', head: 'P wave.', text: 'The atria are activated, the right one first.' },
    pr: {
      name: 'PR',
      head: 'PR segment.',
      text: 'The AV node holds the impulse back; then the bundle of His and its branches carry it, too small to show.',
    },
    qrs: {
      name: 'QRS',
      head: 'QRS.',
      text: 'Both ventricles are activated. The atria recover meanwhile, hidden in it.',
    },
    st: {
      name: 'ST',
      head: 'ST segment.',
      text: 'All of the ventricles is active: no current flows from part to part.',
    },
    t: { name: 'T', head: 'T wave.', text: 'The ventricles recover, the outer layers first.' },
  },
  during: ({ names }: { names: readonly string[] }) =>
    `${listed(names.map((name, i) => (i === 0 || /^(SA|AV|Bachmann|Purkinje)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1))))}.`,
  recovering: 'The ventricles recover (T wave).',
  recovered: 'The ventricles have recovered.',
  plateau: 'The ventricles stay activated (ST segment).',
  notBegun: 'Not begun yet.',
  beforeOnset: ({ ms }: { ms: number }) => `${ms}\u00a0ms before QRS onset`,
  afterOnset: ({ ms }: { ms: number }) => `${ms}\u00a0ms after QRS onset`,
  spanBeforeOnset: ({ from, to }: { from: number; to: number }) => `${from} to ${to}\u00a0ms before QRS onset`,
  spanAfterOnset: ({ from, to }: { from: number; to: number }) => `${from} to ${to}\u00a0ms after QRS onset`,
  spanAcrossOnset: ({ before, after }: { before: number; after: number }) =>
    `${before}\u00a0ms before to ${after}\u00a0ms after QRS onset`,
  moment: 'Moment of the beat',
  atRest: 'at rest',
  beforeR: ({ ms }: { ms: number }) => `${ms}\u00a0ms before the R peak`,
  afterR: ({ ms }: { ms: number }) => `${ms}\u00a0ms after the R peak`,
  previousStep: 'Previous step',
  nextStep: 'Next step',
  larger: 'Larger heart, with names',
  smaller: 'Smaller heart',
  play: 'Play the activation',
  pause: 'Pause the activation',
  speed: 'Speed',
  slowed: ({ factor }: { factor: number }) => `1/${factor} speed`,
  table: 'Path and times',
  tableNote:
    'Milliseconds from QRS onset. What lies within P, QRS and T is laid over their measured limits where they were measured; all others are typical of adults, not measured in this beat.',
  structure: 'Structure',
  from: 'from',
  to: 'to',
  ownRateColumn: 'own rate /min',
  velocityColumn: 'm/s',
  ventriclesRecover: 'Ventricles recover',
};
