/** A place in Learn, as an address names it. */
export type LearnPlace =
  | { readonly view: 'gallery' }
  | { readonly view: 'rhythm'; readonly rhythm: string }
  | { readonly view: 'live' }
  /** The lecture: the list of its moments, or one of them, counted from 1, over the whole screen. */
  | { readonly view: 'lecture'; readonly moment: number | null }
  /** The second window with the notes of the lecture. */
  | { readonly view: 'notes' }
  | { readonly view: 'compare'; readonly rhythms: readonly [string, string] }
  /** The beat atlas: all shapes, one by its id, or two beside each other. */
  | { readonly view: 'atlas'; readonly entries: readonly string[] }
  /** A quiz by its code, which says which questions; null where none has begun. */
  | { readonly view: 'quiz'; readonly code: string | null };

/** Which rhythms are compared where nobody says which. */
export const COMPARED_AT_FIRST = ['ventricular-tachycardia', 'artefact'] as const;

/** The place in Learn that a fragment names; null for any other fragment, as that of a link into a recording. What breaks off opens where its page begins. */
export function readPlace(fragment: string): LearnPlace | null {
  const quiz = /^#(?:learn\/)?quiz(?:[=/]([\w.-]*))?$/.exec(fragment);
  if (quiz) return { view: 'quiz', code: quiz[1] === undefined || quiz[1] === '' ? null : quiz[1] };
  const [head, first, second, third] = fragment.split('/');
  if (head !== '#learn') return null;
  if (first === 'atlas')
    return { view: 'atlas', entries: [second, third].filter((id) => id !== undefined && id !== '') };
  if (first === 'compare') return { view: 'compare', rhythms: comparedOf(second, third) };
  if (first === 'live' || first === 'notes') return { view: first };
  if (first === 'lecture')
    return { view: 'lecture', moment: /^[1-9]\d{0,3}$/.test(second ?? '') ? Number(second) : null };
  return first ? { view: 'rhythm', rhythm: first } : { view: 'gallery' };
}

function comparedOf(first = '', second = ''): [string, string] {
  const one = first === '' ? COMPARED_AT_FIRST[0] : first;
  return [one, second === '' ? (COMPARED_AT_FIRST.find((id) => id !== one) ?? one) : second];
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
