/** What a card of the gallery says of its rhythm. */
export interface RhythmWords {
  readonly name: string;
  readonly what: string;
  /** What to look at first. */
  readonly look: string;
  /** What causes it in the conduction system. */
  readonly cause: string;
  /** Where the network or the naming of the rhythm goes wrong, and why; absent where they do not. */
  readonly wrong?: string;
}
