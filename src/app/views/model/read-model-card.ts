import { BEAT_CLASSES, type BeatClass } from '../../../ecg/beats/beat-class.ts';

/** Figures in percent; null where a rate has no denominator. */
export interface ClassFigures {
  readonly beatClass: BeatClass;
  readonly se: number | null;
  readonly ppv: number | null;
  readonly f1: number | null;
  /** 95 % interval of F1 over patients; null when the card has none. */
  readonly f1Interval: readonly [number, number] | null;
  readonly beats: number;
}

export interface RecordFigures {
  readonly name: string;
  readonly accuracy: number | null;
  /** F1 of V and S; null where the record has none of them. */
  readonly v: number | null;
  readonly s: number | null;
}

/** How the model did on one test set, as the card names it. */
export interface ScoreSet {
  readonly name: string;
  readonly accuracy: number | null;
  readonly classes: readonly ClassFigures[];
  /** The weakest first. */
  readonly records: readonly RecordFigures[];
  /** How far its probabilities are from how often it is right, on average (0…1). */
  readonly calibrationError: number | null;
  readonly bins: readonly ReliabilityBin[];
}

/** Beats the model gave about the same confidence, and how many of them were right. */
export interface ReliabilityBin {
  readonly confidence: number;
  readonly accuracy: number;
  readonly count: number;
}

/** The model card as the app shows it: what is there, and nothing where a section is missing. */
export interface CardView {
  readonly version: string;
  readonly date: string;
  readonly data: string;
  readonly protocol: string;
  readonly records: readonly string[];
  readonly beatsPerClass: readonly { readonly beatClass: BeatClass; readonly count: number }[];
  readonly preparation: string;
  readonly notSureBelow: number | null;
  /** On held-out training records: how many beats are sure, and how many of those are wrong (0…1). */
  readonly coverage: number | null;
  readonly errorWhenSure: number | null;
  readonly scores: readonly ScoreSet[];
  readonly failures: readonly string[];
  readonly limits: readonly string[];
  readonly licence: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a model card of this or a neighbouring version: whatever is not as expected is left out. */
export function readModelCard(card: unknown): CardView {
  const fields = fieldsOf(card);
  const training = fieldsOf(fields['training']);
  const scores = Object.entries(fieldsOf(fields['scores'])).map(
    ([name, figures]) => [name, fieldsOf(figures)] as const,
  );
  const heldOut =
    scores.map(([, figures]) => fieldsOf(figures['confidence'])).find((facts) => 'coverage' in facts) ?? {};
  return {
    version: words(fields['version']),
    date: words(training['date']),
    data: words(training['data']),
    protocol: words(training['protocol']),
    records: list(training['records']).map(words),
    beatsPerClass: BEAT_CLASSES.map((beatClass) => ({
      beatClass,
      count: figure(fieldsOf(training['beatsPerClass'])[beatClass]) ?? 0,
    })),
    preparation: `${words(fields['preparationVersion'])} · ${words(fields['preparationHash'])}`,
    notSureBelow: figure(fields['notSureBelow']),
    coverage: figure(heldOut['coverage']),
    errorWhenSure: figure(heldOut['errorWhenSure']),
    scores: scores.flatMap(([name, figures]) => readScoreSet(name, figures)),
    failures: list(fields['failures'])
      .map(failureInWords)
      .filter((text) => text !== ''),
    limits: list(fields['limits']).map(words),
    licence: words(fields['licence']),
  };
}

function readScoreSet(name: string, figures: Fields): ScoreSet[] {
  const summary = 'summary' in figures ? fieldsOf(figures['summary']) : figures;
  const classes = fieldsOf(summary['classes']);
  if (Object.keys(classes).length === 0) return [];
  const records = Object.entries(fieldsOf(figures['records']));
  const calibration = fieldsOf(figures['calibration']);
  return [
    {
      name,
      accuracy: figure(summary['accuracy']),
      classes: BEAT_CLASSES.flatMap((beatClass) =>
        readClass(beatClass, fieldsOf(classes[beatClass]), fieldsOf(figures['intervals'])),
      ),
      records: records
        .map(([record, rates]) => readRecord(record, fieldsOf(rates)))
        .sort((a, b) => (a.accuracy ?? 0) - (b.accuracy ?? 0)),
      calibrationError: figure(calibration['ece']) ?? figure(fieldsOf(figures['confidence'])['calibrationError']),
      bins: list(calibration['bins']).flatMap(readBin),
    },
  ];
}

function readClass(beatClass: BeatClass, rates: Fields, intervals: Fields): ClassFigures[] {
  const tp = figure(rates['tp']);
  const fn = figure(rates['fn']);
  if (tp === null || fn === null) return [];
  return [
    {
      beatClass,
      se: figure(rates['se']),
      ppv: figure(rates['ppv']),
      f1: figure(rates['f1']),
      f1Interval: interval(intervals[`${beatClass.toLowerCase()}F1`]),
      beats: tp + fn,
    },
  ];
}

function readRecord(name: string, rates: Fields): RecordFigures {
  return { name, accuracy: figure(rates['accuracy']), v: figure(rates['V']), s: figure(rates['S']) };
}

function readBin(bin: unknown): ReliabilityBin[] {
  const fields = fieldsOf(bin);
  const confidence = figure(fields['confidence']);
  const accuracy = figure(fields['accuracy']);
  const count = figure(fields['count']);
  return confidence === null || accuracy === null || count === null ? [] : [{ confidence, accuracy, count }];
}

function failureInWords(failure: unknown): string {
  if (typeof failure === 'string') return failure;
  const fields = fieldsOf(failure);
  return [fields['record'], fields['what']].map(words).filter(Boolean).join(': ');
}

function interval(value: unknown): readonly [number, number] | null {
  const [low, high] = list(value).map(figure);
  return low === undefined || low === null || high === undefined || high === null ? null : [low, high];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function figure(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
