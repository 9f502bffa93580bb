/** What a file of the collected field cases must be read as; a part left out is not compared. */
export interface FieldCase {
  readonly folder: string;
  /** The files opened together. */
  readonly files: readonly string[];
  /** Standard names of the leads. */
  readonly leads: string;
  /** Their names in the file. */
  readonly inFile?: string;
  /** The lead that is analysed, where the case says; 'none' where the person is asked first. */
  readonly analysed?: string;
  readonly sampleRateHz: number;
  readonly seconds: number;
  /** Unit as the file stores it; `?` behind one that is assumed. */
  readonly unit: string;
  /** First value of the first lead in millivolts, as many digits as compared. */
  readonly firstMv?: number;
  /** Lowest and highest value of the first lead in millivolts. */
  readonly rangeMv?: readonly [number, number];
  /** Beats that are found. */
  readonly beats: number;
  /** Reference beats that came along. */
  readonly reference?: number;
  readonly firstReferenceSample?: number;
  /** Notes with their seconds. */
  readonly notes?: string;
  /** Names of what is left out. */
  readonly leftOut?: string;
  /** Codes of all warnings. */
  readonly warnings?: string;
  /** First second and length in seconds of what each lead holds, where leads are not whole. */
  readonly places?: string;
}
