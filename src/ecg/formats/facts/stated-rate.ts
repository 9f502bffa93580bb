import { wholeRate } from '../whole-rate.ts';
import { textTokens, valuesOf, type TextToken } from './text-tokens.ts';
import { unitNamed, type Unit } from './unit.ts';
import { means, type Meaning } from './vocabulary.ts';

/** A sampling rate as one line of a header states it. */
export interface StatedRate {
  readonly sampleRateHz: number;
  /** How plainly it says so: 3 calls it a sampling rate or interval, 2 a rate or interval, 1 gives hertz and nothing else. */
  readonly plainness: 1 | 2 | 3;
  /** The words before it: what it is the rate of, where a line says so. */
  readonly about: readonly string[];
}

/** A rate of ECG samples in hertz; other numbers beside such words are something else. */
const RATE_RANGE_HZ = [20, 50_000] as const;
/** Units of a sampling interval that is given without one, in the order they are tried. */
const INTERVAL_UNITS_SECONDS = [1, 1e-3, 1e-6];
const GUESSED_RANGE_HZ = [45, 4500] as const;
const RANGE_MARKS = /^[-\u2013\u2014~]$/;
const SEPARATORS = /^[;|,\t]$/;

/**
 * The sampling rate that a line of a header states, as a rate ("Sampling rate: 250 Hz", "fs=1 kHz", "512 samples/s",
 * "Abtastrate;250") or an interval ("2 msec/sample", "Interval=\t0.002 s", "dt = 4 ms"), the plainest when there are several;
 * null when it states none. Corner frequencies of filters, ranges and rates of hearts and breath are none.
 */
export function statedRate(line: string): StatedRate | null {
  const tokens = textTokens(line);
  let best: StatedRate | null = null;
  const clauses: string[][] = [[]];
  let unitEnd = 0;
  tokens.forEach((token, index) => {
    if (index < unitEnd) return;
    if (token.kind === 'word') clauses[0].push(token.text);
    if (token.kind === 'mark' && SEPARATORS.test(token.text) && !clauses[0].every(isUnit)) clauses.unshift([]);
    if (token.kind !== 'number') return;
    // "Sample rate,512 hertz": a cell that begins with its number is about what the cell before says.
    const about = clauses[0].every(isUnit) ? [...(clauses[1] ?? []), ...clauses[0]] : clauses[0];
    const behind = unitBehind(tokens, index);
    unitEnd = behind.next;
    const found = judge(tokens, index, behind, about);
    if (found !== null && (best === null || found.plainness > best.plainness)) best = found;
    clauses.splice(0, clauses.length, []);
  });
  return best;
}

function judge(
  tokens: readonly TextToken[],
  index: number,
  behind: UnitBehind,
  about: readonly string[],
): StatedRate | null {
  const unit = behind.unit ?? unitInLabel(tokens, index);
  // "250 Hz sampling rate": what follows counts as long as no other number or cell begins.
  const after = wordsAfter(tokens, behind.next);
  const said = (meaning: Meaning) => about.some((word) => means(word, meaning)) || after.some((word) => means(word, meaning)); // prettier-ignore
  if (said('filter') || isRange(tokens, index, behind.next)) return null;
  const isSampling = said('sampling') || said('sampling-rate') || said('sampling-interval');
  const isOther = !isSampling && said('other-rate');
  if (isOther) return null;

  const values = valuesOf(tokens[index].text);
  const rateWord = said('sampling-rate') || (said('rate') && !isDuration(unit));
  const isStep = said('interval') && (said('time') || about.some((word) => /^[tx]$/i.test(word)));
  const intervalWord = said('sampling-interval') || (said('interval') && unit?.quantity !== 'frequency');
  const perSecond = samplesPerInLabel(tokens, index);
  if (perSecond !== null) return stated(values.map((value) => value / perSecond), 3, about); // prettier-ignore
  if (behind.perSample && isDuration(unit)) return stated(intervalRates(values, unit), 3, about);
  if (behind.samplesPer !== null) return stated(values.map((value) => value / (behind.samplesPer ?? 1)), 3, about); // prettier-ignore
  if (unit?.quantity === 'frequency') {
    const plainness = isSampling ? 3 : rateWord ? 2 : 1;
    return stated(values.map((value) => value * unit.size), plainness, about); // prettier-ignore
  }
  if (isDuration(unit)) {
    // "Sampling time: 2 ms", "Zeit pro Sample: 2 ms".
    if (!intervalWord && !(isSampling && (said('rate') || said('time')))) return null;
    return stated(intervalRates(values, unit), isSampling ? 3 : 2, about);
  }
  if (unit !== null) return null;
  if (isSampling && intervalWord) return stated(unitlessIntervalRates(values), 3, about);
  // Below one it can only be seconds: "Delta T = 0.002", "Sample Time,0.002".
  const isFraction = values[0] < 1 && (isStep || (isSampling && said('time')));
  if (isFraction) return stated(unitlessIntervalRates(values.filter((value) => value < 1)), isSampling ? 3 : 2, about);
  if (isSampling && (rateWord || about.some(isSamplingAlone))) return stated(values, 3, about);
  if (isSampling && said('per')) return stated(values, 3, about);
  return rateWord && !isSampling ? stated(values, 2, about) : null;
}

/** "Sampling: 250" and "f_sample: 250" are a rate, "Samples: 250" a count. */
function isSamplingAlone(word: string): boolean {
  return /^(f|sampling|abtastung|muestreo|[ée]chantillonnage|campionamento|amostragem)$/i.test(word);
}

function stated(rates: readonly number[], plainness: 1 | 2 | 3, about: readonly string[]): StatedRate | null {
  const sampleRateHz = rates.find((rate) => rate >= RATE_RANGE_HZ[0] && rate <= RATE_RANGE_HZ[1]);
  return sampleRateHz === undefined ? null : { sampleRateHz, plainness, about };
}

function intervalRates(values: readonly number[], unit: Unit): number[] {
  return values.map((value) => wholeRate(1 / (value * unit.size)));
}

function unitlessIntervalRates(values: readonly number[]): number[] {
  return INTERVAL_UNITS_SECONDS.flatMap((seconds) =>
    values
      .map((value) => wholeRate(1 / (value * seconds)))
      .filter((rate) => rate >= GUESSED_RANGE_HZ[0] && rate <= GUESSED_RANGE_HZ[1]),
  );
}

function isUnit(word: string): boolean {
  return unitNamed(word) !== null;
}

function isDuration(unit: Unit | null): unit is Unit {
  return unit?.quantity === 'time';
}

interface UnitBehind {
  readonly unit: Unit | null;
  /** "ms/sample", "ms per sample". */
  readonly perSample: boolean;
  /** Seconds in "samples/s", "samples per minute"; null when it says nothing of the kind. */
  readonly samplesPer: number | null;
  /** Index of the token after it. */
  readonly next: number;
}

/** What follows a number: its unit, and what that is counted by. */
function unitBehind(tokens: readonly TextToken[], index: number): UnitBehind {
  let next = index + 1;
  while (/^[[("']$/.test(tokens[next]?.text ?? '')) next++;
  const word = tokens[next]?.kind === 'word' ? tokens[next].text : '';
  const divides = tokens[next + 1]?.text === '/' || means(tokens[next + 1]?.text ?? '', 'per');
  const divisor = divides ? (tokens[next + 2]?.text ?? '') : '';
  if (word === '') return { unit: null, perSample: false, samplesPer: null, next };
  // "S/s" is samples per second: a capital S alone is siemens.
  const isSamples = means(word, 'sampling') || word === 'S';
  const seconds = unitNamed(divisor === 'S' ? 's' : divisor);
  if (isSamples && isDuration(seconds)) {
    return { unit: null, perSample: false, samplesPer: seconds.size, next: next + 3 };
  }
  const unit = unitNamed(word);
  if (unit === null) return { unit: null, perSample: false, samplesPer: null, next };
  if (divides && means(divisor, 'sampling')) return { unit, perSample: true, samplesPer: null, next: next + 3 };
  // "25 mm/s", "5 mV/div": a unit with another below it is none of these.
  if (divides) return { unit: { quantity: 'flow', size: 1 }, perSample: false, samplesPer: null, next: next + 3 };
  return { unit, perSample: false, samplesPer: null, next: next + 1 };
}

/** The unit in brackets before a number: "Sampling interval (ms): 2". */
function unitInLabel(tokens: readonly TextToken[], index: number): Unit | null {
  for (let at = index - 1; at > 0 && tokens[at].kind !== 'number'; at--) {
    const { kind, text } = tokens[at];
    const opened = /^[[(,_/]$/.test(tokens[at - 1].text);
    const unit = kind === 'word' ? unitNamed(text) : null;
    if (unit !== null && opened && (unit.quantity === 'time' || unit.quantity === 'frequency')) return unit;
  }
  return null;
}

/** Seconds in "samples per second: 250", "Samples/sec = 250", "(samples_per_second)" before a number; null where it says none. */
function samplesPerInLabel(tokens: readonly TextToken[], index: number): number | null {
  let from = index;
  while (from > 0 && tokens[from - 1].kind !== 'number') from--;
  const label = tokens.slice(from, index).filter(({ text }) => text !== '_');
  for (let at = 0; at + 2 < label.length; at++) {
    const isCount = means(label[at].text, 'sampling') || label[at].text === 'S';
    const divides = label[at + 1].text === '/' || means(label[at + 1].text, 'per');
    const unit = unitNamed(label[at + 2].text === 'S' ? 's' : label[at + 2].text);
    if (isCount && divides && isDuration(unit)) return unit.size;
  }
  return null;
}

function wordsAfter(tokens: readonly TextToken[], from: number): string[] {
  const words: string[] = [];
  for (let at = from; at < tokens.length; at++) {
    const { kind, text } = tokens[at];
    if (kind === 'number' || (kind === 'mark' && SEPARATORS.test(text))) break;
    if (kind === 'word') words.push(text);
  }
  return words;
}

/** "0.05 - 150 Hz", and its first number: limits, not a rate. */
function isRange(tokens: readonly TextToken[], index: number, next: number): boolean {
  const before = RANGE_MARKS.test(tokens[index - 1]?.text ?? '') && tokens[index - 2]?.kind !== 'mark';
  const beforeIsLimit = before && (tokens[index - 2]?.kind === 'number' || unitNamed(tokens[index - 2]?.text ?? '') !== null); // prettier-ignore
  return beforeIsLimit || (RANGE_MARKS.test(tokens[next]?.text ?? '') && tokens[next + 1]?.kind === 'number');
}
