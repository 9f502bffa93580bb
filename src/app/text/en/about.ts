/** What Fiducial is, what the classes mean, and the keys. */
export const about = {
  title: 'About Fiducial',
  what: 'Fiducial opens an ECG recording, finds every heartbeat, says what kind of beat it is and how sure it is, and shows why: which part of the wave, which interval, and where in the heart the beat began. Everything is computed on this device.',
  limits:
    'It labels beats in a recording for study. Classes can be wrong, most often for supraventricular and fusion beats, in noise, and on leads unlike the ones the model learned from. “Not sure” marks beats below the model’s own threshold.',
  stops: 'Where it stops',
  stopsFibrillation: ({ found, withP }: { found: string; withP: string }) =>
    `Among the findings fibrillation is an irregular spell: ${found} of its time in the test recordings, and never under 30\u00a0s. The rhythm named over the trace finds more of it, and calls some other rhythms so too. In ${withP} of its beats a P wave is reported that is not there.`,
  stopsPaced: ({ unknown }: { unknown: string }) =>
    `Paced beats were in no training data: ${unknown} of those in four test records are called Unknown, as they should be.`,
  stopsEdges: 'At the very ends of a file and in long pauses a beat can be told that is none.',
  stopsElsewhere:
    'With other recorders and other people than in the main test, ventricular beats are found less well too.',
  version: ({ version, isBetween }: { version: string; isBetween: boolean }) =>
    isBetween ? `Version ${version}, with the changes listed as unreleased.` : `Version ${version}.`,
  software: 'This version',
  changes: 'What has changed',
  licences: 'Licences of the software in it',
  /** Said before a list that there is in English only; empty in English. */
  changesLanguage: '',
  classes: 'Beat classes',
  meanings: {
    N: 'beats that follow the usual path, bundle branch block and escape beats included',
    V: 'premature and escape beats that begin in a ventricle',
    S: 'premature beats that begin in an atrium or the AV junction',
    F: 'a normal and a ventricular beat that meet in the ventricles',
    Q: 'paced beats, and beats that cannot be classified',
  },
  keyboard: 'Keyboard, on the trace',
  /** Words printed on keys; letters and arrows are the same in every language. */
  keys: {
    Shift: 'Shift',
    Ctrl: 'Ctrl',
    'Page Up': 'Page Up',
    'Page Down': 'Page Down',
    Home: 'Home',
    End: 'End',
    Enter: 'Enter',
    Delete: 'Delete',
    Esc: 'Esc',
  },
  commands: {
    beat: 'previous, next beat',
    step: 'previous, next of what is stepped through (ectopic beats unless you choose)',
    finding: 'previous, next finding (pause, run, irregular spell)',
    rhythm: 'previous, next change of rhythm',
    inWords: 'say in words what the trace shows; in any other chart, what that shows',
    nudge: 'move the trace a little',
    page: 'move the trace by a page',
    ends: 'start, end of the recording',
    zoom: 'zoom in, out',
    filter: 'trace as recorded or filtered',
    calipers: 'calipers: then arrows move a leg, Shift finely, X the other leg, M marches out',
    moment: 'add what is shown to the lecture',
    label: 'label the beat N, V, S, F, Q',
    move: 'move the beat by one sample',
    add: 'add a beat: then tap its place; at the active leg while the calipers are on',
    confirm: 'confirm the beat and go on to the next to review',
    dismiss: 'leave the beat undecided and go on to the next to review',
    delete: 'delete the beat',
    undo: 'undo, redo',
    deselect: 'select no beat',
    identity: 'hide or show who the recording is of',
    help: 'this page',
  },
  pointer:
    'Drag to move, wheel or pinch to zoom, Shift and wheel to move. In the table, arrow keys step through the rows listed.',
  model: 'Model',
  modelRuns: ({ version, backend }: { version: string; backend: string }) =>
    `Version ${version}, running on ${backend}.`,
  modelLoading: 'The model is being loaded.',
  examples: 'Examples',
};
