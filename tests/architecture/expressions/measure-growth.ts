import { countSteps, parseExpression } from './count-steps.ts';
import { hostileTexts } from './hostile-texts.ts';

/** Length of the shorter text, in words at least; the longer one has four times as many. */
const CHARACTERS = 60;
const LEAST_WORDS = 8;
const TIMES = 4;
/** A linear search takes four times the steps over four times the text, a quadratic one sixteen times. */
const MOST_GROWTH = 6;

/** A text over which an expression takes more than a linear number of steps, in words; null when none was found. */
export function superLinearText(literal: string): string | null {
  const expression = parseExpression(literal);
  for (const { before, word, after } of hostileTexts(expression)) {
    const words = Math.max(LEAST_WORDS, Math.ceil(CHARACTERS / word.length));
    const steps = [words, TIMES * words].map((count) => countSteps(expression, before + word.repeat(count) + after));
    const growth = steps[1] / steps[0];
    if (!(growth <= MOST_GROWTH)) {
      return `${JSON.stringify(before)} + ${JSON.stringify(word)} × n + ${JSON.stringify(after)}: ${steps.join(' → ')} steps`;
    }
  }
  return null;
}
