/** One page in one of the browsers, as far as the walk through all of them needs it. */
export interface EnginePage {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * Calls a function in the page and resolves to what it resolves to, by way of JSON. The function stands alone: it sees its argument
   * and the page, nothing around it here. Rejects when it throws.
   */
  evaluate<Result, Argument = null>(
    inPage: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** A picture of the page as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** What was requested since the page was opened; null where the browser does not tell. */
  readonly requests: readonly string[] | null;
  /** Ends the browser and removes what it left. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Where downloads go, for browsers that save them without asking. */
  readonly downloads: string;
  /** A locale such as "C.UTF-8", for browsers that take their language from it. */
  readonly locale?: string;
}

/** A browser that may be on this machine. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  /** What is not there of what it needs, in words; null when it can be started. */
  missing(): string | null;
  open(options: EngineOptions): Promise<EnginePage>;
}
