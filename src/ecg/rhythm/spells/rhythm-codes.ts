import type { Annotation } from '../../recording/annotation.ts';
import type { RhythmName, RhythmSpell } from './rhythm-spell.ts';

/** Symbol of a WFDB annotation that says which rhythm begins. */
const RHYTHM_CHANGE = '+';
/** Sure of a name that somebody wrote down. */
const GIVEN_CONFIDENCE = 1;

/**
 * How WFDB annotations name a rhythm: the text of PhysioNet's databases (MIT-BIH, its VFDB and AFDB, INCART; `(EAR`, `(PAUSE`,
 * `(DROP` and `(U` are none of theirs). `subtype` tells apart what shares one text.
 */
const CODES: Readonly<Record<RhythmName, { readonly aux: string; readonly subtype: number }>> = {
  sinus: { aux: '(N', subtype: 0 },
  'sinus-arrhythmia': { aux: '(N', subtype: 1 },
  fibrillation: { aux: '(AFIB', subtype: 0 },
  flutter: { aux: '(AFL', subtype: 0 },
  'supraventricular-run': { aux: '(SVTA', subtype: 0 },
  'ectopic-atrial': { aux: '(EAR', subtype: 0 },
  junctional: { aux: '(NOD', subtype: 0 },
  wenckebach: { aux: '(BII', subtype: 1 },
  'second-degree-block': { aux: '(BII', subtype: 0 },
  'dropped-beats': { aux: '(DROP', subtype: 0 },
  pause: { aux: '(PAUSE', subtype: 0 },
  'ventricular-run': { aux: '(VT', subtype: 0 },
  idioventricular: { aux: '(IVR', subtype: 0 },
  bigeminy: { aux: '(B', subtype: 0 },
  trigeminy: { aux: '(T', subtype: 0 },
  paced: { aux: '(P', subtype: 0 },
  'ventricular-flutter-fibrillation': { aux: '(VFL', subtype: 0 },
  unreadable: { aux: '(NOISE', subtype: 0 },
  unknown: { aux: '(U', subtype: 0 },
};

/** Texts of PhysioNet's databases that are read and never written. */
const OTHER_TEXTS: Readonly<Record<string, RhythmName>> = {
  '(NSR': 'sinus',
  '(SBR': 'sinus',
  '(J': 'junctional',
  '(AB': 'bigeminy',
  '(PM': 'paced',
  '(VF': 'ventricular-flutter-fibrillation',
  '(VFIB': 'ventricular-flutter-fibrillation',
  '(ASYS': 'pause',
  '(VER': 'idioventricular',
};

/**
 * Spells as WFDB rhythm changes, one where each begins. No two annotations of a signal may stand on one sample, so a change
 * steps one aside of a beat that is on its own.
 */
export function annotateSpells(
  spells: readonly RhythmSpell[],
  sampleRateHz: number,
  rPeakSample: ArrayLike<number>,
): Annotation[] {
  const taken = new Set(Array.from(rPeakSample));
  return spells.map(({ fromSeconds, rhythm }) => {
    const exact = Math.round(fromSeconds * sampleRateHz);
    const sample = !taken.has(exact) ? exact : exact > 0 ? exact - 1 : 1;
    return { sample, symbol: RHYTHM_CHANGE, channel: 0, number: 0, ...CODES[rhythm] };
  });
}

/** The rhythm a WFDB text names; null for none that is known. */
export function rhythmOfText(aux: string, subtype = 0): RhythmName | null {
  const text = aux.replaceAll('\0', ' ').trimEnd();
  const names = (Object.keys(CODES) as RhythmName[]).filter((name) => CODES[name].aux === text);
  return names.find((name) => CODES[name].subtype === subtype) ?? names[0] ?? OTHER_TEXTS[text] ?? null;
}

/**
 * The rhythm changes among annotations as spells from the first of them to the end of the recording; a rhythm without a name
 * here is `unknown`. Empty without rhythm changes.
 */
export function spellsOfAnnotations(
  annotations: readonly Annotation[],
  sampleRateHz: number,
  durationSeconds: number,
): RhythmSpell[] {
  const changes = annotations.filter(({ symbol, aux }) => symbol === RHYTHM_CHANGE && aux.startsWith('('));
  return changes.flatMap(({ sample, aux, subtype }, i) => {
    const fromSeconds = sample / sampleRateHz;
    const toSeconds = i + 1 < changes.length ? changes[i + 1].sample / sampleRateHz : durationSeconds;
    const rhythm = rhythmOfText(aux, subtype) ?? 'unknown';
    const confidence = rhythm === 'unknown' ? 0 : GIVEN_CONFIDENCE;
    return toSeconds > fromSeconds ? [{ fromSeconds, toSeconds, rhythm, confidence, evidence: [] }] : [];
  });
}
