import { foldText } from '../facts/fold-text.ts';
import { bareName, spaced, tidied, withoutEnds } from './name-words.ts';

/** A lead recognised by its name. */
export interface SpelledLead {
  readonly lead: string;
  /** False for a name that something else could have as well ("C3", "X", "D1"): it needs a reason beside it. */
  readonly isSure: boolean;
}

/** Words for an ECG at the beginning of a word: "ECG1", "EKGL", "EcgWaveform". */
const ECG_WORD =
  /(?<!\p{L})[fm]?e[ck]g(?!\p{L}{4})|экг|ηκγ|心电|心電|심전도|e[lc]ektrokardio|electrocardio|vectorcardio|vektorkardio/u;
/** What may stand right before the name of the lead. */
const ECG_BEFORE_LEAD = /(?<!\p{L})e[ck]g(?:lead)?|экг|ηκγ|心电图?|心電図?|심전도/u;
/** The same with a longer word behind it: "EcgWaveform". */
const ECG_COMPOUND =
  /(?<!\p{L})e[ck]g(wave\w*|signal\w*|data|sample\w*|value\w*|raw|filt\w*|lead\w*|chan\w*|amplitude)/u;

const LEAD_WORD =
  /\b(lead|ableitung|abltg|derivation|derivacion|derivazione|derivacao|odprowadzenie)\b|отведение|导联|誘導/;

/** Standard names by the folded rest of a name once prefixes and spaces are gone. */
const SURE: readonly (readonly [pattern: RegExp, lead: (parts: readonly string[]) => string])[] = [
  [/^(?:mdcecglead)?(i{1,3})$/, ([, roman]) => roman.toUpperCase()],
  [/^(?:ei{1,3}|di{2,3})$/, ([name]) => name.slice(1).toUpperCase()],
  [/^-avr$/, () => '-aVR'],
  [/^\+?av([rlf])\+?$/, ([, limb]) => `aV${limb.toUpperCase()}`],
  [/^v([1-9])(r?)$/, ([, place, side]) => `V${place}${side.toUpperCase()}`],
  [/^(?:mod|modified)\.?-?v([1-9])$/, ([, place]) => `V${place}`],
  [/^vx?v([1-9])$/, ([, place]) => `V${place}`],
  [/^ml(i{1,3})$/, ([, roman]) => `ML${roman.toUpperCase()}`],
  [/^ml([123])$/, ([, number]) => `ML${'I'.repeat(Number(number))}`],
  [/^mod\.?-?(i{1,3})$/, ([, roman]) => `ML${roman.toUpperCase()}`],
  [/^ml([4-6])$/, ([, place]) => `ML${place}`],
  [/^mlv([1-9])$/, ([, place]) => `V${place}`],
  [/^mv([1-6])$/, ([, place]) => `MV${place}`],
  [/^mcl?([1-6])$/, ([, place]) => `MCL${place}`],
  [/^c([mcsbrfl])([1-6])$/, ([, kind, place]) => `C${kind.toUpperCase()}${place}`],
  [/^la[-/]?ra$/, () => 'I'],
  [/^ll[-/]?ra$/, () => 'II'],
  [/^ll[-/]?la$/, () => 'III'],
  [/^v([1-9])-v([1-9])$/, ([, one, other]) => `V${one}-V${other}`],
  [/^v([xyz])$/, ([, axis]) => axis.toUpperCase()],
]; // prettier-ignore
const UNSURE: readonly (readonly [pattern: RegExp, lead: (parts: readonly string[]) => string])[] = [
  [/^c([1-6])$/, ([, place]) => `V${place}`],
  [/^[dl]([123])$/, ([, number]) => 'I'.repeat(Number(number))],
  [/^di$/, () => 'I'],
  [/^([xyz])$/, ([, axis]) => axis.toUpperCase()],
  [/^v$/, () => 'V'],
  [/^(es|as|ai)$/, ([, name]) => name.toUpperCase()],
  [/^(ra|la|ll|rl)$/, ([, limb]) => limb.toUpperCase()],
  [/^l-r$/, () => 'I'],
  [/^f-r$/, () => 'II'],
  [/^f-l$/, () => 'III'],
  [/^nehb([daj])$/, ([, letter]) => letter.toUpperCase()],
];

/** Whether a name says that the signal is an ECG, in one of the languages read. */
export function saysEcg(name: string): boolean {
  const text = foldText(name);
  return ECG_WORD.test(text) || ECG_COMPOUND.test(text);
}

/** Whether a name calls the signal a lead, which is said of an ECG unless another word says of what. */
export function saysLead(name: string): boolean {
  return LEAD_WORD.test(foldText(name).replaceAll('_', ' '));
}

/**
 * The lead a name stands for: the whole name, or what stands behind a word for ECG ("SNUADC/ECG_II", "EKG V5-Ref", "ECG LL-RA
 * 24BIT CAL"); null when it is no usual lead. Names of the MIT-BIH, European ST-T and QT databases, PTB, INCART, MIMIC, ISO/IEEE
 * 11073-10102 ("MDC_ECG_LEAD_II"), Holter recorders, and Shimmer's pairs of electrodes.
 */
export function spelledLead(name: string): SpelledLead | null {
  const text = bareName(name);
  const word = ECG_BEFORE_LEAD.exec(text);
  const behind = word === null ? null : text.slice(word.index + word[0].length);
  // "aVF, augmented voltage, foot": DICOM's meanings of codes.
  const first = text.includes(',') ? text.slice(0, text.indexOf(',')) : '';
  return leadIn(compact(text), false) ?? (behind === null ? null : leadIn(compact(behind), true)) ?? (first === '' ? null : leadIn(compact(first), false)); // prettier-ignore
}

/**
 * The name to show for an ECG that is no usual lead: "EKG1" of "POL EKG1" and "EEG EKG1-Ref", "ECG" of "ECG [uV]", else the
 * name tidied.
 */
export function shownName(name: string): string {
  const plain = tidied(name).replace(/ ?[[(] ?([nuµμm]?V|adu) ?[\])]$/i, '');
  const short = saysEcg(plain) ? plain.replace(/^(POL|EEG) /i, '') : plain;
  return withoutEnds(short.replace(/[ -]Ref$/i, ''), ' ', ' -') || plain;
}

/** A name without spaces, with hyphens only between electrodes ("la-ra") and before an inverted lead ("-avr"). */
function compact(text: string): string {
  const start = withoutEnds(text, ' :,;./', ' :,;.');
  const joined = spaced(start.replaceAll(' -', '-').replaceAll('- ', '-')).replace(
    /\b(la|ll|l|f) (ra|la|r|l)\b/,
    '$1-$2',
  );
  return (joined.startsWith('-avr') ? joined : withoutEnds(joined, ' -', ' -')).replaceAll(' ', '');
}

function leadIn(rest: string, isEcg: boolean): SpelledLead | null {
  for (const [patterns, isSure] of [
    [SURE, true],
    [UNSURE, isEcg],
  ] as const) {
    for (const [pattern, lead] of patterns) {
      const parts = pattern.exec(rest);
      if (parts !== null) return { lead: lead(parts), isSure };
    }
  }
  return null;
}
