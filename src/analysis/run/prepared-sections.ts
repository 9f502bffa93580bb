import type { PreparedBeats } from '../../ecg/preparation/prepare-beats.ts';
import type { KeptRecording } from '../../ecg/recording/recording.ts';
import { prepareSection } from './measure-section.ts';
import { ownBeats, type SectionBeats } from './section-beats.ts';

interface PreparedSection {
  readonly index: number;
  readonly prepared: PreparedBeats;
}

/**
 * The network's inputs of any beat of an analysis. They are large, so only those of one section are at hand; another
 * section is prepared again when it is asked for, from the same samples and beats as the first time.
 */
export class PreparedSections {
  readonly sections: readonly SectionBeats[];
  readonly #recording: KeptRecording;
  readonly #leadIndex: number;
  #latest: PreparedSection | null;

  constructor(
    recording: KeptRecording,
    leadIndex: number,
    sections: readonly SectionBeats[],
    latest: PreparedSection | null,
  ) {
    this.sections = sections;
    this.#recording = recording;
    this.#leadIndex = leadIndex;
    this.#latest = latest;
  }

  get sampleRateHz(): number {
    return this.#recording.sampleRateHz;
  }

  /** The prepared beats of the section that a beat of the recording is in, and which of them it is. Throws RangeError for no such beat. */
  inputsOf(beat: number): { readonly prepared: PreparedBeats; readonly index: number } {
    let first = 0;
    for (const [index, section] of this.sections.entries()) {
      const [ownFirst, ownEnd] = ownBeats(section);
      if (beat >= first && beat < first + ownEnd - ownFirst) {
        return { prepared: this.#prepared(index), index: ownFirst + beat - first };
      }
      first += ownEnd - ownFirst;
    }
    throw new RangeError(`there is no beat ${beat}`);
  }

  /** The prepared beats of all sections in order, and which of them are the section's own; prepared one at a time. */
  *stretches(): Generator<{ readonly prepared: PreparedBeats; readonly first: number; readonly count: number }> {
    for (const [index, section] of this.sections.entries()) {
      const [first, end] = ownBeats(section);
      yield { prepared: this.#prepared(index), first, count: end - first };
    }
  }

  #prepared(index: number): PreparedBeats {
    if (this.#latest?.index !== index) {
      this.#latest = { index, prepared: prepareSection(this.#recording, this.#leadIndex, this.sections[index]) };
    }
    return this.#latest.prepared;
  }
}
