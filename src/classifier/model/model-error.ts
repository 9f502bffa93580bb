export type ModelErrorCode =
  /** A file of the model did not come. */
  | 'model-missing'
  /** The files are not, byte for byte, the ones that were published. */
  | 'model-damaged'
  /** The model was trained on beats prepared in another way than this program prepares them. */
  | 'model-mismatch'
  /** No backend of this device computes what the model was published with. */
  | 'no-backend';

/** The network cannot be used. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: ModelErrorCode;

  constructor(code: ModelErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
