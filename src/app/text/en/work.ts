import { counted, listed, plural } from './grammar.ts';

/** Corrections and reviews kept on the device, and what becomes of them. */
export const work = {
  notKept:
    'Your corrections cannot be kept on this device: this is a private window, or there is no room left. They stay until this page is closed; save them with Export.',
  goOn: 'Go on with the last recording',
  corrections: ({ count }: { count: number }) => counted(count, { one: 'correction', other: 'corrections' }),
  reviews: ({ count }: { count: number }) => counted(count, { one: 'reviewed beat', other: 'reviewed beats' }),
  back: ({ parts }: { parts: readonly string[] }) =>
    parts.length === 0 ? 'Nothing of your work could be brought back.' : `Your work is back: ${listed(parts)}.`,
  lost: ({ times, more, reviews }: { times: readonly string[]; more: number; reviews: number }) => {
    const parts = [
      ...(times.length > 0
        ? [`the corrections at ${times.join(', ')}${more > 0 ? ` and ${more} more` : ''} have no beat any more`]
        : []),
      ...(reviews > 0
        ? [
            `${counted(reviews, { one: 'reviewed beat', other: 'reviewed beats' })} ${plural(reviews, { one: 'is', other: 'are' })} gone`,
          ]
        : []),
    ];
    return `Beats are found differently since you last worked on this recording: ${parts.join('; ')}.`;
  },
};
