/** The trace: paper, leads, calipers, overview. */
export const trace = {
  name: 'Trace',
  window: ({ lead, from, to }: { lead: string; from: string; to: string }) =>
    `ECG trace, lead ${lead}, ${from} to ${to}`,
  keys: 'ECG trace. Arrow keys step through the beats, I says what is seen; the beat table below holds the same in text.',
  beat: ({ number, time, name, probability }: { number: string; time: string; name: string; probability: string }) =>
    `Beat ${number} at ${time}: ${name}, ${probability}`,
  doubtfulBeat: ({
    number,
    time,
    name,
    probability,
  }: {
    number: string;
    time: string;
    name: string;
    probability: string;
  }) => `Beat ${number} at ${time}: ${name}, ${probability}, not sure`,
  raw: 'as recorded',
  filtered: ({ band }: { band: string }) => `${band} (ST not interpretable)`,
  otherLeads: 'Leads at the same time and scale',
  otherLead: ({ lead }: { lead: string }) => `ECG trace, lead ${lead}, same time and scale`,
  pageLeft: 'Page left',
  pageRight: 'Page right',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  paper: 'Paper',
  layout: 'Leads shown',
  layouts: { one: 'one lead', all: 'all leads', '3x4': '3 × 4 leads', '6x2': '6 × 2 leads', '12x1': '12 × 1 leads' },
  trueSize: 'true size',
  measureScreen: 'Measure the screen, so that millimetres are true',
  screenTitle: 'True millimetres on this screen',
  screenHint:
    'Lay a bank card (85.6\u00a0mm wide) on the outline and make the outline as large as the card: drag its edge, use the arrow keys, or the buttons.',
  screenCard: 'Width of the card outline',
  screenWidth: ({ px }: { px: string }) => `85.6\u00a0mm are ${px}\u00a0pixels`,
  smaller: 'Smaller',
  larger: 'Larger',
  screenKeep: 'Keep this size',
  screenForget: 'Back to the assumed size',
  speed: 'Paper speed',
  gain: 'Gain',
  fit: 'fit',
  fits: ({ gain }: { gain: string }) => `fits: ${gain}`,
  calipers: 'Calipers',
  calipersHint: 'Measure time and voltage (C)',
  signal: 'Signal shown',
  showRaw: 'As recorded',
  filteredHint: 'Monitor bandwidth: ST not interpretable',
  drag: 'Drag on the paper to measure',
  march: 'March out',
  copy: 'Copy',
  copied: 'Measurement copied.',
  closeCalipers: 'Put the calipers away',
  overview: 'Overview of the whole recording',
  overviewKey: 'heart rate · ectopic beats · findings',
  findingAt: ({ finding, time }: { finding: string; time: string }) => `${finding}, ${time}`,
  view: 'Part of the recording in view',
  viewed: ({ from, to, end }: { from: string; to: string; end: string }) => `${from} to ${to} of ${end}`,
};
