import { counted } from './grammar.ts';

/** The model card: what the network learned from, how well it does, and where it fails. */
export const modelCard = {
  title: 'About the model',
  loading: 'The model card is being read…',
  failed: 'The model card could not be read. It comes with the app: reload the page once with a network.',
  purpose:
    'A small network looks at each beat, beside the usual beat of the same recording, and at the times around it, and gives a probability to each of five classes. It was trained once, on public recordings; it does not learn from yours.',
  /** A sentence of the card, which is English, or a part of the name of a test set; undefined where this language has no words for it. */
  ofCard: ({ english }: { english: string }): string | undefined => english,
  limits: 'What it cannot do',
  failures: 'Known failures',
  figures: 'How well it does',
  figuresDetail:
    'Se is the share of the beats of a class that were called so; +P is the share of those called so that are; F1 joins the two. All in percent. Test records are of people the model never saw.',
  testSet: 'Test set',
  accuracy: ({ percent }: { percent: string }) =>
    `${percent}\u00a0% of all beats are called right; most beats are normal, so look at the classes.`,
  columns: { beatClass: 'Class', beats: 'Beats', se: 'Se', ppv: '+P', f1: 'F1', interval: '95\u00a0% interval' },
  records: ({ count }: { count: number }) => `By record, the weakest first (${count})`,
  recordColumns: { record: 'Record', accuracy: 'Right, %', v: 'F1 of V', s: 'F1 of S' },
  certainty: 'What its confidence is worth',
  sure: ({ threshold, coverage, error }: { threshold: string; coverage: string; error: string }) =>
    `On records it had not seen, ${coverage} of the beats reach ${threshold} and are called sure; of those ${error} are wrong.`,
  calibrationError: ({ percent }: { percent: string }) =>
    `Its probabilities differ from how often it is right by ${percent} on average.`,
  reliability: 'Reliability: confidence against how often it was right',
  reliabilityPoint: ({ confidence, accuracy, count }: { confidence: string; accuracy: string; count: number }) =>
    `confidence ${confidence}: right ${accuracy}, ${counted(count, { one: 'beat', other: 'beats' })}`,
  confidence: 'confidence',
  right: 'right',
  training: 'What it learned from',
  data: 'Data',
  protocol: 'Protocol',
  learned: 'Beats by class',
  trainingRecords: 'Records',
  version: 'Model',
  date: 'Trained on',
  preparation: 'Preparation of beats',
  licence: 'Licence',
};
