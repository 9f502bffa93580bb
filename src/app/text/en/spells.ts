import type { EvidenceCode, RhythmName } from '../../../ecg/rhythm/spells/rhythm-spell.ts';
import { counted } from './grammar.ts';

const BEATS = { one: 'beat', other: 'beats' };

interface Told {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The rhythm of every moment: names, what speaks for them, the band and the list. */
export const spells = {
  /** Names, and short ones for a narrow band. */
  names: {
    sinus: 'Sinus rhythm',
    'sinus-arrhythmia': 'Sinus arrhythmia',
    fibrillation: 'Atrial fibrillation',
    flutter: 'Atrial flutter',
    'supraventricular-run': 'Supraventricular run',
    'ectopic-atrial': 'Ectopic atrial rhythm',
    junctional: 'Junctional rhythm',
    wenckebach: 'Wenckebach block',
    'second-degree-block': 'Second-degree block',
    'dropped-beats': 'Dropped beats',
    pause: 'Pause',
    'ventricular-run': 'Ventricular run',
    idioventricular: 'Idioventricular rhythm',
    bigeminy: 'Bigeminy',
    trigeminy: 'Trigeminy',
    paced: 'Paced rhythm',
    'ventricular-flutter-fibrillation': 'Ventricular flutter or fibrillation',
    unreadable: 'Unreadable',
    unknown: 'Rhythm not known',
  } satisfies Record<RhythmName, string>,
  shortNames: {
    sinus: 'Sinus',
    'sinus-arrhythmia': 'Sinus arr.',
    fibrillation: 'AF',
    flutter: 'AFl',
    'supraventricular-run': 'SV run',
    'ectopic-atrial': 'Atrial',
    junctional: 'Junct.',
    wenckebach: 'Wenck.',
    'second-degree-block': '2° block',
    'dropped-beats': 'Dropped',
    pause: 'Pause',
    'ventricular-run': 'V run',
    idioventricular: 'IVR',
    bigeminy: 'Big.',
    trigeminy: 'Trig.',
    paced: 'Paced',
    'ventricular-flutter-fibrillation': 'VF',
    unreadable: '—',
    unknown: '?',
  } satisfies Record<RhythmName, string>,
  evidence: {
    regular: ({ value }) => `steady intervals (${value})`,
    irregular: ({ value }) => `intervals change by more than a tenth (${value} of them)`,
    'with-p': ({ value }) => `P waves (${value} of the beats)`,
    'without-p': ({ value }) => `no P wave (${value} of the beats)`,
    fibrillation: ({ value }) => `probability of fibrillation ${value}`,
    wide: ({ value }) => `wide QRS (${value} of the beats)`,
    'flutter-multiples': ({ value }) => `intervals are multiples of one cycle (${value})`,
    'not-sure': ({ value }) => `${value} of the beats not sure`,
    'poor-signal': ({ value }) => `poor signal (${value} of the time)`,
    paced: ({ value }) => `pacing spikes (${value} of the beats)`,
    swing: ({ value }) => `intervals swing by ${value}`,
    'longest-interval': ({ value }) => `${value} without a beat`,
    'large-waves': ({ value }) => `large waves without separate beats for ${value}`,
    short: ({ value }) => `only ${value} to tell from`,
    ventricular: ({ count }) => counted(count, { one: 'ventricular beat', other: 'ventricular beats' }),
    supraventricular: ({ count }) => counted(count, { one: 'supraventricular beat', other: 'supraventricular beats' }),
    dropped: ({ count }) => counted(count, { one: 'dropped beat', other: 'dropped beats' }),
    'few-beats': ({ count }) => (count > 0 ? `only ${counted(count, BEATS)} to tell from` : 'no beats to tell from'),
  } satisfies Record<EvidenceCode, (figure: { readonly value: string; readonly count: number }) => string>,
  /** What a screen reader says of the band: the rhythms in it. */
  bandSays: ({ told }: { told: readonly string[] }) => `Rhythm: ${told.join('; ')}`,
  told: ({ name, from, to }: Told) => `${name}, ${from} to ${to}`,
  more: ({ count }: { count: number }) => `${counted(count, { one: 'spell', other: 'spells' })} more`,
  heading: 'Rhythm over time',
  spellCount: ({ count }: { count: number }) => counted(count, { one: 'spell', other: 'spells' }),
  rhythm: 'Rhythm',
  fromTo: 'From – to',
  duration: 'Duration',
  rate: 'per min',
  sure: 'Sure',
  share: 'Share',
  longest: 'Longest',
  times: 'Spells',
  burden: 'Share of each rhythm',
  all: 'All rhythms',
  show: 'Show',
  because: 'Named for',
  hint: 'A description of what the beats do, not a diagnosis.',
  none: 'The rhythm appears when all beats are labelled.',
  inFibrillation: 'It is part of an irregular rhythm without P waves, where an early beat says little.',
};
