/** Where a results folder keeps what is known of the results in it; hidden, so that a search for recordings passes it by. */
export const RECORDS_FOLDER = '.fiducial';

/** What the names of a recording's results end with. */
export type ResultEnding = '.fid' | '.beats.csv';

const RESULT = /(\.fid|\.beats\.csv|^(summary|failures)(\.\d+-of-\d+)?\.csv)(\.\d+\.part)?$/;

/** Whether a file of a results folder is one that analysing or merging wrote, or had begun to write when it was stopped. */
export function isResult(name: string): boolean {
  return RESULT.test(name);
}
