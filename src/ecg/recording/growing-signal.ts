import type { Recording } from './recording.ts';

const FIRST_LENGTH = 4096;

/** Leads of a signal that is still coming. */
export class GrowingSignal {
  readonly leadNames: readonly string[];
  readonly sampleRateHz: number;
  #length = 0;
  #leads: Float32Array[];

  constructor(leadNames: readonly string[], sampleRateHz: number) {
    this.leadNames = leadNames;
    this.sampleRateHz = sampleRateHz;
    this.#leads = leadNames.map(() => new Float32Array(FIRST_LENGTH));
  }

  /** Samples there are of every lead. */
  get length(): number {
    return this.#length;
  }

  /** Adds as many samples to every lead, millivolts, NaN in gaps. */
  append(samplesMv: readonly Float32Array[]): void {
    const count = samplesMv[0]?.length ?? 0;
    const needed = this.#length + count;
    this.#leads = this.#leads.map((lead, index) => {
      const roomy = lead.length >= needed ? lead : grown(lead, Math.max(needed, 2 * lead.length));
      roomy.set(samplesMv[index], this.#length);
      return roomy;
    });
    this.#length = needed;
  }

  /** Samples [first, end) of every lead; copies. */
  read(first: number, end: number): Float32Array[] {
    return this.#leads.map((lead) => lead.slice(first, Math.min(end, this.#length)));
  }

  /** Whether nothing is missing in samples [first, end) of the first lead. */
  isWhole(first: number, end: number): boolean {
    const lead = this.#leads[0];
    for (let i = first; i < end; i++) if (Number.isNaN(lead[i])) return false;
    return true;
  }

  /** What has come up to a sample, as a recording. */
  recording(name: string, format: string, end: number): Recording {
    const leads = this.read(0, end).map((samplesMv, index) => {
      return { name: this.leadNames[index], samplesMv, sourceUnit: 'mV', unitAssumed: false };
    });
    return { name, format, sampleRateHz: this.sampleRateHz, leads, annotations: [], comments: [], warnings: [] };
  }
}

function grown(lead: Float32Array, length: number): Float32Array {
  const longer = new Float32Array(length);
  longer.set(lead);
  return longer;
}
