import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misreadParts, readViewLink, writeViewLink } from '../../../../src/app/state/session/view-link.ts';

// Oracle: the form documented for links, and that reading gives back what was written.
describe('links to a view', () => {
  it('are short and readable', () => {
    expect(writeViewLink({ startSeconds: 62.4, leadName: 'V1', beatNumber: 143 })).toBe('#t=62.40&lead=V1&beat=143');
    expect(writeViewLink({ startSeconds: 0, leadName: null, beatNumber: null })).toBe('#t=0.00');
  });

  it('ignore what makes no sense', () => {
    expect(readViewLink('#t=abc&beat=-3&x=1')).toEqual({ startSeconds: null, leadName: null, beatNumber: null });
    expect(readViewLink('')).toEqual({ startSeconds: null, leadName: null, beatNumber: null });
    expect(readViewLink('#beat=1.5&t=').beatNumber).toBeNull();
    expect(readViewLink('#T=5&LEAD=ii&Beat=007')).toEqual({ startSeconds: 5, leadName: 'ii', beatNumber: 7 });
  });

  // Oracle: what each part says, read by eye.
  it.each([
    ['#t=62.40&lead=V1&beat=143', []],
    ['', []],
    ['#', []],
    ['#t=abc&beat=-3&x=1&lead=V1', ['t=abc', 'beat=-3', 'x=1']],
    ['#foo', ['foo']],
    ['#__proto__=1&constructor', ['__proto__=1', 'constructor']],
    ['#%E0%A4%A', ['%E0%A4%A']],
    // Only plain decimal numbers are numbers, whatever JavaScript would read.
    ['#t=0x10', ['t=0x10']],
    ['#t=1e3', ['t=1e3']],
    ['#t=+5', ['t=+5']],
    ['#t=-5', ['t=-5']],
    ['#t=%205', ['t=%205']],
    ['#t=5%20', ['t=5%20']],
    ['#t=62,4', ['t=62,4']],
    ['#t=1:02', ['t=1:02']],
    ['#t=Infinity', ['t=Infinity']],
    [`#t=${'9'.repeat(400)}`, [`t=${'9'.repeat(400)}`]],
    ['#beat=1.0', ['beat=1.0']],
    ['#beat=0x10', ['beat=0x10']],
    ['#beat=1e2', ['beat=1e2']],
    ['#beat=0', ['beat=0']],
    ['#lead=', ['lead=']],
    ['#lead=%20', ['lead=%20']],
    // One place is gone to.
    ['#t=5&t=9&lead=I&lead=II', ['t=9', 'lead=II']],
    ['#T=5&LEAD=ii&Beat=007', []],
  ])('name the parts that say nothing: %s', (fragment, parts) => {
    expect(misreadParts(fragment)).toEqual(parts);
  });

  it('of junk say something or name it, never with an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (junk) => {
        const { startSeconds, leadName, beatNumber } = readViewLink(`#${junk}`);
        const saysNothing = startSeconds === null && leadName === null && beatNumber === null;
        const parts = junk
          .replace(/^#/, '')
          .split('&')
          .filter((part) => part !== '');
        if (saysNothing) expect(misreadParts(`#${junk}`)).toEqual(parts);
      }),
    );
  });

  it('come back as they were, whatever the lead is called', () => {
    fc.assert(
      fc.property(
        fc.nat(8_640_000),
        fc.option(fc.string({ minLength: 1 }).filter((name) => name.trim() !== '')),
        fc.option(fc.integer({ min: 1, max: 1e6 })),
        (hundredths, leadName, beatNumber) => {
          const link = { startSeconds: hundredths / 100, leadName, beatNumber };
          expect(readViewLink(writeViewLink(link))).toEqual(link);
        },
      ),
    );
  });
});
