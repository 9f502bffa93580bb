/** One annotation of a recording, in the vocabulary of WFDB (an MIT-format annotation file holds these fields). */
export interface Annotation {
  /** Sample number at the recording's sampling rate, 0-based. */
  readonly sample: number;
  /** WFDB mnemonic: "N", "V", "+", "~", … */
  readonly symbol: string;
  readonly subtype: number;
  readonly channel: number;
  readonly number: number;
  /** Auxiliary text such as "(AFIB"; empty when there is none. */
  readonly aux: string;
  /** How long what a note says goes on, where the file says so; annotation files of WFDB can't. */
  readonly durationSeconds?: number | undefined;
}
