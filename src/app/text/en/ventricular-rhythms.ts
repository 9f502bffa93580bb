import type { RhythmId } from '../../../ecg/simulation/gallery/gallery.ts';
import type { RhythmWords } from './rhythm-words.ts';

/** Rhythms of the ventricles and of pacemakers, and what is not of the heart. */
export const ventricularRhythms = {
  'ventricular-ectopy': {
    name: 'Ventricular premature beats',
    what: 'Single early beats from a focus in a ventricle.',
    look: 'Early, wide, of another shape, without a P wave before; T against the QRS; then a compensatory pause.',
    cause: 'A ventricular focus fires. The SA node keeps its time, but its next impulse finds the way refractory.',
  },
  'ventricular-bigeminy': {
    name: 'Ventricular bigeminy',
    what: 'Every second beat is a ventricular one.',
    look: 'Pairs: a narrow beat, then a wide one at a fixed distance. The pulse may be half of what is counted.',
    cause: 'A ventricular focus fires at a fixed time after every sinus beat; every second sinus impulse is lost.',
  },
  'ventricular-trigeminy': {
    name: 'Ventricular trigeminy',
    what: 'Every third beat is a ventricular one.',
    look: 'Two narrow beats, one wide, again and again.',
    cause: 'A ventricular focus answers every second sinus beat.',
  },
  'ventricular-couplets': {
    name: 'Ventricular couplets',
    what: 'Two ventricular beats in a row. Three and more are a run.',
    look: 'Two wide beats one after the other; are they alike, and how fast do they follow?',
    cause: 'A ventricular focus fires twice before the sinus node is heard again.',
  },
  'r-on-t': {
    name: 'R on T',
    what: 'Ventricular beats so early that they fall on the T wave before.',
    look: 'The wide QRS begins before the T wave has ended. Often the next sinus beat comes on time (interpolated), with a long PR.',
    cause:
      'The focus fires while parts of the ventricles still recover. The impulse that climbs into the AV node delays the next one.',
  },
  parasystole: {
    name: 'Ventricular parasystole',
    what: 'A ventricular focus with a time of its own, which no other beat resets.',
    look: 'Couplings that change; intervals between the wide beats are multiples of one length; fusion beats.',
    cause: 'The focus is protected: impulses cannot enter it, but its own leave whenever the ventricles are ready.',
    wrong:
      'Fusion beats that are nearly normal are called Normal, those that are nearly wide Ventricular: between them there is no limit.',
  },
  'accelerated-idioventricular': {
    name: 'Accelerated idioventricular rhythm',
    what: 'A ventricular focus leads at 50 to 110 per minute for a while.',
    look: 'A wide rhythm hardly faster than the sinus rhythm; fusion beats where one takes over from the other.',
    cause: 'Two foci compete; the faster one leads, and where their fronts meet both make the QRS.',
    wrong:
      'Its fusion beats are called Normal or Ventricular, by the part that is larger in them; of some the model is not sure.',
  },
  'ventricular-tachycardia': {
    name: 'Ventricular tachycardia',
    what: 'Three and more ventricular beats in a row, faster than 100 per minute.',
    look: 'Wide, regular and fast. Look for P waves that march through: AV dissociation proves it.',
    cause: 'A ventricular focus or circuit fires fast; the SA node goes on unheard.',
    wrong:
      'The first beat of the recording has no interval before it and is called Supraventricular, marked as not sure. In noise of 12\u00a0dB more than a quarter of the wide beats is missed.',
  },
  fusion: {
    name: 'VT with capture and fusion',
    what: 'Now and then an impulse from above gets through during a ventricular tachycardia.',
    look: 'A narrow beat among wide ones (capture), or one of a shape in between (fusion): both prove that the wide ones are ventricular.',
    cause:
      'A sinus impulse comes when the way is just free: it takes the ventricles wholly, or meets the other front in them.',
    wrong:
      'A fusion beat of which one front won most is called by that front, ventricular or Normal; where the line is drawn is a matter of convention.',
  },
  torsade: {
    name: 'Torsade de pointes',
    what: 'A fast ventricular tachycardia whose axis turns: the spikes wind around the line.',
    look: 'Large, then small, then turned over, and again.',
    cause: 'The focus wanders, or two compete, in ventricles that recover unevenly (long QT).',
    wrong:
      'Beats can hardly be told apart, so fewer are found; those are called ventricular or Normal, and marked as not sure. It is named ventricular flutter or fibrillation.',
  },
  'ventricular-fibrillation': {
    name: 'Ventricular fibrillation',
    what: 'The ventricles quiver; nothing is pumped.',
    look: 'Waves of changing height without any QRS. Look at the patient before the trace.',
    cause:
      'Many wandering waves in the ventricles. An early beat on a T wave can start them; here they begin by themselves.',
    wrong:
      'It is named from a second before it begins. The early beat before it is missed. Most of the sinus beats before it are called ventricular, and their stretch idioventricular rhythm: in a recording that is mostly fibrillation there is no usual beat to compare them with. Beats found in its waves are none: they are called ventricular, fusion or normal, and marked as not sure.',
  },
  'paced-atria': {
    name: 'Atrial pacing (AAI)',
    what: 'A pacemaker drives the atria; conduction to the ventricles is the heart’s own.',
    look: 'A spike before each P wave; narrow QRS.',
    cause: 'The electrode in the right atrium fires when no atrial beat has come for its interval.',
  },
  'paced-ventricles': {
    name: 'Ventricular pacing (VVI)',
    what: 'A pacemaker drives the ventricles, here in complete block.',
    look: 'A spike before every wide QRS; P waves without any relation to it.',
    cause: 'The electrode at the apex of the right ventricle fires; the left ventricle follows late.',
  },
  'paced-both': {
    name: 'Sequential pacing (DDD)',
    what: 'A pacemaker drives atria and ventricles one after the other.',
    look: 'Two spikes: one before P, one before the wide QRS, at a fixed distance.',
    cause: 'Two electrodes; the second fires when no QRS follows the P wave within the AV delay.',
  },
  'failure-to-capture': {
    name: 'Failure to capture',
    what: 'Some spikes have no answer.',
    look: 'A spike and no QRS behind it; then an escape beat, or the next spike.',
    cause: 'The stimulus is too weak, the electrode has moved, or the muscle is not excitable.',
    wrong:
      'The escape beats are as wide as the paced ones and are called Unknown as they are, instead of Ventricular; some paced beats are called supraventricular. All are marked as not sure, as the network has learned little of pacemakers. The escapes are counted to the paced rhythm.',
  },
  'failure-to-sense': {
    name: 'Failure to sense',
    what: 'The pacemaker does not notice the heart’s own beats and goes on by its clock.',
    look: 'Spikes at a fixed rate all over the place: in ST segments, on T waves, in QRS complexes.',
    cause: 'The pacemaker does not see the QRS. A spike captures only when it finds the ventricles recovered.',
    wrong:
      'Paced beats are called ventricular: among sinus beats a wide beat counts more than its spike. Those that fuse with a sinus beat are called Normal. The sinus beats between them are counted to the paced rhythm.',
  },
  artefact: {
    name: 'Artefact like a tachycardia',
    what: 'Rhythmic movement, as in brushing teeth, covers sinus rhythm.',
    look: 'March out the sinus intervals: QRS complexes stand in the waves at the times they should. Other leads help.',
    cause: 'Nothing in the heart: electrode and skin move.',
    wrong: 'Some QRS complexes in it are called fusion or ventricular; most of it is marked unreadable.',
  },
  'arms-swapped': {
    name: 'Arm cables swapped',
    what: 'The cables of right and left arm are exchanged.',
    look: 'Everything in lead I is upside down, P wave too; aVR and aVL have changed places; V leads are as usual.',
    cause: 'Nothing in the heart: I is measured backwards, II and III are exchanged.',
  },
} satisfies Partial<Record<RhythmId, RhythmWords>>;
