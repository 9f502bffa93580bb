/** What an evaluation hands over: text for the terminal, and the same numbers for `--json`. */
export interface Report {
  readonly text: string;
  readonly json: object;
}
