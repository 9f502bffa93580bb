import { describe, expect, it } from 'vitest';
import { readPlace, writePlace, type LearnPlace } from '../../../../src/app/views/gallery/learn-place.ts';

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

  it.each(['', '#', '#t=12.00&lead=V1&beat=3', '#learning', '#quizzes'])('is not "%s"', (fragment) => {
    expect(readPlace(fragment)).toBeNull();
  });
});
