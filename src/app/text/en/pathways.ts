import type { PathwayName, WayFromAbove } from '../../../ecg/explanation/pathways.ts';

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

/** Where a beat from above the AV node begins if not in the SA node, and its way to the node. */
const fromAbove: Readonly<Record<WayFromAbove, Omit<PathwayWords, 'pathway'> & { readonly toNode: string }>> = {
  atrial: {
    name: 'Atrial focus',
    site: 'In the atria away from the SA node',
    toNode:
      'A focus in the atria fires before the SA node, and the atria are activated by an unusual route: the P wave has another shape.',
    caveat: `The site within the atria or AV junction ${ONE_LEAD}`,
  },
  flutter: {
    name: 'Circuit in the right atrium',
    site: 'Around the tricuspid valve',
    toNode:
      'A front circles around the tricuspid valve some 300 times a minute, and the left atrium follows it: there is no P wave, and the line never rests. ' +
      'The AV node lets every second, third or fourth round through; drawn is one that got through.',
    caveat: `Where in the atria the circuit lies ${ONE_LEAD}`,
  },
  fibrillation: {
    name: 'Fibrillating atria',
    site: 'No one place in the atria',
    toNode:
      'Many waves wander through both atria at once: there is no P wave and no place where the beat began; the one drawn stands for all. ' +
      'They reach the AV node hundreds of times a minute, and it lets one through when it happens to have recovered.',
    caveat: `Where in the atria the waves run ${ONE_LEAD}`,
  },
};

/** The way below the node, where one branch does not conduct. */
const blocks = {
  right: {
    name: 'right bundle branch blocked',
    way:
      'The right bundle branch does not conduct: the right ventricle waits for the impulse to come through the septum, muscle cell by muscle cell. ' +
      'The QRS is wide, and its last part is the right ventricle alone.',
  },
  left: {
    name: 'left bundle branch blocked',
    way:
      'The left bundle branch does not conduct: the right one alone brings the impulse down, and the septum is activated from the right, against its usual direction. ' +
      'The left ventricle follows late and slowly: the QRS is wide, and its first small septal wave is gone.',
  },
};

function conducted(from: WayFromAbove, below: string): PathwayWords {
  const { toNode, ...words } = fromAbove[from];
  return { ...words, pathway: `${toNode} ${below}` };
}

function blocked(from: WayFromAbove, branch: 'right' | 'left'): PathwayWords {
  const { name, way } = blocks[branch];
  return { ...conducted(from, way), name: `${fromAbove[from].name}, ${name}` };
}

/** The ways a beat takes through the heart. Sources: those of `PATHWAYS`. */
export const pathways: Readonly<Record<PathwayName, PathwayWords>> = {
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
  atrial: conducted(
    'atrial',
    'From the AV node on the way is the usual one, so the QRS stays narrow unless a bundle branch has not yet recovered. ' +
      'The early impulse usually resets the SA node: the pause is often less than compensatory.',
  ),
  flutter: conducted('flutter', 'From there on the way is the usual one: the QRS stays narrow.'),
  fibrillation: conducted(
    'fibrillation',
    'From there on the way is the usual one, so the QRS stays narrow unless a bundle branch has not yet recovered.',
  ),
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
  'atrial-right-block': blocked('atrial', 'right'),
  'atrial-left-block': blocked('atrial', 'left'),
  'flutter-right-block': blocked('flutter', 'right'),
  'flutter-left-block': blocked('flutter', 'left'),
  'fibrillation-right-block': blocked('fibrillation', 'right'),
  'fibrillation-left-block': blocked('fibrillation', 'left'),
};
