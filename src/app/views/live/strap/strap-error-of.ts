import { StrapError, type StrapErrorCode } from '../../../../ecg/strap/strap-error.ts';

/** By the name of the browser's error. Source: Web Bluetooth, draft of the W3C's community group, 4 to 6. */
const CODES: Readonly<Record<string, StrapErrorCode>> = {
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
  NetworkError: 'no-connection',
  AbortError: 'no-connection',
  InvalidStateError: 'no-connection',
  NotSupportedError: 'no-ecg',
};

/**
 * The browser's error as one of ours. `whileDoing` says what it means where the name does not: a `NotFoundError` is a strap that was
 * not chosen, and later a service that is not there.
 */
export function strapErrorOf(error: unknown, whileDoing: 'not-chosen' | 'no-connection'): StrapError {
  if (error instanceof StrapError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const missing = whileDoing === 'not-chosen' ? 'not-chosen' : 'no-ecg';
  const code = name === 'NotFoundError' ? missing : (CODES[name] ?? whileDoing);
  return new StrapError(code, name, { cause: error });
}
