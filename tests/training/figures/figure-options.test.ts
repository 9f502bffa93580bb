import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../training/evaluate/evaluate-options.ts';
import { BLOCK_NAMES } from '../../../training/figures/blocks.ts';
import { parseFigureOptions, usage } from '../../../training/figures/figure-options.ts';

// Oracle: what the usage text promises.
describe('parseFigureOptions', () => {
  it('measures what is out of date unless told otherwise', () => {
    expect(parseFigureOptions([])).toEqual({ blocks: BLOCK_NAMES, isForced: false, onlyWrites: false, why: null });
  });

  it('takes all, some or none, and a reason', () => {
    expect(parseFigureOptions(['--all'])).toMatchObject({ blocks: BLOCK_NAMES, isForced: true });
    expect(parseFigureOptions(['--only', 'noise, rhythm', '--why', 'a new decoder'])).toMatchObject({
      blocks: ['noise', 'rhythm'],
      isForced: true,
      why: 'a new decoder',
    });
    expect(parseFigureOptions(['--write'])).toMatchObject({ onlyWrites: true });
  });

  it('answers --help with null, and the usage names every block', () => {
    expect(parseFigureOptions(['-h'])).toBeNull();
    for (const name of BLOCK_NAMES) expect(usage()).toContain(`  ${name} `);
  });

  it.each([
    [['--only', 'speed'], 'speed'],
    [['--only', 'noise', '--write'], '--only'],
    [['--quick'], '--quick'],
    [['noise'], 'noise'],
  ])('refuses %j and names what is wrong', (args, named) => {
    expect(() => parseFigureOptions(args)).toThrow(UsageError);
    expect(() => parseFigureOptions(args)).toThrow(named);
  });
});
