import { textTokens, valuesOf, type TextToken } from './text-tokens.ts';
import { mvPerUnit, unitNamed } from './unit.ts';
import { means } from './vocabulary.ts';

/** Steps per millivolt that a converter can have; other numbers beside such words are something else. */
const GAIN_RANGE = [1e-3, 1e9] as const;
/** Words for one step of a converter, before its size. */
const STEP_WORDS = /^(?:lsbs?|quanti[sz]\w{1,8}|quantum)$/i;

/**
 * The voltage unit a line of a header states for the samples: "Unit,µV", "Einheit: mV", "Amplitude = uV"; null when it states
 * none. A unit behind a number is that of the number, one of several is that of its column, and "V" alone may be a lead.
 */
export function statedVoltageUnit(line: string): string | null {
  const tokens = textTokens(line);
  let last = tokens.length - 1;
  while (last >= 0 && tokens[last].kind === 'mark') last--;
  if (last < 1 || tokens[last].kind !== 'word' || mvPerUnit(tokens[last].text) === undefined) return null;
  let before = last - 1;
  while (before >= 0 && /^["'([]$/.test(tokens[before].text)) before--;
  if (before < 0 || tokens[before].kind === 'number' || tokens[before].text === '/' || means(tokens[before].text, 'per')) return null; // prettier-ignore
  const words = tokens.slice(0, last).filter(({ kind }) => kind === 'word');
  if (words.some(({ text }) => means(text, 'unit'))) return tokens[last].text;
  if (tokens[last].text.length < 2 || words.some(({ text }) => unitNamed(text) !== null)) return null;
  return /^(?:[,;:=|]|in|en|em)$/i.test(tokens[before].text) ? tokens[last].text : null;
}

/**
 * Steps of a converter per millivolt that a line states: "gain: 200 adu/mV", "1 LSB = 2.4 µV", "Resolution: 2.5 uV/bit",
 * "ADC units per mV: 1000"; null when it states none.
 */
export function statedStepsPerMv(line: string): number | null {
  // "uV_per_LSB" is three words.
  const tokens = textTokens(line).filter(({ text }) => text !== '_');
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index].kind !== 'number') continue;
    const value = valuesOf(tokens[index].text)[0];
    const steps = ratioBehind(tokens, index, value) ?? ratioInLabel(tokens, index, value) ?? equation(tokens, index, value) ?? sizeOfStep(tokens, index, value); // prettier-ignore
    if (steps !== null && steps >= GAIN_RANGE[0] && steps <= GAIN_RANGE[1]) return steps;
  }
  return null;
}

/** "200 adu/mV", "2.5 uV/bit". */
function ratioBehind(tokens: readonly TextToken[], index: number, value: number): number | null {
  return ratio(tokens, index + 1, value);
}

/** "ADC units per mV: 1000", "gain (adu/mV) = 200". */
function ratioInLabel(tokens: readonly TextToken[], index: number, value: number): number | null {
  for (let at = index - 3; at >= 0 && tokens[at].kind !== 'number'; at--) {
    const steps = ratio(tokens, at, value);
    if (steps !== null) return steps;
  }
  return null;
}

function ratio(tokens: readonly TextToken[], at: number, value: number): number | null {
  const [above, divider, below] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''];
  if (divider !== '/' && !means(divider, 'per')) return null;
  return stepsOf(value, above, below);
}

/** "1 LSB = 2.4 µV", "LSB: 2.4 µV". */
function equation(tokens: readonly TextToken[], index: number, value: number): number | null {
  const unit = tokens[index + 1]?.text ?? '';
  const isEqual = /^[=:]$/.test(tokens[index - 1]?.text ?? '');
  return isEqual ? stepsOf(value, unit, tokens[index - 2]?.text ?? '') : null;
}

/** "LSB weight: 4.88 uV", "Quantization step 5 µV", "LSB value (uV): 5". */
function sizeOfStep(tokens: readonly TextToken[], index: number, value: number): number | null {
  const label = tokens.slice(0, index);
  if (!label.some(({ text }) => STEP_WORDS.test(text)) || label.some(({ kind }) => kind === 'number')) return null;
  const named = [tokens[index + 1], ...label].find((token) => token !== undefined && mvPerUnit(token.text) !== undefined);
  const mv = named === undefined ? undefined : mvPerUnit(named.text);
  return mv === undefined || !(value > 0) ? null : 1 / (value * mv);
} // prettier-ignore

/** Steps per millivolt for so many of one unit in one of the other, where one is a voltage and the other a step. */
function stepsOf(value: number, above: string, below: string): number | null {
  const [mvAbove, mvBelow] = [mvPerUnit(above), mvPerUnit(below)];
  if (mvBelow !== undefined && isStep(above)) return value / mvBelow;
  return mvAbove !== undefined && isStep(below) && value > 0 ? 1 / (value * mvAbove) : null;
}

function isStep(word: string): boolean {
  return unitNamed(word)?.quantity === 'count' || /^units?$/i.test(word);
}
