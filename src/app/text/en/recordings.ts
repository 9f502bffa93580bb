import { counted } from './grammar.ts';

/** The list of recordings to choose from, and the summary of all of them. */
export const recordings = {
  title: ({ count }: { count: number }) => counted(count, { one: 'recording', other: 'recordings' }),
  searchHint: 'Search by name or folder',
  search: 'Search the recordings',
  firstOf: ({ shown, count }: { shown: string; count: string }) =>
    `The first ${shown} of ${count} are shown: search to see others.`,
  noneFound: ({ typed }: { typed: string }) => `No recording has “${typed}” in its name or folder.`,
  name: 'Recordings',
  columns: {
    recording: 'Recording',
    warnings: 'Warnings',
    format: 'Format',
    files: 'Files',
    size: 'Size',
    duration: 'Duration',
    leads: 'Leads',
    rate: 'Rate',
    beats: 'Beats',
    heartRate: 'HR',
    notSure: 'Not sure',
  },
  leadOf: ({ lead, count }: { lead: string; count: number }) => `${lead} of ${count}`,
  notAnalysed: 'not analysed yet',
  warningCount: ({ count }: { count: number }) => counted(count, { one: 'warning', other: 'warnings' }),
  stop: 'Stop',
  summary: 'Summary',
  summariseAll: 'Summary of all',
  goOn: 'Go on',
  saveCsv: 'Save as CSV',
  analysed: ({ done, count }: { done: string; count: string }) => `${done} of ${count} analysed`,
};
