import type { RhythmId } from '../../../ecg/simulation/gallery/gallery.ts';
import { isRhythmId } from './rhythm-page.svelte.ts';

/** A place in Learn, as an address names it. */
export type LearnPlace =
  | { readonly view: 'gallery' }
  | { readonly view: 'rhythm'; readonly rhythm: RhythmId }
  | { readonly view: 'live' }
  /** The lecture: the list of its moments, or one of them, counted from 1, over the whole screen. */
  | { readonly view: 'lecture'; readonly moment: number | null }
  /** The second window with the notes of the lecture. */
  | { readonly view: 'notes' }
  | { readonly view: 'compare'; readonly rhythms: readonly [RhythmId, RhythmId] }
  /** The beat atlas: all shapes, one by its id, or two beside each other. Which there are, the atlas knows. */
  | { readonly view: 'atlas'; readonly entries: readonly string[] }
  /** A quiz by its code, which says which questions; null where none has begun. Which codes are any, the quiz knows. */
  | { readonly view: 'quiz'; readonly code: string | null };

/** Where an address leads, and which parts of it name nothing that is there. */
export interface LearnAddress {
  readonly place: LearnPlace;
  readonly missing: readonly string[];
}

/** Which rhythms are compared where nobody says which. */
export const COMPARED_AT_FIRST = ['ventricular-tachycardia', 'artefact'] as const;

/**
 * The place in Learn that a fragment names, in capitals or not; null for any other fragment, as that of a link into a recording.
 * What breaks off opens where its page begins; so does what names nothing, and that is told.
 */
export function readAddress(fragment: string): LearnAddress | null {
  const quiz = /^#(?:learn\/)?quiz(?:[=/](.*))?$/is.exec(fragment);
  if (quiz) return { place: { view: 'quiz', code: lowerCase(quiz[1] ?? '') || null }, missing: [] };
  const learn = /^#learn(?:[=/](.*))?$/is.exec(fragment);
  if (!learn) return null;
  const [name = '', ...rest] = (learn[1] ?? '').split('/').filter((part) => part !== '');
  const page = lowerCase(name);
  switch (page) {
    case '':
      return { place: { view: 'gallery' }, missing: [] };
    case 'atlas':
      return { place: { view: 'atlas', entries: rest.slice(0, 2).map(lowerCase) }, missing: rest.slice(2) };
    case 'compare':
      return comparisonOf(rest);
    case 'live':
    case 'notes':
      return { place: { view: page }, missing: rest };
    case 'lecture':
      return lectureAt(rest);
    default:
      return isRhythmId(page)
        ? { place: { view: 'rhythm', rhythm: page }, missing: rest }
        : { place: { view: 'gallery' }, missing: [name, ...rest] };
  }
}

function comparisonOf(parts: readonly string[]): LearnAddress {
  const [one = COMPARED_AT_FIRST[0], other] = parts.slice(0, 2).map(lowerCase).filter(isRhythmId);
  const second = other ?? COMPARED_AT_FIRST.find((id) => id !== one) ?? one;
  return {
    place: { view: 'compare', rhythms: [one, second] },
    missing: parts.filter((part, i) => i >= 2 || !isRhythmId(lowerCase(part))),
  };
}

/** All ids in such addresses are in small letters. */
function lowerCase(part: string): string {
  return part.toLowerCase();
}

function lectureAt([number, ...rest]: readonly string[]): LearnAddress {
  if (number === undefined || /^[1-9]\d{0,3}$/.test(number))
    return { place: { view: 'lecture', moment: number === undefined ? null : Number(number) }, missing: rest };
  return { place: { view: 'lecture', moment: null }, missing: [number, ...rest] };
}

export function writePlace(place: LearnPlace): string {
  switch (place.view) {
    case 'gallery':
      return '#learn';
    case 'live':
    case 'notes':
      return `#learn/${place.view}`;
    case 'lecture':
      return place.moment === null ? '#learn/lecture' : `#learn/lecture/${place.moment}`;
    case 'rhythm':
      return `#learn/${place.rhythm}`;
    case 'quiz':
      return place.code === null ? '#quiz' : `#quiz=${place.code}`;
    case 'atlas':
      return ['#learn/atlas', ...place.entries].join('/');
    case 'compare':
      return `#learn/compare/${place.rhythms.join('/')}`;
  }
}
