import type { AdmittedRecording } from '../../ecg/formats/gate/admit-recording.ts';
import { proposeClearLead } from '../../ecg/quality/choose-clear-lead.ts';
import type { TableLayout } from '../../ecg/formats/table/table-layout.ts';
import { durationSeconds } from '../../ecg/recording/recording.ts';
import { findFlutterSegments } from '../../ecg/scoring/find-flutter-segments.ts';
import { selectReferenceBeats } from '../../ecg/scoring/select-reference-beats.ts';
import { RecordingError } from '../../ecg/recording/recording-error.ts';
import { MONITOR_BAND_HZ } from '../../ecg/signal/filter-lead.ts';
import { FilteredLead } from '../../ecg/signal/filtered-lead.ts';
import { MinMaxPyramid } from '../../ecg/signal/min-max-pyramid.ts';
import { notesOf } from './notes-of.ts';
import { Turns } from './turns.ts';
import type { RecordingSummary, TraceRequest, TraceWindow } from '../analysis.ts';

/** A recording that is open in the worker, with what drawing its trace needs; pyramids are built when first asked for. */
export class OpenRecording {
  /** Tells it from the recordings opened before. */
  readonly id: number;
  readonly recording: AdmittedRecording;
  /** How a table of samples was read; null for every other format. */
  readonly #table: TableLayout | null;
  readonly #proposedLead: number | null;
  readonly #pyramids = new Map<string, MinMaxPyramid>();

  constructor(id: number, recording: AdmittedRecording, table: TableLayout | null = null) {
    this.id = id;
    this.recording = recording;
    this.#table = table;
    this.#proposedLead = proposeClearLead(recording);
  }

  get summary(): RecordingSummary {
    const { recording } = this;
    return {
      name: recording.name,
      format: recording.format,
      sampleRateHz: recording.sampleRateHz,
      durationSeconds: durationSeconds(recording),
      filterable: isFilterable(recording.sampleRateHz),
      leads: recording.leads.map(({ name, originalName, foreign, sourceUnit, unitAssumed }) => {
        return { name, originalName: originalName ?? null, foreign: foreign ?? null, sourceUnit, unitAssumed };
      }),
      analysisLead: this.#proposedLead,
      leftOut: recording.leftOut ?? [],
      notes: notesOf(recording),
      warnings: recording.warnings,
      comments: recording.comments,
      startOfDaySeconds: recording.startOfDaySeconds ?? null,
      table: this.#table,
      reference: {
        ...selectReferenceBeats(recording.annotations, 'project'),
        ec57ClassIndex: selectReferenceBeats(recording.annotations, 'ec57').classIndex,
        flutter: findFlutterSegments(recording.annotations),
      },
    };
  }

  /** Columns of a window of one lead. Throws RangeError for no such lead, RecordingError when the rate is too low for the filter. */
  async trace({ leadIndex, filtered, startSeconds, endSeconds, maxColumns }: TraceRequest): Promise<TraceWindow> {
    const { sampleRateHz } = this.recording;
    const pyramid = this.#pyramid(leadIndex, filtered);
    const window = [startSeconds * sampleRateHz, endSeconds * sampleRateHz, maxColumns] as const;
    // The first look at hours of signal takes a while: nearer windows are answered meanwhile.
    const turns = new Turns();
    const steps = pyramid.steps(...window);
    while (!steps.next().done) await turns.pause();
    const columns = pyramid.columns(...window);
    return {
      leadIndex,
      startSeconds: columns.firstSample / sampleRateHz,
      columnSeconds: columns.samplesPerColumn / sampleRateHz,
      samplesPerColumn: columns.samplesPerColumn,
      minMv: columns.min,
      maxMv: columns.max,
    };
  }

  #pyramid(leadIndex: number, filtered: boolean): MinMaxPyramid {
    const key = `${leadIndex}${filtered ? ' filtered' : ''}`;
    const known = this.#pyramids.get(key);
    if (known) return known;
    const { leads, sampleRateHz } = this.recording;
    const lead = leads[leadIndex];
    if (!lead) throw new RangeError(`there is no lead ${leadIndex}`);
    if (filtered && !isFilterable(sampleRateHz)) {
      throw new RecordingError(
        'sample-rate-too-low',
        `At ${sampleRateHz} samples per second the 0.5–40 Hz filter has no meaning. Look at the trace as recorded.`,
      );
    }
    const { samplesMv } = lead;
    const filteredLead = filtered ? new FilteredLead(samplesMv, sampleRateHz) : null;
    const pyramid = new MinMaxPyramid(samplesMv.length, (first, end) =>
      filteredLead ? filteredLead.read(first, end) : samplesMv.subarray(first, end),
    );
    this.#pyramids.set(key, pyramid);
    return pyramid;
  }
}

function isFilterable(sampleRateHz: number): boolean {
  return sampleRateHz > 2 * MONITOR_BAND_HZ[1];
}
