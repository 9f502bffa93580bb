import type { RhythmId } from '../../../ecg/simulation/gallery/gallery.ts';
import type { RhythmWords } from './rhythm-words.ts';

/** Rhythms that begin above the ventricles, and how they are conducted. */
export const conductedRhythms = {
  'sinus-rhythm': {
    name: 'Sinus rhythm',
    what: 'The SA node leads at 60 to 100 per minute, and every impulse reaches the ventricles.',
    look: 'One upright P wave in lead II before every QRS, always at the same distance; narrow QRS; even intervals.',
    cause:
      'Impulses arise in the SA node, cross the atria, wait in the AV node and spread through bundles and Purkinje fibres.',
  },
  'sinus-arrhythmia': {
    name: 'Sinus arrhythmia',
    what: 'The sinus rate rises as one breathes in and falls as one breathes out. It is common in the young.',
    look: 'Intervals that grow and shrink by and by, over some five beats, while P waves and PR stay the same.',
    cause: 'Breathing changes the pull of the vagus nerve on the SA node; conduction is untouched.',
  },
  'sinus-bradycardia': {
    name: 'Sinus bradycardia',
    what: 'Sinus rhythm slower than 60 per minute, as in sleep and in trained people.',
    look: 'Count the P waves: as many as QRS complexes. A P wave hidden in a T wave would make it a block.',
    cause: 'The SA node fires slowly; all that follows is as usual.',
  },
  'sinus-tachycardia': {
    name: 'Sinus tachycardia',
    what: 'Sinus rhythm faster than 100 per minute, as in effort, fever or fear.',
    look: 'P waves of the usual shape just before each QRS; the rate changes gradually, never at once.',
    cause: 'The SA node is driven; the AV node conducts faster too, so the PR is short.',
  },
  'sinus-pause': {
    name: 'Sinus arrest',
    what: 'The SA node is silent for a while: a gap without P wave and without QRS.',
    look: 'Search the gap for a P wave, above all in the last T wave. The gap is no multiple of the usual interval.',
    cause: 'The SA node stops firing, and no escape focus stands in yet.',
  },
  'atrial-ectopy': {
    name: 'Atrial premature beats',
    what: 'Single early beats from a focus in the atria.',
    look: 'An early P wave of another shape, often on the T wave before, then a narrow QRS and a pause that is less than compensatory.',
    cause: 'A focus in the left atrium fires early and resets the SA node, which begins its cycle anew.',
  },
  'atrial-bigeminy': {
    name: 'Atrial bigeminy',
    what: 'Every second beat is an early one from the atria.',
    look: 'Pairs of beats; both narrow, the second with a P wave of another shape in the T wave of the first.',
    cause: 'An atrial focus fires at a fixed time after every sinus beat.',
  },
  'atrial-blocked': {
    name: 'Blocked atrial beats',
    what: 'Atrial beats so early that no QRS follows. The most frequent cause of an unexpected pause.',
    look: 'Compare the T wave before the pause with the others: the hidden P wave changes its shape.',
    cause: 'The impulse finds the AV node still refractory, but it has reset the SA node.',
    wrong:
      'Hidden P waves are not seen: it says that beats are dropped, not by what, and sinus arrhythmia where that happens seldom.',
  },
  'multifocal-atrial': {
    name: 'Multifocal atrial rhythm',
    what: 'Several atrial foci compete; above 100 per minute it is multifocal atrial tachycardia.',
    look: 'At least three shapes of P wave and uneven intervals, with a P wave before every QRS, unlike fibrillation.',
    cause: 'Foci in both atria fire at irregular times; whichever comes first leads the next beat.',
    wrong:
      'There is no name for it among those the reader knows: it says atrial fibrillation, as it finds hardly any of these P waves. Late atrial beats look Normal to the network.',
  },
  'atrial-tachycardia': {
    name: 'Atrial tachycardia',
    what: 'A fast, regular run from one focus in the atria that begins and ends at once.',
    look: 'The sudden start; P waves all alike but not those of sinus rhythm, here inverted in lead II.',
    cause: 'One atrial focus fires faster than the SA node, which is silenced by every beat of it.',
  },
  flutter: {
    name: 'Atrial flutter, regular',
    what: 'A wave circles in the right atrium some 300 times a minute; every second, third or fourth reaches the ventricles.',
    look: 'A saw-tooth without a flat line in lead II. A steady rate of 150 should make you look for it.',
    cause: 'A circuit around the tricuspid valve; the AV node cannot pass each wave and lets a steady share through.',
    wrong:
      'Flutter waves are not told apart. Fast, they hide in QRS and T: steady beats without a P wave to be found get no name. Slower, or with every third or fourth conducted, the wave before each QRS passes for a P wave: named sinus rhythm. People make the same mistake.',
  },
  'flutter-variable': {
    name: 'Atrial flutter, variable conduction',
    what: 'Flutter in which the AV node lets now every second, now every fourth wave through.',
    look: 'Uneven intervals that are multiples of one length, and the saw-tooth that goes on unchanged.',
    cause: 'The circuit is steady; the refractory period of the AV node changes from beat to beat.',
    wrong:
      'A beat after fewer waves than the others comes early: a quarter of the beats are called supraventricular, as some flutter waves pass for P waves.',
  },
  'fibrillation-slow': {
    name: 'Atrial fibrillation, slow',
    what: 'The atria quiver; the ventricles answer at no certain time, here rather slowly.',
    look: 'No P waves, an unsteady line (best in V1), and intervals without any pattern.',
    cause: 'Many waves wander through the atria. A long refractory period of the AV node keeps the rate low.',
  },
  'fibrillation-fast': {
    name: 'Atrial fibrillation, fast',
    what: 'The same with an AV node that lets much through.',
    look: 'The faster it is, the more even it looks: measure intervals over many beats.',
    cause: 'Waves that die in the AV node prolong its refractory period by chance: hence the irregular answer.',
    wrong: 'A beat that comes very early may be called supraventricular; in fibrillation that says little.',
  },
  ashman: {
    name: 'Aberrancy (Ashman)',
    what: 'In fibrillation a short interval after a long one ends with a wide beat of right bundle branch block shape.',
    look: 'Long, then short, then wide; an rSR′ in V1; no compensatory pause. It is no ventricular beat.',
    cause:
      'The refractory period of a bundle grows with the interval before; after a long one the right bundle is not ready for an early impulse.',
  },
  'junctional-rhythm': {
    name: 'Junctional rhythm',
    what: 'The AV junction leads at 40 to 60 per minute because the SA node is slower.',
    look: 'Narrow, steady QRS complexes without a P wave before them; a small inverted P in or behind the QRS.',
    cause: 'The junction fires; down it goes as usual, up it goes backwards through the atria.',
    wrong:
      'It is named sinus rhythm: in this steady heart without any noise the reader takes the first deflection of the QRS for a P wave.',
  },
  'av-nodal-reentry': {
    name: 'AV nodal re-entry tachycardia',
    what: 'A sudden, regular, narrow tachycardia of 140 to 220 per minute.',
    look: 'No P wave before the QRS; a small notch at its end that was not there in sinus rhythm (pseudo r′ in V1).',
    cause:
      'An impulse circles in the AV node, down a slow path and up a fast one; atria and ventricles are activated at once.',
  },
  preexcitation: {
    name: 'Pre-excitation (delta wave)',
    what: 'A path beside the AV node brings the impulse to the ventricles early.',
    look: 'A short PR and a QRS that begins slowly: the delta wave.',
    cause:
      'The path does not wait as the AV node does. Muscle near it is activated first, the rest by the usual way: every beat is a fusion of both.',
  },
  'accessory-tachycardia': {
    name: 'Tachycardia over an accessory path',
    what: 'An early atrial beat starts a circle: down the AV node, up the path, again and again.',
    look: 'Narrow and regular; an inverted P wave behind each QRS, in the ST segment.',
    cause:
      'The path was refractory for the early beat, the AV node was slow, and so the impulse found the path ready from below.',
  },
  'first-degree-block': {
    name: 'First-degree AV block',
    what: 'Every impulse is conducted, but with a PR longer than 200\u00a0ms.',
    look: 'Measure from the beginning of P to the beginning of the QRS: more than one large square.',
    cause: 'The AV node holds each impulse back longer than usual.',
  },
  wenckebach: {
    name: 'Second degree, Wenckebach',
    what: 'The PR grows from beat to beat until one P wave has no QRS; then it begins anew.',
    look: 'Compare the PR before and after the pause. The P waves keep their time.',
    cause: 'Each longer delay leaves the AV node less time to recover, until an impulse finds it refractory.',
    wrong:
      'P waves far before the QRS are placed too late, so the PR shown does not grow: the name comes from the intervals between beats, which shrink until one is dropped.',
  },
  'two-to-one-block': {
    name: 'Second degree, 2 : 1',
    what: 'Every second P wave has no QRS.',
    look: 'Two P waves to each QRS; one of them may hide in the T wave. Whether it is Wenckebach’s kind cannot be told.',
    cause: 'The AV node (or the bundle of His) is refractory for longer than one sinus cycle.',
  },
  'mobitz-two': {
    name: 'Second degree, Mobitz II',
    what: 'Now and then a P wave has no QRS, without warning.',
    look: 'The PR is the same before and after the dropped beat. The QRS is often wide, as here.',
    cause: 'The block lies below the AV node: in the bundle of His or in both branches.',
  },
  'complete-block': {
    name: 'Complete AV block',
    what: 'No impulse reaches the ventricles; a focus in them stands in, slowly.',
    look: 'P waves and QRS complexes each keep their own time and have nothing to do with each other.',
    cause: 'Conduction is interrupted; a ventricular escape focus fires at 20 to 40 per minute.',
    wrong:
      'All beats are wide alike, and the network measures each against the usual beat of its recording: it calls them Normal. The name of the rhythm goes by the wide QRS and by the P waves, of which none leads to a beat.',
  },
  'right-bundle-block': {
    name: 'Right bundle branch block',
    what: 'The right ventricle is activated late, from the left.',
    look: 'QRS of 120\u00a0ms or more; rSR′ in V1 and a broad S in I and V6.',
    cause: 'The right branch does not conduct; its ventricle waits for the impulse to come through the septum.',
  },
  'left-bundle-block': {
    name: 'Left bundle branch block',
    what: 'The left ventricle is activated late, from the right.',
    look: 'QRS of 120\u00a0ms or more; deep S in V1, broad notched R in I and V6 without q; T against the QRS.',
    cause:
      'The left branch does not conduct; the septum is activated from the right, the left ventricle muscle cell by muscle cell.',
  },
} satisfies Partial<Record<RhythmId, RhythmWords>>;
