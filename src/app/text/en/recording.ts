import { counted } from './grammar.ts';

/** The screen of an open recording, around the trace and the beat. */
export const recording = {
  stages: {
    reading: 'Reading',
    filtering: 'Filtering',
    detecting: 'Finding beats',
    preparing: 'Measuring beats',
    classifying: 'Classifying',
    done: 'Finishing',
  },
  progress: ({ done, found }: { done: string; found: string }) => `${done} of ${found} beats`,
  analysis: 'Analysis',
  cancel: 'Cancel',
  stopped: 'Stopped',
  stoppedWith: ({ count }: { count: number }) =>
    `Stopped with ${counted(count, { one: 'beat', other: 'beats' })} labelled`,
  analyse: 'Analyse',
  heartRate: 'HR',
  heartRateHint: 'Heart rate, beats per minute: mean (lowest–highest)',
  notSure: 'not sure',
  lead: 'Lead',
  notes: 'Notes',
  warningCount: ({ count }: { count: number }) => counted(count, { one: 'warning', other: 'warnings' }),
  lowerTabs: 'Beats, rhythm, templates and scores',
  views: 'Views of the recording',
  beats: 'Beats',
  rhythm: 'Rhythm',
  scores: 'Scores',
  selectedBeat: 'Selected beat',
  previousBeat: 'Previous beat',
  nextBeat: 'Next beat',
  showWhy: 'Show why',
  hideWhy: 'Hide the explanation',
  selectBeat: 'Select a beat in the trace or in the table to see what kind it is, and why.',
  noBeatsFound: 'No beats were found in this lead.',
  beatsComing: 'Beats appear here as they are found.',
  noBeatsYet: 'No beats yet.',
  noLaterEctopic: 'No later ectopic beat.',
  noEarlierEctopic: 'No earlier ectopic beat.',
  /** Before an English sentence whose kind of problem has no words of its own. */
  otherProblem: 'That did not work',
  /** For what nobody foresaw; `detail` is the browser's own message. */
  failure: ({ detail }: { detail: string }) =>
    `Something went wrong that should not have: ${detail}. Reload the page and try again.`,
};
