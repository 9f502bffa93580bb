import type { moments as english } from '../en/moments.ts';

/** Momente eines Vortrags, wo sie entstehen. */
export const moments: typeof english = {
  lecture: 'Vortrag',
  add: 'In den Vortrag',
  addHint: 'Was hier zu sehen ist, in den Vortrag aufnehmen (M)',
  added: ({ number }) => `Als Moment ${number} in den Vortrag aufgenommen.`,
  damaged: ({ count }) =>
    count === 1
      ? 'Ein aufbewahrter Eintrag des Vortrags ist nicht zu verstehen. Er ist beiseitegelegt, nicht gelöscht; alles andere ist da.'
      : `${count} aufbewahrte Einträge des Vortrags sind nicht zu verstehen. Sie sind beiseitegelegt, nicht gelöscht; alles andere ist da.`,
};
