import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import { preparedInputs } from '../../classifier/model/network-inputs.ts';
import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { BeatStream } from '../../ecg/detection/beat-stream.ts';
import { filterLead } from '../../ecg/signal/filter-lead.ts';
import type { Beats, LiveAnswer, LiveChunk, LiveLabels, RecordingDoubt } from '../analysis.ts';
import { buildBeats } from '../run/build-beats.ts';
import { measureBeats } from '../run/measure-beats.ts';
import { SignalMemory } from './signal-memory.ts';

/** The past a beat is compared with: some forty to a hundred beats. */
const MEMORY_SECONDS = 60;
/** Beats behind one that are waited for: an early beat is told by the pause after it. */
const BEATS_AWAITED = 1;
/** They are not waited for longer than this. */
const LONGEST_WAIT_SECONDS = 2;
/** Beats are looked for more often than labelled: each is to be seen at once. */
const LOOKS_PER_STEP = 5;

const NO_LABELS: LiveLabels = {
  rPeakSample: new Int32Array(),
  classIndex: new Uint8Array(),
  confidence: new Float32Array(),
  notSureReason: new Uint8Array(),
  delaySeconds: new Float32Array(),
  doubts: [],
};

/**
 * Finds and labels the beats of a signal that is still coming, with nothing but its last minute: `BeatStream` finds them, and
 * what analyses a whole recording measures and classifies them as if that minute were one.
 */
export class LiveAnalysis {
  readonly streamId: number;
  readonly #sampleRateHz: number;
  /** Sample of the stream that this began with. Inside, samples are counted from there. */
  readonly #start: number;
  readonly #beatStream: BeatStream;
  readonly #memory: SignalMemory;
  /** R of the beats that are still in the memory, and how many of them have labels. */
  #beats: number[] = [];
  #labelled = 0;
  #labelledAt = 0;

  constructor({ streamId, sampleRateHz, firstSample, samplesMv }: LiveChunk) {
    this.streamId = streamId;
    this.#sampleRateHz = sampleRateHz;
    this.#start = firstSample;
    this.#beatStream = new BeatStream(sampleRateHz, samplesMv.length);
    this.#memory = new SignalMemory(samplesMv.length, Math.round(MEMORY_SECONDS * sampleRateHz));
  }

  /** What a chunk goes to: the analysis it comes right after, else one that begins with it. */
  static following(before: LiveAnalysis | null, chunk: LiveChunk): LiveAnalysis {
    const isNext = before?.streamId === chunk.streamId && before.#start + before.#memory.received === chunk.firstSample;
    return isNext ? before : new LiveAnalysis(chunk);
  }

  /** Takes the next samples. The chunk after is given when this has been answered. */
  async push({ samplesMv, stepSeconds, isLast }: LiveChunk, classifier: BeatClassifier): Promise<LiveAnswer> {
    this.#beatStream.stepSeconds = stepSeconds / LOOKS_PER_STEP;
    this.#memory.push(samplesMv);
    const found = this.#beatStream.push(samplesMv);
    this.#beats.push(...found);
    const isDue = isLast || this.#memory.received - this.#labelledAt >= stepSeconds * this.#sampleRateHz;
    return {
      found: Int32Array.from(found, (sample) => sample + this.#start),
      labels: isDue ? await this.#label(isLast, classifier) : NO_LABELS,
    };
  }

  async #label(isLast: boolean, classifier: BeatClassifier): Promise<LiveLabels> {
    this.#labelledAt = this.#memory.received;
    this.#forgetOld();
    const first = this.#labelled;
    while (this.#labelled < this.#beats.length && (isLast || this.#isReady(this.#labelled))) this.#labelled++;
    const count = this.#labelled - first;
    if (count === 0) return NO_LABELS;
    const start = this.#start + this.#memory.firstSample;
    const { beats, doubts } = await this.#classify(first + count, classifier);
    const received = this.#start + this.#memory.received;
    const rPeakSample = beats.rPeakSample.slice(first, first + count).map((sample) => sample + start);
    const classIndex = beats.classIndex.slice(first, first + count);
    return {
      rPeakSample,
      classIndex,
      confidence: Float32Array.from(
        classIndex,
        (best, beat) => beats.probabilities[(first + beat) * BEAT_CLASSES.length + best],
      ),
      notSureReason: beats.notSureReason.slice(first, first + count),
      delaySeconds: Float32Array.from(rPeakSample, (sample) => (received - sample) / this.#sampleRateHz),
      doubts,
    };
  }

  #isReady(beat: number): boolean {
    if (this.#beats.length - 1 - beat >= BEATS_AWAITED) return true;
    return this.#memory.received - this.#beats[beat] >= LONGEST_WAIT_SECONDS * this.#sampleRateHz;
  }

  /** The first beats of the memory, measured among all of them, and what makes them doubtful. */
  async #classify(
    count: number,
    classifier: BeatClassifier,
  ): Promise<{ readonly beats: Beats; readonly doubts: readonly RecordingDoubt[] }> {
    const rateHz = this.#sampleRateHz;
    const start = this.#memory.firstSample;
    const leads = this.#memory.read();
    const filtered = leads.map((samplesMv) => filterLead(samplesMv, rateHz));
    const local = Int32Array.from(this.#beats, (sample) => sample - start);
    const lead = { name: '', samplesMv: leads[0], sourceUnit: 'mV', unitAssumed: false };
    const { prepared, usual, ...measured } = await measureBeats(lead, filtered, rateHz, local, () => Promise.resolve());
    const inputs = preparedInputs(prepared, 0, count);
    const { doubts, probabilities } = classifier.doubt(prepared, await classifier.classify(inputs), usual);
    const doubtedSections = [{ fromSample: 0, toSample: leads[0].length, doubts, usual }];
    const { notSureBelow } = classifier.card;
    const parts = { sampleRateHz: rateHz, measured, probabilities, notSureBelow };
    return { beats: buildBeats({ ...parts, doubtedSections, flutter: [] }), doubts };
  }

  #forgetOld(): void {
    const old = this.#beats.findIndex((sample) => sample >= this.#memory.firstSample);
    const gone = Math.min(this.#labelled, old === -1 ? this.#beats.length : old);
    this.#beats = this.#beats.slice(gone);
    this.#labelled -= gone;
  }
}
