/** Parts of the heart that a beat activates, in the order a sinus beat reaches them. */
export const HEART_STRUCTURES = [
  'sa-node',
  'right-atrium',
  'internodal-paths',
  'bachmann-bundle',
  'left-atrium',
  'av-node',
  'his-bundle',
  'left-bundle',
  'anterior-fascicle',
  'posterior-fascicle',
  'right-bundle',
  'purkinje-fibres',
  'septum',
  'left-ventricle',
  'right-ventricle',
] as const;
export type HeartStructure = (typeof HEART_STRUCTURES)[number];

interface StructureFacts {
  readonly name: string;
  /** What it does and where it shows in the ECG: one or two short sentences. */
  readonly role: string;
}

/**
 * Name and role of each structure. Sources: Guyton & Hall, Textbook of Medical Physiology, 14th ed., ch. 10;
 * Durrer 1970 (total excitation of the isolated human heart, Circulation 41:899);
 * Ho & Sánchez-Quintana 2009 (nodes and internodal myocardium, Clin Anat 22:99).
 */
export const STRUCTURE_FACTS: Readonly<Record<HeartStructure, StructureFacts>> = {
  'sa-node': {
    name: 'SA node',
    role: 'Sets the sinus rhythm. Too small to show in the surface ECG: the P wave begins as the impulse leaves it.',
  },
  'right-atrium': { name: 'Right atrium', role: 'Activated first from the SA node: the first part of the P wave.' },
  'internodal-paths': {
    name: 'Internodal paths',
    role: 'Ordinary atrial muscle whose fibre direction favours conduction to the AV node; not insulated cables.',
  },
  'bachmann-bundle': {
    name: 'Bachmann’s bundle',
    role: 'Muscle band over the roof of the atria: the fastest way to the left atrium.',
  },
  'left-atrium': { name: 'Left atrium', role: 'Activated after the right atrium: the second part of the P wave.' },
  'av-node': {
    name: 'AV node',
    role: 'Delays the impulse so that the ventricles can fill. No wave of its own: most of the PR segment.',
  },
  'his-bundle': {
    name: 'Bundle of His',
    role: 'Normally the only electrical way from the atria to the ventricles. Silent in the surface ECG, late in the PR segment.',
  },
  'left-bundle': {
    name: 'Left bundle branch',
    role: 'Fans out under the left side of the septum, which is the first muscle to be activated.',
  },
  'anterior-fascicle': {
    name: 'Anterior fascicle',
    role: 'Carries the impulse to the anterior and upper lateral left ventricle.',
  },
  'posterior-fascicle': {
    name: 'Posterior fascicle',
    role: 'Carries the impulse to the inferior and posterior left ventricle.',
  },
  'right-bundle': {
    name: 'Right bundle branch',
    role: 'A thin cord down the right side of the septum; the moderator band takes it to the free wall.',
  },
  'purkinje-fibres': {
    name: 'Purkinje fibres',
    role: 'Spread the impulse over the inner surface of both ventricles at 1.5–4 m/s.',
  },
  septum: { name: 'Septum', role: 'Activated first, from left to right: the first 20–30 ms of a normal QRS.' },
  'left-ventricle': {
    name: 'Left ventricle',
    role: 'Its thick wall makes most of the QRS, and its recovery most of the T wave.',
  },
  'right-ventricle': {
    name: 'Right ventricle',
    role: 'Activated at the same time as the left; its thin wall adds little to the QRS.',
  },
};
