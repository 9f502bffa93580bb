import { counted } from './grammar.ts';

/** The settings; what is said of them elsewhere is among the words of the shell. */
export const settings = {
  screen: 'Screen',
  language: 'Language',
  theme: 'Colours',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  intervalUnit: 'Intervals between beats',
  intervalUnits: { s: 'Seconds', ms: 'Milliseconds' },
  hideIdentity: 'Hide identity (H)',
  hideIdentityDetail:
    'For a screen that others see: names of recordings and files, notes and dates are hidden on every view and in the report. Files you save keep their names.',
  characterKeys: 'Letters and digits work everywhere',
  characterKeysDetail: 'Off: only while the trace, a chart or the question has the focus.',
  paper: 'Paper',
  paperDetail: 'How a recording opens; on the trace both can be changed at any time.',
  speed: 'Speed',
  gain: 'Gain',
  gainFits: 'the largest that fits',
  usual: ({ value }: { value: string }) => `${value} (usual)`,
  reportPaper: 'Report',
  papers: { A4: 'A4', letter: 'Letter' },
  certainty: '“Not sure”',
  threshold: 'Not sure below',
  thresholdDetail: ({ usual }: { usual: string }) =>
    `A beat is “not sure” when its best class has less probability than this, or when the signal around it is poor. The model’s own threshold is ${usual}, chosen on records it had not seen. Higher means fewer wrong labels among the sure ones, and more beats to look at.`,
  thresholdHere: ({ count, total }: { count: number; total: number }) =>
    `In this recording ${counted(count, { one: 'beat', other: 'beats' })} of ${total} are not sure.`,
  thresholdReset: ({ usual }: { usual: string }) => `Back to ${usual}`,
  modelCard: 'About the model: data, figures, limits',
  kept: 'Work kept on this device',
  keepWork: 'Keep corrections, reviews and the last recording on this device',
  keepWorkDetail:
    'They stay in this browser’s own storage on this device; nothing is sent anywhere. The same file opened again finds its corrections, and a reloaded page comes back to the recording. Recordings over 100\u00a0MB are not stored themselves.',
  keptNothing: 'Nothing is kept.',
  keptLoading: 'Looking what is kept…',
  keptUnreadable: 'What is kept cannot be read.',
  setAside: ({ count }: { count: number }) =>
    `${counted(count, { one: 'damaged entry', other: 'damaged entries' })} set aside.`,
  keptView: 'last view',
  lecture: 'Your lecture',
  keptLecture: 'its moments and notes',
  lastRecording: ({ size }: { size: string }) => `the recording itself, ${size}`,
  room: ({ used, free }: { used: string; free: string }) => `${used} are used, about ${free} are free for this app.`,
  forget: ({ name }: { name: string }) => `Erase what is kept of ${name}`,
  forgetQuestion: ({ name, lost }: { name: string; lost: readonly string[] }) =>
    `Erase what is kept of ${name}: ${lost.join(', ')}? It cannot be brought back.`,
  erase: 'Erase everything…',
  eraseQuestion:
    'Erase all corrections, reviews, recordings and settings kept on this device? What is open stays on the screen until the page is closed or reloaded.',
  eraseYes: 'Erase',
  eraseNo: 'Cancel',
};
