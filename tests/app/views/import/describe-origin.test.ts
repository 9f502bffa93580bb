import { describe, expect, it } from 'vitest';
import { describeOrigin } from '../../../../src/app/views/import/describe-origin.ts';
import type { FactOrigin } from '../../../../src/ecg/formats/facts/fact.ts';

describe('how a fact is known, in words', () => {
  // Oracle: each kind of origin has words of its own, and those stated name the place.
  it.each<[FactOrigin, string]>([
    [{ kind: 'chosen' }, 'as you said'],
    [{ kind: 'stated', where: { line: 3, field: 'ECG [mV]' } }, 'stated in the file, line 3 (“ECG [mV]”)'],
    [{ kind: 'stated', where: { line: 3 } }, 'stated in the file, line 3'],
    [{ kind: 'stated', where: {} }, 'stated in the file'],
    [{ kind: 'stated', where: { line: 1, field: 'x'.repeat(99) } }, 'stated in the file, line 1'],
    [{ kind: 'measured' }, 'measured: the steps of the time column'],
    [{ kind: 'assumed' }, 'assumed: the file does not say'],
    [{ kind: 'assumed', because: 'size' }, 'assumed: it fits the size of the numbers; the file does not say'],
  ])('%j', (origin, words) => expect(describeOrigin(origin, 'rate')).toBe(words));
});
