import type { HeartStructure } from '../../../ecg/explanation/heart-structure.ts';
import type { PathwayName } from '../../../ecg/explanation/pathways.ts';
import { listed } from './grammar.ts';

interface StructureWords {
  readonly name: string;
  /** Its name beside the drawing, one entry a line. */
  readonly label: readonly string[];
  /** What it does and where it shows in the ECG: one or two short sentences. */
  readonly role: string;
}

interface PathwayWords {
  /** What it is called where one of several can be chosen. */
  readonly name: string;
  /** One line: where such a beat begins. */
  readonly site: string;
  /** Two or three sentences: the way the impulse takes and why the wave looks as it does. */
  readonly pathway: string;
  /** What the drawing cannot know about this beat; empty when there is nothing to add. */
  readonly caveat: string;
}

const ONE_LEAD = 'is not determined from this lead: the place drawn is schematic.';
const BLOCK_CAVEAT =
  'Which branch is blocked is not determined from this lead: this is the way such a beat would take.';

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

/** Sources: those of `PATHWAYS`. */
const pathways: Readonly<Record<PathwayName, PathwayWords>> = {
  sinus: {
    name: 'Sinus',
    site: 'SA node, high in the right atrium',
    pathway:
      'The impulse leaves the SA node, spreads over the right and then the left atrium, and is held back in the AV node. ' +
      'The bundle of His, its branches and the Purkinje fibres then hand it to both ventricles almost at once, septum first: the QRS is narrow.',
    caveat: 'This class also holds bundle branch block and escape beats: choose their way above to see how it differs.',
  },
  'right-bundle-block': {
    name: 'Sinus, right bundle branch blocked',
    site: 'SA node, high in the right atrium',
    pathway:
      'Atria, AV node and left ventricle are activated as usual. ' +
      'The right ventricle waits for the impulse to come through the septum, muscle cell by muscle cell: the QRS is wide, and its last part is the right ventricle alone.',
    caveat: BLOCK_CAVEAT,
  },
  'left-bundle-block': {
    name: 'Sinus, left bundle branch blocked',
    site: 'SA node, high in the right atrium',
    pathway:
      'The right bundle branch alone brings the impulse down, and the septum is activated from the right, against its usual direction. ' +
      'The left ventricle follows late and slowly: the QRS is wide, and its first small septal wave is gone.',
    caveat: BLOCK_CAVEAT,
  },
  atrial: {
    name: 'Atrial focus',
    site: 'In the atria away from the SA node',
    pathway:
      'A focus in the atria fires before the SA node, and the atria are activated by an unusual route: the P wave has another shape. ' +
      'From the AV node on the way is the usual one, so the QRS stays narrow unless a bundle branch has not yet recovered. ' +
      'The early impulse usually resets the SA node: the pause is often less than compensatory.',
    caveat: `The site within the atria or AV junction ${ONE_LEAD}`,
  },
  flutter: {
    name: 'Circuit in the right atrium',
    site: 'Around the tricuspid valve',
    pathway:
      'A front circles around the tricuspid valve some 300 times a minute, and the left atrium follows it: there is no P wave, and the line never rests. ' +
      'The AV node lets every second, third or fourth round through, and from there on the way is the usual one: the QRS stays narrow. ' +
      'Drawn is a round that got through.',
    caveat: `Where in the atria the circuit lies ${ONE_LEAD}`,
  },
  fibrillation: {
    name: 'Fibrillating atria',
    site: 'No one place in the atria',
    pathway:
      'Many waves wander through both atria at once: there is no P wave and no place where the beat began; the one drawn stands for all. ' +
      'They reach the AV node hundreds of times a minute, and it lets one through when it happens to have recovered. ' +
      'From there on the way is the usual one, so the QRS stays narrow unless a bundle branch has not yet recovered.',
    caveat: `Where in the atria the waves run ${ONE_LEAD}`,
  },
  junctional: {
    name: 'AV junction',
    site: 'AV junction: AV node or bundle of His',
    pathway:
      'The impulse starts at the AV junction and goes down the usual way, so the QRS stays narrow. ' +
      'It may also go back up into the atria: their P wave is then inverted and lies in the QRS or close to it. ' +
      'Early, it is a premature beat; late, after a pause, an escape beat.',
    caveat: `The site within the atria or AV junction ${ONE_LEAD}`,
  },
  ventricular: {
    name: 'Ventricular focus',
    site: 'Within a ventricle, below the bundle of His',
    pathway:
      'The impulse starts in ventricular muscle or a Purkinje fibre and spreads from muscle cell to muscle cell, several times slower than through the conduction system: ' +
      'the QRS is wide and the T wave usually points the other way. ' +
      'The SA node often keeps its own time, so the next sinus beat follows a compensatory pause.',
    caveat: `The site within the ventricles ${ONE_LEAD}`,
  },
  fusion: {
    name: 'Fusion',
    site: 'Two sites at once: above the ventricles, and within one of them',
    pathway:
      'A conducted impulse comes down through the AV node while a focus in a ventricle fires on its own. ' +
      'The two fronts meet in the ventricles and each activates the part it reaches first: ' +
      'the QRS is a blend of the usual and the ventricular shape, nearer to the one that won more muscle.',
    caveat:
      'Neither the ventricular site nor the share of each front is determined from this lead: both are schematic.',
  },
  paced: {
    name: 'Paced right ventricle',
    site: 'Pacing electrode, at the apex of the right ventricle',
    pathway:
      'An electrode starts the beat in the muscle of the right ventricle, and the impulse spreads from muscle cell to muscle cell. ' +
      'The left ventricle is reached last: the QRS is wide, after a narrow pacing spike where the recording shows it.',
    caveat: 'Whether this beat was paced, and where the electrode lies, is not determined from this lead.',
  },
  unknown: {
    name: 'Unknown',
    site: 'Not known',
    pathway:
      'This class gathers paced beats and beats that fit no other class. ' +
      'A pacing electrode, or a site that cannot be named, may have started the beat: no origin and no path is drawn.',
    caveat: '',
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
  hint: 'Point at a structure or at a part of the wave.',
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
