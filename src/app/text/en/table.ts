/** The table of beats. */
export const table = {
  name: 'Beats',
  /** Heads of the columns; those of RR and QRS are the same in every language. */
  columns: { number: '#', time: 'time', class: 'class', confidence: 'confidence', pWave: 'P wave' },
  numberName: 'Number',
  notSure: 'not sure',
  none: 'No beat is of the classes chosen.',
  listed: 'Beats listed',
  all: 'All',
  notSureOnly: 'Not sure',
};
