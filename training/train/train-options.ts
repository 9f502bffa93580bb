/** What `npm run train` was asked for. */
export interface TrainOptions {
  readonly seed: number;
  readonly runFolder: string;
  readonly outFolder: string;
  /** Stages to run ("fold-1", "member-2", "final"), or null for all that are not done. */
  readonly stages: readonly string[] | null;
  readonly report: (line: string) => void;
}
