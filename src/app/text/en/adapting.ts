import { counted } from './grammar.ts';

/** Learning from the labels a person gave in one recording. */
export const adapting = {
  offer: ({ count }: { count: number }) =>
    `The network can learn from your ${counted(count, { one: 'label', other: 'labels' })}, for this recording only.`,
  ask: 'Show what would change',
  learning: 'Learning…',
  nothing: 'After learning from your labels it would change no other beat.',
  would: 'After learning from your labels it would call',
  toClass: ({ count }: { count: number }) => counted(count, { one: 'beat', other: 'beats' }),
  accept: 'Apply',
  leave: 'Leave as it is',
  close: 'Close',
};
