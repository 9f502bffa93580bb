/** What Fiducial is, what the classes mean, and the keys. */
export const about = {
  title: 'About Fiducial',
  what: 'Fiducial opens an ECG recording, finds every heartbeat, says what kind of beat it is and how sure it is, and shows why: which part of the wave, which interval, and where in the heart the beat began. Everything is computed on this device.',
  limits:
    'It labels beats in a recording for study. Classes can be wrong, most often for supraventricular and fusion beats, in noise, and on leads unlike the ones the model learned from. “Not sure” marks beats below the model’s own threshold.',
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
    ectopic: 'previous, next ectopic beat (V, S or F)',
    nudge: 'move the trace a little',
    page: 'move the trace by a page',
    ends: 'start, end of the recording',
    zoom: 'zoom in, out',
    filter: 'trace as recorded or filtered',
    calipers: 'calipers: then arrows move a leg, Shift finely, X the other leg, M marches out',
    label: 'label the beat N, V, S, F, Q',
    move: 'move the beat by one sample',
    add: 'add a beat: then tap its place; at the active leg while the calipers are on',
    confirm: 'confirm the beat and go on to the next to review',
    delete: 'delete the beat',
    undo: 'undo, redo',
    deselect: 'select no beat',
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
