import { formatCount } from '../format-count.ts';
import { counted, listed, plural } from './grammar.ts';

/** Corrections and reviews kept on the device, and what becomes of them. */
export const work = {
  erased: 'Everything kept on this device is erased.',
  forgotten: ({ name }: { name: string }) =>
    `What was kept of ${name} is erased. Where it is open it stays on the screen, and is kept again from your next correction on.`,
  unread:
    'Nothing of your earlier work on this recording is overwritten; what you do now is added to it as soon as it can be read.',
  retry: 'Try again',
  keepAgain: 'Keep it again',
  damaged: ({ count }: { count: number }) =>
    `${counted(count, { one: 'entry', other: 'entries' })} kept of this recording could not be understood. ${plural(count, { one: 'It is', other: 'They are' })} set aside, not deleted; everything else is here.`,
  damagedRecording:
    'The recording kept from your last visit could not be understood. It is set aside, not deleted; open its file again, and your corrections come back.',
  /** The recording that was open is not here: `isLate` when the page went before it was kept. */
  notKept: ({ name, isLate }: { name: string; isLate: boolean }) =>
    isLate
      ? `${name} was open here and could not be kept in time: the page was left or loaded anew before. Open its file again to go on.`
      : `${name} was open here and is not kept on this device: it is too large, there was no room for it, or another recording was opened since. Open its file again, and your corrections come back.`,
  /** The same of a list: of intervals by its name, of recordings without one. */
  listNotKept: ({ name, count }: { name: string | null; count: number }) =>
    name === null
      ? `A list of ${formatCount(count)} recordings was open here; such lists are not kept. Open the files again to choose from them.`
      : `${name} was open here; lists of RR intervals are not kept. Open its file again.`,
  fromOtherTab: 'Changes made in another tab are shown.',
  goOn: 'Go on with the last recording',
  corrections: ({ count }: { count: number }) => counted(count, { one: 'correction', other: 'corrections' }),
  strips: ({ count }: { count: number }) =>
    counted(count, { one: 'strip for the report', other: 'strips for the report' }),
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
