import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Recording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { MemoryPromise } from '../gate/memory-promise.ts';
import type { LeadSequence } from './sequence-set.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { fileName, listNames, stem } from '../file-name.ts';
import { chooseSignals } from '../leads/choose-signals.ts';
import { wholeRate } from '../whole-rate.ts';
import { utf8Document } from '../xml/xml-bytes.ts';
import { joinSequenceSets } from './join-sequence-sets.ts';
import { readBeats } from './read-beats.ts';
import { readSequenceSet } from './sequence-set.ts';
import { splitDigits } from './split-digits.ts';
import { attribute, children, descend, innerText, parseXml, type XmlElement } from '../xml/xml-tree.ts';

/** Of a sequence that nothing tells what it is, as much is looked at. */
const BEGINNING_SECONDS = 20;
/** A start below this is counted from the first sample, not from 1970. */
const SECONDS_PER_DAY = 86_400;
const RHYTHM = 'RHYTHM';
const ONE_BEAT = 'REPRESENTATIVE_BEAT';

/** Reads the rhythm of an HL7 annotated ECG (aECG, 2003/12). Rejects only with `RecordingError`. */
export async function readAecg(
  file: NamedBytes,
  memory = new MemoryPromise(file.bytes.length),
  asked: readonly number[] = [],
): Promise<Recording> {
  const name = fileName(file.name);
  const { xml, lists } = splitDigits(utf8Document(file.bytes));
  const document = descend(await parseXml(xml, name, memory), 'AnnotatedECG');
  const allSeries = children(document, 'component').flatMap((component) => children(component, 'series'));
  const series = chooseSeries(allSeries, name);
  const sets = children(series, 'component')
    .flatMap((component) => children(component, 'sequenceSet'))
    .map((set) => readSequenceSet(set, lists, memory))
    .filter(({ leads }) => leads.some(({ samplesMv }) => samplesMv.length > 0));
  if (sets.length === 0) throw new RecordingError('no-signal', `${name} has a series, but no samples in it.`);
  const timed = sets.filter(({ stepSeconds }) => stepSeconds > 0 && Number.isFinite(stepSeconds));
  if (timed.length === 0) {
    throw new RecordingError('bad-header', `${name} does not say how far apart its samples are: export it again.`);
  }
  const warnings: RecordingWarning[] = [];
  const { leads, signals, startSeconds } = joinSequenceSets(timed, memory, warnings);
  const sampleRateHz = wholeRate(1 / timed[0].stepSeconds);
  warnOfSeries(series, allSeries, warnings);
  const {
    chosen,
    leftOut,
    warnings: ofChoice,
  } = chooseSignals(signals, asked, (index) =>
    leads[index].samplesMv.subarray(0, Math.ceil(BEGINNING_SECONDS * sampleRateHz)),
  );
  const read = new Set(chosen.map(({ index }) => signals[index].name));
  warnOfLeads(timed.flatMap((set) => set.leads).filter(({ name: lead }) => read.has(lead)), warnings); // prettier-ignore
  warnings.push(...ofChoice);
  return {
    name: stem(file.name),
    format: 'HL7 aECG',
    sampleRateHz,
    leads: chosen.map(({ index, ...named }) => ({ ...leads[index], ...named })),
    leftOut,
    annotations: readBeats(series, startSeconds, sampleRateHz, leads[0].samplesMv.length),
    comments: readNotes(document, series),
    warnings,
    startOfDaySeconds: startSeconds > SECONDS_PER_DAY ? startSeconds % SECONDS_PER_DAY : undefined,
  };
}

function codeOf(series: XmlElement): string {
  return attribute(descend(series, 'code'), 'code');
}

function chooseSeries(allSeries: readonly XmlElement[], name: string): XmlElement {
  const series = allSeries.find((one) => codeOf(one) === RHYTHM) ?? allSeries.find((one) => codeOf(one) !== ONE_BEAT);
  if (series !== undefined) return series;
  const message =
    allSeries.length === 0
      ? `${name} has no series: it describes an ECG without holding one. Export it with waveforms.`
      : `${name} holds one averaged beat and no rhythm: export it with the rhythm.`;
  throw new RecordingError('no-signal', message);
}

function warnOfSeries(series: XmlElement, allSeries: readonly XmlElement[], warnings: RecordingWarning[]): void {
  const derived = children(series, 'derivation').flatMap((derivation) => children(derivation, 'derivedSeries'));
  const left = [...allSeries.filter((one) => one !== series), ...derived].map((one) => codeOf(one) || 'unnamed');
  if (left.length > 0) {
    const message = `The file also holds ${left.length} other series (${listNames(left)}): only the rhythm was read.`;
    warnings.push({ code: 'ignored-series', message });
  }
}

function warnOfLeads(leads: readonly LeadSequence[], warnings: RecordingWarning[]): void {
  const assumed = leads.filter(({ unitAssumed }) => unitAssumed);
  const damaged = leads.filter(({ invalidCount }) => invalidCount > 0);
  const namesOf = (some: readonly LeadSequence[]) => listNames([...new Set(some.map(({ name }) => name))]);
  if (assumed.length > 0) {
    const message = `The file gives no voltage unit for ${namesOf(assumed)}: uV is assumed.`;
    warnings.push({ code: 'assumed-unit', message });
  }
  if (damaged.length > 0) {
    const count = damaged.reduce((sum, { invalidCount }) => sum + invalidCount, 0);
    const message = `${count} samples of ${namesOf(damaged)} are no numbers: shown as gaps.`;
    warnings.push({ code: 'invalid-samples', message });
  }
}

/** Who and what the ECG is about, one line each. */
function readNotes(document: XmlElement, series: XmlElement): string[] {
  const subject = descend(
    document,
    'componentOf',
    'timepointEvent',
    'componentOf',
    'subjectAssignment',
    'subject',
    'trialSubject',
  );
  const person = descend(subject, 'subjectDemographicPerson');
  const device = descend(series, 'author', 'seriesAuthor', 'manufacturedSeriesDevice');
  const notes: [string, string][] = [
    ['Subject', attribute(descend(subject, 'id'), 'extension')],
    ['Name', innerText(descend(person, 'name'))],
    ['Sex', attribute(descend(person, 'administrativeGenderCode'), 'code')],
    ['Born', attribute(descend(person, 'birthTime'), 'value')],
    ['Recorded', attribute(descend(series, 'effectiveTime', 'low'), 'value')],
    ['Device', innerText(descend(device, 'manufacturerModelName'))],
  ];
  return notes.filter(([, text]) => text !== '').map(([label, text]) => `${label}: ${text}`);
}
