import type { AnalysisApi } from '../../../../analysis/analysis-api.ts';
import type { OfRecording, RecordingSummary } from '../../../../analysis/analysis.ts';
import { companionLeads } from '../../../../ecg/recording/choose-lead.ts';
import { GrowingSignal } from '../../../../ecg/recording/growing-signal.ts';
import type { Recording } from '../../../../ecg/recording/recording.ts';
import { cardOf, simulateCard, type RhythmId } from '../../../../ecg/simulation/gallery/gallery.ts';

/** Where a signal that is looked at while it comes, comes from. */
export interface LiveSource {
  readonly name: string;
  /** The rhythm of the gallery it is, where it is one. */
  readonly rhythm: RhythmId | null;
  /** What has come so far; the lead that is classified first. */
  readonly signal: GrowingSignal;
  /** Whether no more will come. */
  readonly ended: boolean;
  /** It comes by itself, second by second, and from now: neither faster nor again. */
  readonly isDevice: boolean;
  /** Sees to it that there is signal up to a sample, or as far as it goes, soon. Rejects when it cannot be had. */
  want(sample: number): Promise<void>;
  /** Lets go of where the signal comes from. Never rejects. */
  close(): Promise<void>;
  /** What there is to be kept, `shown` samples of which were shown. */
  recording(shown: number): Recording;
}

/** What a source that is there already has in common: nothing is to be let go, and what was shown is kept. */
abstract class ReadySource {
  readonly isDevice = false;
  abstract readonly name: string;
  abstract readonly signal: GrowingSignal;

  close(): Promise<void> {
    return Promise.resolve();
  }

  recording(shown: number): Recording {
    return this.signal.recording(`live-${this.name}`, 'live', shown);
  }
}

/** Leads that are drawn under each other, and that help to find beats. */
const MOST_LEADS = 3;
const SIMULATED = { leads: ['II', 'V1', 'V5'], durationSeconds: 600, sampleRateHz: 250, seed: 1 } as const;

/** The open recording from a time on: its samples are asked of the worker a few seconds at a time. */
export class RecordingSource extends ReadySource implements LiveSource {
  readonly name: string;
  readonly rhythm = null;
  readonly signal: GrowingSignal;
  ended = false;
  readonly #api: Pick<AnalysisApi, 'trace'>;
  readonly #summary: OfRecording<RecordingSummary>;
  readonly #leads: readonly number[];
  readonly #first: number;
  readonly #end: number;
  #asking: Promise<void> | null = null;

  constructor(
    api: Pick<AnalysisApi, 'trace'>,
    summary: OfRecording<RecordingSummary>,
    leadIndex: number,
    startSeconds: number,
  ) {
    super();
    const { name, leads, sampleRateHz, durationSeconds } = summary;
    this.name = name;
    this.#api = api;
    this.#summary = summary;
    this.#leads = [leadIndex, ...companionLeads(named(leads), leadIndex)].slice(0, MOST_LEADS);
    this.#first = Math.round(startSeconds * sampleRateHz);
    this.#end = Math.round(durationSeconds * sampleRateHz);
    this.signal = new GrowingSignal(
      this.#leads.map((lead) => leads[lead].name),
      sampleRateHz,
    );
  }

  want(sample: number): Promise<void> {
    if (this.ended || this.signal.length >= sample) return Promise.resolve();
    this.#asking ??= this.#ask(sample).finally(() => (this.#asking = null));
    return this.#asking;
  }

  async #ask(sample: number): Promise<void> {
    const from = this.#first + this.signal.length;
    const to = Math.min(this.#end, this.#first + sample);
    if (to > from) this.signal.append(await Promise.all(this.#leads.map((lead) => this.#read(lead, from, to))));
    this.ended = to >= this.#end;
  }

  /** With room for a column of its own, every sample comes as it is. */
  async #read(leadIndex: number, from: number, to: number): Promise<Float32Array> {
    const { sampleRateHz, recordingId } = this.#summary;
    // Half a sample inside, so that no rounding takes a neighbour along.
    const [startSeconds, endSeconds] = [(from + 0.5) / sampleRateHz, (to - 0.5) / sampleRateHz];
    const maxColumns = to - from;
    const window = await this.#api.trace({ leadIndex, filtered: false, startSeconds, endSeconds, maxColumns });
    if (window.recordingId !== recordingId) throw new DOMException('another recording is open', 'AbortError');
    return window.minMv;
  }
}

/** A rhythm of the gallery, ten minutes of it. */
export class RhythmSource extends ReadySource implements LiveSource {
  readonly name: string;
  readonly rhythm: RhythmId;
  readonly signal: GrowingSignal;
  readonly ended = true;

  constructor(id: RhythmId) {
    super();
    const { recording } = simulateCard(cardOf(id), SIMULATED);
    this.rhythm = id;
    this.name = `simulated-${id}`;
    this.signal = new GrowingSignal(SIMULATED.leads, SIMULATED.sampleRateHz);
    this.signal.append(recording.leads.map(({ samplesMv }) => samplesMv));
  }

  want(): Promise<void> {
    return Promise.resolve();
  }
}

function named(leads: RecordingSummary['leads']) {
  return leads.map(({ name, foreign }) => ({ name, foreign: foreign ?? undefined }));
}
