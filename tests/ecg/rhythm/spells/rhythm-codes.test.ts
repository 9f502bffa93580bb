import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAnnotations } from '../../../../src/ecg/export/write-annotations.ts';
import { readAnnotations } from '../../../../src/ecg/formats/wfdb/annotations/read-annotations.ts';
import { annotateSpells, rhythmOfText, spellsOfAnnotations } from '../../../../src/ecg/rhythm/spells/rhythm-codes.ts';
import { RHYTHM_NAMES, type RhythmSpell } from '../../../../src/ecg/rhythm/spells/rhythm-spell.ts';

const RATE_HZ = 360;

/** Spells of these names and lengths in samples, side by side from the start. */
function madeSpells(made: readonly (readonly [RhythmSpell['rhythm'], number])[]): RhythmSpell[] {
  let at = 0;
  return made.map(([rhythm, samples]) => {
    const fromSeconds = at / RATE_HZ;
    at += samples;
    return { fromSeconds, toSeconds: at / RATE_HZ, rhythm, confidence: 1, evidence: [] };
  });
}

describe('rhythm changes', () => {
  // Oracle: the table of rhythm texts of PhysioNet's annotations page, and those of its VFDB and AFDB.
  it.each([
    ['sinus', '(N'],
    ['fibrillation', '(AFIB'],
    ['flutter', '(AFL'],
    ['bigeminy', '(B'],
    ['trigeminy', '(T'],
    ['second-degree-block', '(BII'],
    ['idioventricular', '(IVR'],
    ['junctional', '(NOD'],
    ['paced', '(P'],
    ['supraventricular-run', '(SVTA'],
    ['ventricular-flutter-fibrillation', '(VFL'],
    ['ventricular-run', '(VT'],
    ['unreadable', '(NOISE'],
  ] as const)('%s is written and read as %s', (rhythm, aux) => {
    const [annotation] = annotateSpells(madeSpells([[rhythm, 3600]]), RATE_HZ, []);
    expect(annotation).toEqual({ sample: 0, symbol: '+', subtype: 0, channel: 0, number: 0, aux });
    expect(rhythmOfText(`${aux}\0`)).toBe(rhythm);
  });

  it.each([
    ['(SBR', 'sinus'],
    ['(J', 'junctional'],
    ['(VFIB', 'ventricular-flutter-fibrillation'],
    ['(PREX', null],
  ])('reads %s as %s', (aux, rhythm) => {
    expect(rhythmOfText(aux)).toBe(rhythm);
  });

  it('step aside of beats: no two annotations on one sample', () => {
    const spells = madeSpells([['sinus', 360], ['pause', 900], ['sinus', 400]]); // prettier-ignore
    const samples = annotateSpells(spells, RATE_HZ, [0, 360, 1259]).map(({ sample }) => sample);
    expect(samples).toEqual([1, 359, 1260]);
  });

  it('come back from the bytes of an annotation file, whatever the spells', () => {
    const anySpells = fc
      .array(fc.tuple(fc.constantFrom(...RHYTHM_NAMES), fc.integer({ min: 1, max: 3_000_000 })), {
        minLength: 1,
        maxLength: 40,
      }) // prettier-ignore
      .map(madeSpells);
    fc.assert(
      fc.property(anySpells, (spells) => {
        const bytes = writeAnnotations(annotateSpells(spells, RATE_HZ, []));
        const { annotations } = readAnnotations(bytes, 'a.fid', RATE_HZ, RATE_HZ, 1000);
        const read = spellsOfAnnotations(annotations, RATE_HZ, spells.at(-1)?.toSeconds ?? 0);
        expect(read.map(({ rhythm, fromSeconds, toSeconds }) => ({ rhythm, fromSeconds, toSeconds }))).toEqual(
          spells.map(({ rhythm, fromSeconds, toSeconds }) => ({ rhythm, fromSeconds, toSeconds })),
        );
      }),
    );
  });

  it('are none among beats alone, and unknown where the text is no name', () => {
    const beat = { sample: 5, symbol: 'N', subtype: 0, channel: 0, number: 0, aux: '' };
    expect(spellsOfAnnotations([beat], RATE_HZ, 10)).toEqual([]);
    const change = { ...beat, symbol: '+', aux: '(PREX' };
    expect(spellsOfAnnotations([beat, change], RATE_HZ, 10)).toEqual([
      { fromSeconds: 5 / RATE_HZ, toSeconds: 10, rhythm: 'unknown', confidence: 0, evidence: [] },
    ]);
  });
});
