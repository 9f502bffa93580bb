export type WorkerErrorCode =
  /** The worker's script did not come. */
  | 'worker-missing'
  /** The worker ended while it was asked something; another one has taken its place. */
  | 'worker-lost'
  /** The one that took its place ended too, before it had back what was there. */
  | 'worker-lost-again'
  /** The person stopped the one that took its place before it had back what was there. */
  | 'worker-stopped';

/** The worker ended before it answered. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
  readonly code: WorkerErrorCode;

  constructor(code: WorkerErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
