import { chooseLead } from '../ecg/beats/choose-lead.ts';
import { durationSeconds, type Recording } from '../ecg/recording/recording.ts';
import { selectReferenceBeats } from '../ecg/scoring/select-reference-beats.ts';
import { filterLead } from '../ecg/signal/filter-lead.ts';
import { MinMaxPyramid } from '../ecg/signal/min-max-pyramid.ts';
import type { RecordingSummary, TraceRequest, TraceWindow } from './analysis.ts';

/** A recording that is open in the worker, with what drawing its trace needs; pyramids are built when first asked for. */
export class OpenRecording {
  readonly recording: Recording;
  readonly #pyramids = new Map<string, MinMaxPyramid>();

  constructor(recording: Recording) {
    this.recording = recording;
  }

  get summary(): RecordingSummary {
    const { recording } = this;
    return {
      name: recording.name,
      format: recording.format,
      sampleRateHz: recording.sampleRateHz,
      durationSeconds: durationSeconds(recording),
      leads: recording.leads.map(({ name, sourceUnit, unitAssumed }) => ({ name, sourceUnit, unitAssumed })),
      analysisLead: chooseLead(recording.leads),
      warnings: recording.warnings,
      comments: recording.comments,
      reference: selectReferenceBeats(recording.annotations, 'project'),
    };
  }

  /** Columns of a window of one lead. Throws RangeError for no such lead, or when the rate is too low for the filter. */
  trace({ leadIndex, filtered, startSeconds, endSeconds, maxColumns }: TraceRequest): TraceWindow {
    const { sampleRateHz } = this.recording;
    const pyramid = this.#pyramid(leadIndex, filtered);
    const columns = pyramid.columns(startSeconds * sampleRateHz, endSeconds * sampleRateHz, maxColumns);
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
    const lead = this.recording.leads[leadIndex];
    if (!lead) throw new RangeError(`there is no lead ${leadIndex}`);
    const samplesMv = filtered ? filterLead(lead.samplesMv, this.recording.sampleRateHz) : lead.samplesMv;
    const pyramid = new MinMaxPyramid(samplesMv);
    this.#pyramids.set(key, pyramid);
    return pyramid;
  }
}
