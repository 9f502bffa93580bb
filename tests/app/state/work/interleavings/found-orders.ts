import type { Action } from './actions.ts';

const then = (what: Action['what'], pick = 0, place: Action['place'] = 0): Action => ({ what, place, pick });

/** Orders in which something was lost once, as short as they could be made. They run again each time, before any others. */
export const FOUND: readonly (readonly Action[])[] = [
  // A recording is forgotten before it is known to be the open one; what is done to it by then was erased with it.
  [
    then('fail'),
    then('step'),
    then('forget', 0, 1),
    then('forget'),
    then('step'),
    then('step', 223),
    then('step'),
    then('step', 329),
    then('step'),
    then('step', 201),
    then('step', 491),
    then('mend'),
    then('edit'),
    then('step', 8),
    then('step', 77),
    then('open'),
    then('step', 441),
    then('edit'),
    then('open'),
    then('step', 832),
    then('step'),
    then('step', 321),
    then('step'),
  ],
];
