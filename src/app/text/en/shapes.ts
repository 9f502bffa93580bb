import { counted } from './grammar.ts';

const beats = { one: 'beat', other: 'beats' };

/** Beats by their shape: the Templates tab, and the beats like the selected one. */
export const shapes = {
  tab: 'Templates',
  shape: ({ number }: { number: number }) => `Shape ${number}`,
  otherShapes: 'Other shapes',
  noCommonShape: 'no common shape',
  meanRr: ({ rr }: { rr: string }) => `mean RR ${rr}`,
  place: ({ place, total }: { place: string; total: string }) => `beat ${place} of ${total}`,
  previous: 'Previous beat of this shape',
  next: 'Next beat of this shape',
  labelAll: ({ count }: { count: string }) => `label all ${count}`,
  labelGroup: 'Label for all beats of this shape',
  choose: 'Choose a shape to step through its beats, or to label them all.',
  comparing: 'Comparing the shapes of the beats…',
  empty: 'The shapes appear when all beats are labelled.',
  note: 'Average wave of each shape and the spread of its beats (one standard deviation), all at one scale. Beats are grouped by their QRS alone: early and normal beats of one shape are together.',
  similar: 'Similar beats',
  similarCount: ({ count }: { count: string }) => `${count} in this recording`,
  similarSoFar: ({ count, share }: { count: string; share: string }) => `${count} so far, ${share} looked through`,
  noneSimilar: 'No other beat of this recording has this shape.',
  likeness: ({ likeness }: { likeness: string }) => `Likeness ${likeness}`,
  offer: ({ count }: { count: number }) =>
    `${counted(count, { one: 'similar beat is', other: 'similar beats are' })} labelled otherwise.`,
  acceptOffer: ({ count, letter }: { count: number; letter: string }) =>
    count === 1 ? `Label it ${letter} too` : `Label all ${counted(count, beats)} ${letter}`,
};
