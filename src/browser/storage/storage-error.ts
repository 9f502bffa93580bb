export type StorageErrorCode =
  /** The browser keeps nothing for this page: a private window, or the person's choice. */
  | 'storage-refused'
  /** There is no room left on the device. */
  | 'storage-full'
  /** A newer version of the app has been here and keeps things in a way this one does not know. */
  | 'storage-newer'
  /** Another tab holds an older version open. */
  | 'storage-blocked'
  /** There is no answer. */
  | 'storage-slow'
  /** What was to be added to has been erased since, in another tab. */
  | 'storage-erased'
  /** Reading or writing failed for any other reason. */
  | 'storage-failed'
  /** Not everything could be erased. */
  | 'erase-failed';

/** What the device keeps could not be read, written or erased. The cause is the browser's own error. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** By the name of the browser's error. Source: Indexed Database API 3.0, 3. Exceptions. */
const CODES: Readonly<Record<string, StorageErrorCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  SecurityError: 'storage-refused',
  NotAllowedError: 'storage-refused',
  // Firefox, in private windows of versions before 115.
  InvalidStateError: 'storage-refused',
};

/** The browser's error as one of ours. */
export function storageErrorOf(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  // Where storage is switched off altogether there is no `indexedDB` to ask.
  if (error instanceof ReferenceError) return new StorageError('storage-refused', error.message, { cause: error });
  if (!(error instanceof Error)) return new StorageError('storage-failed', String(error), { cause: error });
  return new StorageError(CODES[error.name] ?? 'storage-failed', `${error.name}: ${error.message}`, { cause: error });
}
