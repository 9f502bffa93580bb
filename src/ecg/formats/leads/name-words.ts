import { foldText } from '../facts/fold-text.ts';

/** Names are short; what a damaged file holds in place of one need not be. */
export const LONGEST_NAME = 200;
const LETTERS = /^\P{N}+/u;

/**
 * The words of a signal's name, folded: split at everything that is no letter or digit, also where a small letter meets a
 * capital ("EcgWaveform"), each also up to its first digit ("emg1").
 */
export function nameWords(name: string): ReadonlySet<string> {
  const pieces = [name, name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')].flatMap((text) =>
    foldText(text).split(/[^\p{L}\p{N}]+/u),
  );
  return new Set(pieces.flatMap((word) => [word, LETTERS.exec(word)?.[0] ?? '']).filter((word) => word !== ''));
}

/** Words that say how or where a signal was recorded, not which it is. */
const FILLER =
  /\b(lead|leads|abl|ableitung|abltg|deriv|derivation|derivacion|derivazione|derivacao|odpr|odprowadzenie|pol|channel|chan|ch|kanal|canal|frank|einthoven|goldberger|wilson|limb|chest|raw|filt|filtered|unfiltered|cal|uncal|calibrated|24bit|16bit|signal|waveform|wave|standard|electrode|mdc)\b|отведение|отв|导联|誘導/gu;
/** The reference electrode that EEG systems write behind every name. */
const REFERENCE_TAIL = /[ :-](ref|le|avg?|ar|g[12]|gnd|comm)\d?$/;
const UNIT_TAIL = /[ /]([nuµμm]?v|(micro|milli)?volts?|adu|lsb|digits?)$/;
const OPENING = '([{';
const CLOSING = ')]}';

/** A name without what is beside the point: quotation marks, punctuation at its ends, spaces in a row. */
export function tidied(name: string): string {
  return withoutEnds(spaced(name.slice(0, LONGEST_NAME).replaceAll(/["'\p{Cc}]/gu, ' ')), ' ,;:._', ' ,;:._');
}

/** A name folded and without brackets, units and reference electrodes: what it says of the signal itself. */
export function bareName(name: string): string {
  const said = spaced(
    withoutBrackets(foldText(tidied(name)))
      .replaceAll('_', ' ')
      .replaceAll(FILLER, ' '),
  );
  return withoutEnds(said.replace(UNIT_TAIL, '').replace(REFERENCE_TAIL, ''), ' ', ' :');
}

/** Text with one space for every run of white space, and none at its ends. */
export function spaced(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}

/** Text without these characters at its start and its end. */
export function withoutEnds(text: string, atStart: string, atEnd: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && atStart.includes(text[from])) from++;
  while (to > from && atEnd.includes(text[to - 1])) to--;
  return text.slice(from, to);
}

/** Text without what stands in brackets. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  for (const letter of text) {
    if (OPENING.includes(letter)) depth++;
    else if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += letter;
  }
  return kept;
}
