import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { ForeignSignal, LeftOutSignal } from '../../recording/signal-kind.ts';
import type { SignalDescription, SignalIdentity } from './signal-identity.ts';
import { listNames } from '../file-name.ts';
import { identifySignals } from './identify-signals.ts';

/** A signal to read. */
export interface ChosenSignal {
  /** Its place among the signals given. */
  readonly index: number;
  /** For `Lead`. */
  readonly name: string;
  readonly originalName: string | undefined;
  readonly foreign: ForeignSignal | undefined;
}

export interface SignalChoice {
  /** In the order of the file, what is no ECG behind what is: leads keep their places when more is asked for. */
  readonly chosen: readonly ChosenSignal[];
  readonly leftOut: readonly LeftOutSignal[];
  readonly warnings: readonly RecordingWarning[];
}

/** Shortenings that are written in capitals. */
const CAPITALS: ReadonlySet<ForeignSignal> = new Set(['eeg', 'eog', 'emg']);

/**
 * Which signals of a file are read: those that are an ECG, and those the person asked for. Where none is known to be an ECG,
 * those are that may be one, else all, to be looked at: nothing is analysed before the person has chosen.
 * @param beginningOf some twenty seconds of a signal, in any unit; asked only of signals that nothing else tells about.
 */
export function chooseSignals(
  signals: readonly SignalDescription[],
  asked: readonly number[] = [],
  beginningOf?: (index: number) => ArrayLike<number>,
): SignalChoice {
  const identities = identified(signals, beginningOf);
  const isEcg = (index: number) => identities[index].kind === 'ecg';
  const isNothingEcg = identities.every(({ kind }) => kind !== 'ecg');
  // Where something may be an ECG, what is known to be something else stays out.
  const hasUnknown = identities.some(({ kind }) => kind === 'unknown');
  const isShown = (index: number) => isNothingEcg && (!hasUnknown || identities[index].kind === 'unknown');
  const isChosen = (index: number) => isEcg(index) || isShown(index) || asked.includes(index);
  const indices = signals.map((_, index) => index);
  const leftOut = indices
    .filter((index) => !isChosen(index))
    .map((index): LeftOutSignal => ({ index, name: nameOf(index, identities), what: foreignOf(identities[index]) }));
  return {
    chosen: [...indices.filter(isEcg), ...indices.filter((index) => !isEcg(index) && isChosen(index))].map(
      (index): ChosenSignal => {
        const name = nameOf(index, identities);
        return {
          index,
          name,
          originalName: name === signals[index].name || signals[index].name === '' ? undefined : signals[index].name,
          foreign: isEcg(index) ? undefined : foreignOf(identities[index]),
        };
      },
    ),
    leftOut,
    warnings: isNothingEcg
      ? [nothingKnown(identities)]
      : [...warnOfShape(identities), ...(leftOut.length > 0 ? [warningOf(leftOut)] : [])],
  };
}

function identified(
  signals: readonly SignalDescription[],
  beginningOf: ((index: number) => ArrayLike<number>) | undefined,
): SignalIdentity[] {
  const byName = identifySignals(signals);
  if (beginningOf === undefined || byName.every(({ kind }) => kind !== 'unknown')) return byName;
  return identifySignals(
    signals.map((signal, index) =>
      byName[index].kind === 'unknown' ? { ...signal, samples: beginningOf(index) } : signal,
    ),
  );
}

function nameOf(index: number, identities: readonly SignalIdentity[]): string {
  return identities[index].leadName || `lead ${index + 1}`;
}

function foreignOf({ what }: SignalIdentity): ForeignSignal {
  return what === 'ecg' ? 'unknown' : what;
}

/** What is said of signals that are read as leads although no name, sensor or unit says that they are an ECG. */
export function warnOfShape(identities: readonly SignalIdentity[]): RecordingWarning[] {
  const isByShape = ({ kind, because }: SignalIdentity) => kind === 'ecg' && because === 'shape';
  if (!identities.some(isByShape)) return [];
  // Its neighbours decide on a signal between leads by name, too: there names do.
  const isByNeighbours = ({ kind, because }: SignalIdentity) => kind === 'ecg' && because === 'neighbours';
  const names = identities.flatMap((identity, index) =>
    isByShape(identity) || isByNeighbours(identity) ? [nameOf(index, identities)] : [],
  );
  const message = `Nothing but the shape says that these are an ECG: ${listNames(names)}. Choose another lead if they are not.`;
  return [{ code: 'assumed-lead', message }];
}

function warningOf(leftOut: readonly LeftOutSignal[]): RecordingWarning {
  return { code: 'ignored-signal', message: `Not ECG, so left out: ${described(leftOut)}.` };
}

function nothingKnown(identities: readonly SignalIdentity[]): RecordingWarning {
  const found = identities.map((identity, index) => ({ name: nameOf(index, identities), what: foreignOf(identity) }));
  const message = `Nothing in this file is known to be an ECG: ${described(found)}. Choose which signal to analyse as one.`;
  return { code: 'no-ecg', message };
}

/** "foot GSR (skin conductance), marker". */
function described(signals: readonly Pick<LeftOutSignal, 'name' | 'what'>[]): string {
  return listNames(
    signals.map(({ name, what }) => {
      const words = CAPITALS.has(what) ? what.toUpperCase() : what.replaceAll('-', ' ');
      return name.toLowerCase().includes(words.toLowerCase()) ? name : `${name} (${words})`;
    }),
    8,
  );
}
