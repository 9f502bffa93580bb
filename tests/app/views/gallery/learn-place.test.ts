import { describe, expect, it } from 'vitest';
import {
  COMPARED_AT_FIRST,
  readPlace,
  writePlace,
  type LearnPlace,
} from '../../../../src/app/views/gallery/learn-place.ts';

// Oracle: what was written is read again; links into a recording are no place in Learn.
describe('a place in Learn', () => {
  it.each<LearnPlace>([
    { view: 'gallery' },
    { view: 'rhythm', rhythm: 'wenckebach' },
    { view: 'compare', rhythms: ['flutter', 'sinus-tachycardia'] },
    { view: 'atlas', entries: [] },
    { view: 'atlas', entries: ['v-mlii-1'] },
    { view: 'atlas', entries: ['v-mlii-1', 's-mlii-2'] },
    { view: 'lecture', moment: null },
    { view: 'lecture', moment: 12 },
    { view: 'notes' },
    { view: 'quiz', code: null },
    { view: 'quiz', code: '4711.2.10.cr' },
  ])('is in the address: $view', (place) => {
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  // Oracle: every page of the app has a beginning; an address that breaks off after its name leads there.
  it.each<[string, LearnPlace]>([
    ['#learn/', { view: 'gallery' }],
    ['#learn/quiz', { view: 'quiz', code: null }],
    ['#learn/quiz/', { view: 'quiz', code: null }],
    ['#learn/quiz/4711.2.10.cr', { view: 'quiz', code: '4711.2.10.cr' }],
    ['#learn/quiz=4711.2.10.cr', { view: 'quiz', code: '4711.2.10.cr' }],
    ['#quiz=', { view: 'quiz', code: null }],
    ['#quiz/', { view: 'quiz', code: null }],
    ['#learn/compare', { view: 'compare', rhythms: COMPARED_AT_FIRST }],
    ['#learn/compare/', { view: 'compare', rhythms: COMPARED_AT_FIRST }],
    ['#learn/compare/flutter', { view: 'compare', rhythms: ['flutter', 'ventricular-tachycardia'] }],
    ['#learn/compare/ventricular-tachycardia/', { view: 'compare', rhythms: COMPARED_AT_FIRST }],
    ['#learn/atlas/', { view: 'atlas', entries: [] }],
    ['#learn/live/', { view: 'live' }],
    ['#learn/notes/', { view: 'notes' }],
    ['#learn/lecture/', { view: 'lecture', moment: null }],
    ['#learn/flutter/', { view: 'rhythm', rhythm: 'flutter' }],
  ])('that breaks off begins at its beginning: %s', (fragment, place) => {
    expect(readPlace(fragment)).toEqual(place);
  });

  it.each(['', '#', '#t=12.00&lead=V1&beat=3', '#learning', '#quizzes'])('is not "%s"', (fragment) => {
    expect(readPlace(fragment)).toBeNull();
  });
});
