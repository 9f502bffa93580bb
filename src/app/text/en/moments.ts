/** Moments of a lecture, where they are made. */
export const moments = {
  lecture: 'Lecture',
  add: 'Add to the lecture',
  addHint: 'Add what is shown here to the lecture (M)',
  added: ({ number }: { number: number }) => `Added to the lecture as moment ${number}.`,
  damaged: ({ count }: { count: number }) =>
    count === 1
      ? 'An entry kept of the lecture could not be understood. It is set aside, not deleted; everything else is here.'
      : `${count} entries kept of the lecture could not be understood. They are set aside, not deleted; everything else is here.`,
};
