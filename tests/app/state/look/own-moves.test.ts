import { describe, expect, it } from 'vitest';
import { OwnMoves } from '../../../../src/app/state/look/own-moves.ts';

// Oracle: whoever moved last, and was it the person.
describe('what an answer may move', () => {
  it('is everything while the person stays where they asked; what it moves itself is no move of theirs', () => {
    const moves = new OwnMoves();
    moves.note();
    const asked = moves.now;
    const moved: string[] = [];
    const follow = (what: string) =>
      moves.follow(asked, () => {
        moves.note();
        moved.push(what);
      });
    expect([follow('first'), follow('second'), moved]).toEqual([true, true, ['first', 'second']]);
    moves.note();
    expect([follow('third'), moved.length]).toEqual([false, 2]);
  });

  it('and a move that fails leaves the person’s own counted', () => {
    const moves = new OwnMoves();
    const asked = moves.now;
    expect(() =>
      moves.follow(asked, () => {
        throw new Error('made up');
      }),
    ).toThrow('made up');
    moves.note();
    expect(moves.follow(asked, () => undefined)).toBe(false);
  });
});
