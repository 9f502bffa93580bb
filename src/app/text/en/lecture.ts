import { counted } from './grammar.ts';

const MOMENTS = { one: 'moment', other: 'moments' };

/** A lecture: its moments, the stage they are shown on, the second window. */
export const lecture = {
  intro:
    'Moments to show one after another, each over the whole screen: a recording at a place, with its leads and its selected beat, a rhythm as you have set its sliders, a page of Learn. Go there and press “Add to the lecture” (M on the trace).',
  name: 'Name of the lecture',
  count: ({ count }: { count: number }) => counted(count, MOMENTS),
  none: 'There are no moments yet.',
  start: 'Start',
  openFile: 'Open a lecture…',
  saveFile: 'Save as a file',
  fileHint:
    'The file names recordings and holds none: keep it with them, and open it together with them. Moments of recordings that are missing ask for their files.',
  fileName: 'lecture',
  notesWindow: 'Notes in a second window',
  notesHint: 'Drag it to the screen that only you see. It follows this one and can step it.',
  noNotesHint: 'Opened from a file on the disk, two windows cannot talk to each other: the notes stay on this page.',
  keys: 'Page Up and Page Down step, as do arrows, Space and a presenter’s remote; Home and End go to the first and the last moment, P shows a pointer, then a spotlight, B makes the screen black, F fills it and gives it back, Esc leaves. Who a recording is of is hidden.',
  momentTitle: 'Shown to the room',
  momentNote: 'Notes for you',
  moment: ({ number }: { number: number }) => `Moment ${number}`,
  show: 'Show from here',
  earlier: ({ number }: { number: number }) => `Moment ${number} earlier`,
  later: ({ number }: { number: number }) => `Moment ${number} later`,
  remove: ({ number }: { number: number }) => `Delete moment ${number}`,
  removed: 'The moment is deleted.',
  replaced: 'The lecture that was here has been replaced.',
  takeBack: 'Undo',
  recordingAt: ({ name, lead, time, seconds }: { name: string; lead: string; time: string; seconds: string }) =>
    `${name}, lead ${lead}, from ${time}, ${seconds}`,
  withBeat: 'a beat selected',
  changedRhythm: ({ name }: { name: string }) => `${name}, with its sliders moved`,
  compared: ({ first, second }: { first: string; second: string }) => `${first} and ${second}, compared`,
  atlasPage: ({ shapes }: { shapes: string }) => `Beat atlas: ${shapes}`,
  missing: 'Its recording is not at hand.',
  missingNamed: ({ name }: { name: string }) => `The recording of this moment, ${name}, is not at hand.`,
  choose: 'Choose its files',
  notIt: ({ name }: { name: string }) =>
    `None of these is the recording the moment was made on. The last one is ${name}.`,
  useIt: 'Use it all the same',
  bringing: 'The recording is being opened.',
  unknownPage: 'This version of Fiducial has no such page.',
  noMoment: 'There is no such moment.',
  previous: 'Previous moment',
  next: 'Next moment',
  position: ({ number, count }: { number: number; count: number }) => `${number} of ${count}`,
  spoken: ({ number, count, title }: { number: number; count: number; title: string }) =>
    `Moment ${number} of ${count}: ${title}`,
  pointers: { none: 'Pointer', pointer: 'Spotlight', spotlight: 'No spotlight' },
  fill: 'Full screen',
  fillNot: 'Leave full screen',
  leave: 'Leave the lecture',
  notes: 'Notes',
  noNote: 'No notes for this moment.',
  nextIs: ({ title }: { title: string }) => `Next: ${title}`,
  last: 'This is the last moment.',
  clock: 'Time',
  elapsed: 'Since the start',
  waiting: 'No lecture is being given. Start it in the other window of this browser.',
};
