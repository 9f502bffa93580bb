import { WINDOW_SAMPLES } from '../../ecg/preparation/cut-windows.ts';
import type { PreparedBeats } from '../../ecg/preparation/prepare-beats.ts';
import type { KeptRecording } from '../../ecg/recording/recording.ts';
import { MARGIN_SECONDS } from './divide-recording.ts';
import { cutOwnWindows, prepareSection } from './measure-section.ts';
import { ownBeats, type SectionBeats } from './section-beats.ts';

interface PreparedSection {
  readonly index: number;
  readonly prepared: PreparedBeats;
}

/**
 * The network's inputs of any beat of an analysis, and the windows by which beats are compared. They are large, so only those of one section
 * are at hand; those of another are made again when they are asked for, from the same samples and beats as the first time.
 */
export class PreparedSections {
  readonly sections: readonly SectionBeats[];
  /** The first beat of each section, and behind them how many beats there are. */
  readonly firstBeats: readonly number[];
  readonly #recording: KeptRecording;
  readonly #leadIndex: number;
  #latest: PreparedSection | null;
  #latestWindows: { readonly index: number; readonly windowsMv: Float32Array } | null = null;

  constructor(
    recording: KeptRecording,
    leadIndex: number,
    sections: readonly SectionBeats[],
    latest: PreparedSection | null,
  ) {
    this.sections = sections;
    const firstBeats = [0];
    for (const section of sections) firstBeats.push(firstBeats[firstBeats.length - 1] + ownCount(section));
    this.firstBeats = firstBeats;
    this.#recording = recording;
    this.#leadIndex = leadIndex;
    this.#latest = latest;
  }

  get sampleRateHz(): number {
    return this.#recording.sampleRateHz;
  }

  get beatCount(): number {
    return this.firstBeats[this.sections.length];
  }

  /** The section a beat of the recording is in. Throws RangeError for no such beat. */
  sectionOf(beat: number): number {
    const section = this.firstBeats.findLastIndex((first) => first <= beat);
    if (section < 0 || section === this.sections.length) throw new RangeError(`there is no beat ${beat}`);
    return section;
  }

  /** The prepared beats of the section that a beat of the recording is in, and which of them it is. Throws RangeError for no such beat. */
  inputsOf(beat: number): { readonly prepared: PreparedBeats; readonly index: number } {
    const { section, own } = this.#placeOf(beat);
    return { prepared: this.#prepared(section), index: ownBeats(this.sections[section])[0] + own };
  }

  /** The windows in millivolts of a section's own beats, row-major [beats × 200]. */
  windowsIn(section: number): Float32Array {
    if (this.#latestWindows?.index !== section) {
      const windowsMv = cutOwnWindows(this.#recording, this.#leadIndex, this.sections[section]);
      this.#latestWindows = { index: section, windowsMv };
    }
    return this.#latestWindows.windowsMv;
  }

  /** The windows of a few beats in the order given, row-major [beats × 200]. Throws RangeError where there is no such beat. */
  windowsOf(beats: ArrayLike<number>): Float32Array {
    const windowsMv = new Float32Array(beats.length * WINDOW_SAMPLES);
    Array.from(beats, (beat, row) => windowsMv.set(this.#windowOf(beat), row * WINDOW_SAMPLES));
    return windowsMv;
  }

  /** The prepared beats of all sections in order, and which of them are the section's own; prepared one at a time. */
  *stretches(): Generator<{ readonly prepared: PreparedBeats; readonly first: number; readonly count: number }> {
    for (const [index, section] of this.sections.entries()) {
      const [first, end] = ownBeats(section);
      yield { prepared: this.#prepared(index), first, count: end - first };
    }
  }

  /** A beat's window: of its section where that is at hand, else as good as the same of the signal around it, a fifteenth of the work. */
  #windowOf(beat: number): Float32Array {
    const { section: index, own } = this.#placeOf(beat);
    if (this.#latestWindows?.index === index)
      return this.#latestWindows.windowsMv.subarray(own * WINDOW_SAMPLES, (own + 1) * WINDOW_SAMPLES);
    const { section, rPeakSample } = this.sections[index];
    const sample = rPeakSample[ownBeats(this.sections[index])[0] + own];
    const margin = MARGIN_SECONDS * this.sampleRateHz;
    const firstSample = Math.max(section.firstSample, Math.floor(sample - margin));
    const endSample = Math.min(section.endSample, Math.ceil(sample + margin));
    return cutOwnWindows(this.#recording, this.#leadIndex, {
      section: { ...section, firstSample, endSample },
      rPeakSample: Int32Array.of(sample),
      ownFromSample: sample,
      ownToSample: sample + 1,
    });
  }

  /** The section a beat of the recording is in, and which of its own beats it is. Throws RangeError for no such beat. */
  #placeOf(beat: number): { readonly section: number; readonly own: number } {
    const section = this.sectionOf(beat);
    return { section, own: beat - this.firstBeats[section] };
  }

  #prepared(index: number): PreparedBeats {
    if (this.#latest?.index !== index) {
      this.#latest = { index, prepared: prepareSection(this.#recording, this.#leadIndex, this.sections[index]) };
    }
    return this.#latest.prepared;
  }
}

function ownCount(section: SectionBeats): number {
  const [first, end] = ownBeats(section);
  return end - first;
}
