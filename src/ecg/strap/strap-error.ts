/** Why a chest strap cannot be used, or what it sent cannot be. */
export type StrapErrorCode =
  /** The browser has no Web Bluetooth, or does not let this page use it. */
  | 'unavailable'
  /** Bluetooth is switched off, or the device has none. */
  | 'switched-off'
  /** No strap was chosen. */
  | 'not-chosen'
  /** The strap could not be reached. */
  | 'no-connection'
  /** It has no service that sends an ECG. */
  | 'no-ecg'
  /** It does not begin to send: another program uses it, or it is charging. */
  | 'refused'
  /** It does not answer. */
  | 'no-answer'
  /** What it sent is not what was agreed. */
  | 'bad-data';

/** Anything that goes wrong with a strap. The cause is the browser's own error, where there is one. */
export class StrapError extends Error {
  override readonly name = 'StrapError';
  readonly code: StrapErrorCode;

  constructor(code: StrapErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
