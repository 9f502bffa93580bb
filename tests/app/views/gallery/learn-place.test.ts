import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GALLERY } from '../../../../src/ecg/simulation/gallery/gallery.ts';
import {
  COMPARED_AT_FIRST,
  readAddress,
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
    expect(readAddress(writePlace(place))).toEqual({ place, missing: [] });
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
    // Capitals name the same.
    ['#Learn/FLUTTER', { view: 'rhythm', rhythm: 'flutter' }],
    ['#LEARN/Compare/Flutter/WENCKEBACH', { view: 'compare', rhythms: ['flutter', 'wenckebach'] }],
    ['#learn/ATLAS/V-MLII-1', { view: 'atlas', entries: ['v-mlii-1'] }],
    ['#learn/Live', { view: 'live' }],
    ['#Quiz=4711.2.10.CR', { view: 'quiz', code: '4711.2.10.cr' }],
    ['#learn/QUIZ/REC.1F2E3D4C.4711.10.CF', { view: 'quiz', code: 'rec.1f2e3d4c.4711.10.cf' }],
  ])('that breaks off begins at its beginning: %s', (fragment, place) => {
    expect(readAddress(fragment)).toEqual({ place, missing: [] });
  });

  // Oracle: what is there is shown, and every part that names nothing is told.
  it.each<[string, LearnPlace, string[]]>([
    ['#learn/xx', { view: 'gallery' }, ['xx']],
    ['#learn=xx', { view: 'gallery' }, ['xx']],
    ['#learn/flutter/yy', { view: 'rhythm', rhythm: 'flutter' }, ['yy']],
    ['#learn/compare/xx/flutter', { view: 'compare', rhythms: ['flutter', 'ventricular-tachycardia'] }, ['xx']],
    ['#learn/compare/flutter/xx', { view: 'compare', rhythms: ['flutter', 'ventricular-tachycardia'] }, ['xx']],
    ['#learn/compare/xx/yy', { view: 'compare', rhythms: COMPARED_AT_FIRST }, ['xx', 'yy']],
    ['#learn/compare/flutter/wenckebach/zz', { view: 'compare', rhythms: ['flutter', 'wenckebach'] }, ['zz']],
    ['#learn/atlas/xx/yy/zz', { view: 'atlas', entries: ['xx', 'yy'] }, ['zz']],
    ['#learn/lecture/0', { view: 'lecture', moment: null }, ['0']],
    ['#learn/lecture/2/x', { view: 'lecture', moment: 2 }, ['x']],
    ['#learn/live/x', { view: 'live' }, ['x']],
    ['#quiz=junk!!', { view: 'quiz', code: 'junk!!' }, []],
    ['#learn/__proto__', { view: 'gallery' }, ['__proto__']],
    ['#learn/Nothing', { view: 'gallery' }, ['Nothing']],
    ['#learn/lecture/1e1', { view: 'lecture', moment: null }, ['1e1']],
    ['#learn/lecture/0x1', { view: 'lecture', moment: null }, ['0x1']],
    ['#learn/lecture/+1', { view: 'lecture', moment: null }, ['+1']],
    ['#learn/lecture/01', { view: 'lecture', moment: null }, ['01']],
  ])('that names nothing is told: %s', (fragment, place, missing) => {
    expect(readAddress(fragment)).toEqual({ place, missing });
  });

  // Oracle: a part of the address is either in the address of what is shown, in small letters, or among what is missing as it was; never neither, never an exception.
  it('of junk is the place or what is missing', () => {
    const names = [
      'ATLAS',
      'Flutter',
      'atlas',
      'compare',
      'live',
      'notes',
      'lecture',
      'quiz',
      ...GALLERY.map(({ id }) => id),
    ];
    const part = fc.oneof(fc.constantFrom(...names), fc.nat(12).map(String), fc.string({ unit: 'binary' }));
    const head = fc.constantFrom('#learn/', '#learn=', '#quiz=', '#quiz/', '#learn/quiz=');
    fc.assert(
      fc.property(head, fc.array(part, { maxLength: 5 }), (start, parts) => {
        const fragment = `${start}${parts.join('/')}`;
        const { place, missing } = readAddress(fragment) ?? expect.fail(`${fragment} is in Learn`);
        const shown = writePlace(place).split(/[/=]/);
        for (const one of fragment.slice(start.length).split('/')) {
          if (one === '' || place.view === 'quiz') continue;
          expect(shown.includes(one.toLowerCase()) || missing.includes(one)).toBe(true);
        }
        // What is shown is a place of its own, whose address says so.
        expect(readAddress(writePlace(place))).toEqual({ place, missing: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['', '#', '#t=12.00&lead=V1&beat=3', '#learning', '#quizzes'])('is not "%s"', (fragment) => {
    expect(readAddress(fragment)).toBeNull();
  });
});
