import { BEAT_CLASSES } from '../beats/beat-class.ts';
import { NOT_SURE_REASONS, type Beats } from '../beats/beats.ts';
import { countBeats } from '../beats/count-beats.ts';
import type { RecordingWarning } from '../recording/recording-warning.ts';
import { durationSeconds, sampleCount, type KeptRecording } from '../recording/recording.ts';
import type { HeartRate } from '../rhythm/heart-rate.ts';
import type { RhythmSpell } from '../rhythm/spells/rhythm-spell.ts';
import { beatsOfSpells, burdens } from '../rhythm/spells/spell-figures.ts';
import { P_WAVE_STATES } from '../waves/waves.ts';
import { editNames } from './edit-names.ts';

/** Raised when a field changes its meaning or goes away; new fields leave it as it is. */
const DOCUMENT_VERSION = 1;
const NOTE = 'Fiducial analysis. For education and research. Not a medical device.';
/** Digits kept of a Float32 value. */
const PRECISION = 7;

/** Everything an analysis document states. */
export interface AnalysisDocument {
  readonly recording: KeptRecording;
  readonly leadIndex: number;
  readonly beats: Beats;
  readonly spells: readonly RhythmSpell[];
  readonly heartRate: HeartRate;
  readonly usualQrsSeconds: number;
  readonly warnings: readonly RecordingWarning[];
  readonly modelVersion: string;
  readonly softwareVersion: string;
}

/**
 * An analysis as one JSON document (RFC 8259): what was read, what settings and which model and program version made it,
 * figures over all beats, and every beat. Times in seconds, `sample` 0-based, `probabilities` in the order of `classes`;
 * `rhythm` names the rhythm of every moment;
 * `notSure` is null or its reason; `edited` lists what a person did; what could not be measured is null. Comments of the file are left out: they may name a person.
 */
export function writeJson(document: AnalysisDocument): string {
  const { recording, leadIndex, beats, spells, heartRate, usualQrsSeconds, warnings, modelVersion, softwareVersion } =
    document;
  const { total, byClass, notSure } = countBeats(beats);
  return JSON.stringify({
    format: 'fiducial-analysis',
    formatVersion: DOCUMENT_VERSION,
    note: NOTE,
    software: { name: 'Fiducial', version: softwareVersion },
    model: { version: modelVersion },
    recording: {
      name: recording.name,
      format: recording.format,
      sampleRateHz: recording.sampleRateHz,
      sampleCount: sampleCount(recording),
      durationSeconds: durationSeconds(recording),
      leads: recording.leads.map(({ name, sourceUnit, unitAssumed }) => ({ name, sourceUnit, unitAssumed })),
    },
    settings: { lead: recording.leads[leadIndex].name, leadIndex },
    warnings: [...recording.warnings, ...warnings],
    summary: {
      beats: total,
      byClass: Object.fromEntries(BEAT_CLASSES.map((name, i) => [name, byClass[i]])),
      notSure,
      heartRatePerMinute: {
        mean: figure(heartRate.mean),
        min: figure(heartRate.min),
        max: figure(heartRate.max),
      },
      usualQrsSeconds: figure(usualQrsSeconds),
    },
    rhythm: rhythmObject(spells, beats, recording.sampleRateHz),
    classes: BEAT_CLASSES,
    beats: Array.from({ length: beats.count }, (_, beat) => beatObject(beats, beat, recording.sampleRateHz)),
  });
}

/** Shares and longest spells by rhythm, and every spell: they lie side by side from 0 to the recording's end. */
function rhythmObject(spells: readonly RhythmSpell[], { rPeakSample }: Beats, sampleRateHz: number) {
  const counted = beatsOfSpells(spells, rPeakSample, sampleRateHz);
  return {
    burden: burdens(spells).map(({ rhythm, seconds, share, spellCount, longest }) => ({
      rhythm,
      seconds: figure(seconds),
      share: figure(share),
      spells: spellCount,
      longestSeconds: figure(longest.toSeconds - longest.fromSeconds),
    })),
    spells: spells.map(({ fromSeconds, toSeconds, rhythm, confidence, evidence }, i) => ({
      fromSeconds: time(fromSeconds),
      toSeconds: time(toSeconds),
      rhythm,
      confidence: figure(confidence),
      beats: counted[i].beatCount,
      ratePerMinute: figure(counted[i].ratePerMinute),
      evidence: evidence.map(({ code, value }) => ({ code, value: figure(value) })),
    })),
  };
}

function beatObject(beats: Beats, beat: number, sampleRateHz: number) {
  const sample = beats.rPeakSample[beat];
  const first = beat * BEAT_CLASSES.length;
  return {
    sample,
    timeSeconds: time(sample / sampleRateHz),
    class: BEAT_CLASSES[beats.classIndex[beat]],
    probabilities: Array.from(beats.probabilities.subarray(first, first + BEAT_CLASSES.length), figure),
    notSure: beats.notSure[beat] === 1 ? NOT_SURE_REASONS[beats.notSureReason[beat]] : null,
    rrBeforeSeconds: figure(beats.rrBeforeSeconds[beat]),
    rrAfterSeconds: figure(beats.rrAfterSeconds[beat]),
    rrUsualSeconds: figure(beats.rrUsualSeconds[beat]),
    pWave: P_WAVE_STATES[beats.pWave[beat]],
    prSeconds: figure(beats.prSeconds[beat]),
    qrsSeconds: figure(beats.qrsSeconds[beat]),
    qtSeconds: figure(beats.qtSeconds[beat]),
    edited: editNames(beats.editMarks[beat]),
  };
}

/** Seconds from the recording's start, to the microsecond. */
function time(seconds: number): number {
  return Number(seconds.toFixed(6));
}

/** A number without the noise of its storage; JSON knows no NaN. */
function figure(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(PRECISION)) : null;
}
