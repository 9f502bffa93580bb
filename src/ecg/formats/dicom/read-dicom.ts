import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Lead, Recording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { ReadOptions } from '../format.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { ChosenSignal } from '../leads/choose-signals.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { mvPerUnit } from '../facts/unit.ts';
import { fileName, listNames, stem } from '../file-name.ts';
import { chooseSignals } from '../leads/choose-signals.ts';
import { layOutChannels, type ChannelPlan, type GroupLayout } from './lay-out-groups.ts';
import { damagedDicom, parseDicom, type ParsedDicom } from './parse-dicom.ts';
import { readGroup } from './waveform-group.ts';

const WAVEFORM_SEQUENCE = 'x54000100';
/** What says who the recording is of; it goes into the comments, which no export holds. */
const NOTES: readonly (readonly [name: string, tag: string])[] = [
  ['Patient', 'x00100010'],
  ['Patient identity', 'x00100020'],
  ['Birth date', 'x00100030'],
  ['Sex', 'x00100040'],
  ['Age', 'x00101010'],
  ['Study date', 'x00080020'],
  ['Device', 'x00081090'],
];
/** Of a channel that states neither what it is nor its unit, as much is looked at. */
const BEGINNING_SECONDS = 20;
/** What recorders store mostly, where a file states no sensitivity in volts. */
const ASSUMED_MV = 0.001;

/** Reads an ECG waveform object: every group of the rhythm at its time, so that sheets of 3 × 4 leads are whole. */
export async function readDicom(file: NamedBytes, options: ReadOptions, memory: MemoryPromise): Promise<Recording> {
  const parsed = await parseDicom(file, memory);
  try {
    return readParsed(file, parsed, options, memory);
  } catch (error) {
    // The parser reads values when they are asked for, and throws strings where they end behind the file.
    if (typeof error === 'string') throw damagedDicom(file.name);
    throw error;
  }
}

function readParsed(
  { name }: NamedBytes,
  parsed: ParsedDicom,
  { signals: asked = [] }: ReadOptions,
  memory: MemoryPromise,
): Recording {
  const { dataSet } = parsed;
  const warnings: RecordingWarning[] = [];
  const groups = (dataSet.elements[WAVEFORM_SEQUENCE]?.items ?? []).flatMap(({ dataSet: group }, index) => {
    const read = group === undefined ? null : readGroup(parsed, group, index + 1, warnings);
    return read === null ? [] : [read];
  });
  if (groups.length === 0) {
    throw new RecordingError(
      'no-signal',
      `${name} is a DICOM file without an ECG waveform: open one that holds an ECG.`,
    );
  }
  const layout = layOutChannels(groups);
  if (layout.leftOut.length > 0) {
    const read = listNames([...new Set(layout.groups.map(({ label }) => label))]);
    const message = `${read} was read; also in the file, and not read: ${listNames(layout.leftOut.map(({ label }) => label))}.`;
    warnings.push({ code: 'ignored-series', message });
  }
  const choice = chooseSignals(
    layout.channels.map(({ name: channel, unit }) => ({ name: channel, unit, rateHz: layout.sampleRateHz })),
    asked,
    (index) => beginningOf(layout.channels[index], layout, memory),
  );
  warnings.push(...choice.warnings);
  const leads = choice.chosen.map((signal) => readLead(signal, layout, memory, warnings));
  const comments = NOTES.map(([field, tag]) => [field, dataSet.string(tag)?.trim() ?? '']);
  comments.push(['Byte order', parsed.byteOrder]);
  return {
    name: stem(fileName(name)),
    format: 'DICOM waveform',
    sampleRateHz: layout.sampleRateHz,
    leads,
    leftOut: choice.leftOut,
    annotations: [],
    comments: comments.filter(([, value]) => value !== '').map(([field, value]) => `${field}: ${value}`),
    warnings,
  };
}

function readLead(
  { index, name, originalName, foreign }: ChosenSignal,
  layout: GroupLayout,
  memory: MemoryPromise,
  warnings: RecordingWarning[],
): Lead {
  const samplesMv = memory.samples(layout.length);
  let isAssumed = false;
  for (const { group, channel, firstSample } of layout.channels[index].parts) {
    const { unit, step, baseline, hasStep } = group.channels[channel];
    const perUnit = mvPerUnit(unit);
    const isKnown = perUnit !== undefined && hasStep;
    const [mvPerStep, baselineMv] = isKnown ? [step * perUnit, baseline * perUnit] : [ASSUMED_MV, 0];
    isAssumed ||= !isKnown;
    for (let i = 0; i < group.sampleCount; i++) {
      samplesMv[firstSample + i] = group.stepsAt(channel, i) * mvPerStep + baselineMv;
    }
  }
  if (isAssumed) {
    const message = `Lead ${name} states no sensitivity in volts: 1 µV a step was assumed.`;
    warnings.push({ code: 'assumed-gain', message });
  }
  const sourceUnit = isAssumed ? 'uV' : layout.channels[index].unit;
  return { name, originalName, foreign, samplesMv, sourceUnit, unitAssumed: isAssumed };
}

function beginningOf({ parts }: ChannelPlan, { sampleRateHz }: GroupLayout, memory: MemoryPromise): Float32Array {
  const [{ group, channel }] = parts;
  const samples = memory.scratch(Math.min(group.sampleCount, Math.ceil(BEGINNING_SECONDS * sampleRateHz)));
  for (let i = 0; i < samples.length; i++) samples[i] = group.stepsAt(channel, i);
  return samples;
}
