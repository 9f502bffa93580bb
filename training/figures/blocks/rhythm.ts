import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import { describeRhythm } from '../../../src/ecg/rhythm/describe-rhythm.ts';
import type { Finding, FindingKind, Stretch } from '../../../src/ecg/rhythm/finding.ts';
import { findFlutterSegments } from '../../../src/ecg/scoring/find-flutter-segments.ts';
import { selectReferenceBeats } from '../../../src/ecg/scoring/select-reference-beats.ts';
import { DS1_RECORDS, DS2_RECORDS } from '../../datasets/record-lists.ts';
import { labelledSpans, lengthOf, overlapOf, type Span } from '../../evaluate/rhythm/sample-spans.ts';
import type { AppRun } from '../app-runs.ts';
import type { Block } from '../block.ts';

/** By duration, seconds: what is labelled, what is found, and what both have. */
export interface SpellFigures {
  readonly fibrillation: number;
  readonly found: number;
  readonly foundFibrillation: number;
  readonly foundFibrillationOrFlutter: number;
}

/** The same for large waves without separate beats (ventricular flutter), as the app runs. */
export interface FlutterFigures {
  readonly labelled: number;
  readonly found: number;
  readonly foundLabelled: number;
  /** Records in which any is found. */
  readonly records: readonly string[];
}

export interface RhythmFigures {
  readonly referenceBeats: SplitSpells;
  readonly app: SplitSpells;
  readonly flutter: Readonly<Record<'ds1' | 'ds2', FlutterFigures>>;
}

type SplitSpells = Readonly<Record<'ds1' | 'ds2', SpellFigures>>;

/** Findings that stand for atrial fibrillation. */
export const IRREGULAR_KINDS: readonly FindingKind[] = ['irregular', 'irregular-without-p'];
const FIBRILLATION = ['(AFIB'] as const;
const FIBRILLATION_OR_FLUTTER = ['(AFIB', '(AFL'] as const;

export const rhythm: Block<RhythmFigures> = {
  about: 'irregular spells against atrial fibrillation of mitdb, by duration, with reference beats and as the app runs',
  dependsOn: ['model', 'beats', 'classes', 'waves', 'rhythm'],
  records: () => ({ mitdb: [...DS1_RECORDS, ...DS2_RECORDS] }),
  async measure({ app }) {
    const ds1 = await app.of('mitdb', DS1_RECORDS);
    const ds2 = await app.of('mitdb', DS2_RECORDS);
    const ofApp = (runs: readonly AppRun[]) => sumOf(runs.map((run) => compareSpells(run, run.findings)));
    const ofReference = (runs: readonly AppRun[]) =>
      sumOf(runs.map((run) => compareSpells(run, referenceFindings(run))));
    return {
      referenceBeats: { ds1: ofReference(ds1), ds2: ofReference(ds2) },
      app: { ds1: ofApp(ds1), ds2: ofApp(ds2) },
      flutter: { ds1: compareFlutter(ds1), ds2: compareFlutter(ds2) },
    };
  },
  testSetLooks: ({ referenceBeats, app }) => [
    { block: 'rhythm', peaks: 'reference', ...referenceBeats.ds2 },
    { block: 'rhythm', peaks: 'detected', ...app.ds2 },
  ],
};

function compareSpells({ annotations, sampleCount, sampleRateHz }: AppRun, findings: readonly Finding[]): SpellFigures {
  const found = spansOf(findings, IRREGULAR_KINDS);
  const fibrillation = labelledSpans(annotations, sampleCount, ...FIBRILLATION);
  const either = labelledSpans(annotations, sampleCount, ...FIBRILLATION_OR_FLUTTER);
  return {
    fibrillation: lengthOf(fibrillation) / sampleRateHz,
    found: lengthOf(found) / sampleRateHz,
    foundFibrillation: overlapOf(found, fibrillation) / sampleRateHz,
    foundFibrillationOrFlutter: overlapOf(found, either) / sampleRateHz,
  };
}

/** What would be found had every beat been found and labelled as the reference has it. */
function referenceFindings({ annotations, sampleCount, sampleRateHz }: AppRun): readonly Finding[] {
  const { sample, classIndex } = selectReferenceBeats(annotations, 'project');
  const sure = new Uint8Array(sample.length);
  const beats = { count: sample.length, rPeakSample: sample, classIndex, notSure: sure, notSureReason: sure };
  const options = { durationSeconds: sampleCount / sampleRateHz, flutter: flutterStretches(annotations, sampleCount) };
  return describeRhythm(beats, sampleRateHz, options).findings;
}

function flutterStretches(annotations: readonly Annotation[], end: number): Stretch[] {
  return findFlutterSegments(annotations).map(({ first, last }) => ({
    startSample: first,
    endSample: Math.min(last, end),
  }));
}

function compareFlutter(runs: readonly AppRun[]): FlutterFigures {
  const parts = runs.map(({ name, annotations, sampleCount, sampleRateHz, findings }) => {
    const labelled = flutterStretches(annotations, sampleCount).map(toSpan);
    const found = spansOf(findings, ['flutter']);
    const seconds = (spans: readonly Span[]) => lengthOf(spans) / sampleRateHz;
    return {
      name,
      labelled: seconds(labelled),
      found: seconds(found),
      both: overlapOf(labelled, found) / sampleRateHz,
    };
  });
  const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    labelled: sum(({ labelled }) => labelled),
    found: sum(({ found }) => found),
    foundLabelled: sum(({ both }) => both),
    records: parts.filter(({ found }) => found > 0).map(({ name }) => name),
  };
}

function spansOf(findings: readonly Finding[], kinds: readonly FindingKind[]): Span[] {
  return findings.filter(({ kind }) => kinds.includes(kind)).map(toSpan);
}

function toSpan({ startSample, endSample }: Stretch): Span {
  return [startSample, endSample];
}

function sumOf(parts: readonly SpellFigures[]): SpellFigures {
  const sum = (field: keyof SpellFigures) => parts.reduce((total, part) => total + part[field], 0);
  return {
    fibrillation: sum('fibrillation'),
    found: sum('found'),
    foundFibrillation: sum('foundFibrillation'),
    foundFibrillationOrFlutter: sum('foundFibrillationOrFlutter'),
  };
}
