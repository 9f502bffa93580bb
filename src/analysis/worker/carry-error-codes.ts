import * as Comlink from 'comlink';

interface SerializedError {
  isError: boolean;
  value: { code?: string };
}

/**
 * Makes the `code` of a typed error survive the way out of the worker: Comlink itself passes on message, name and stack.
 * To be called in the worker before anything is exposed; on the page every field sent is put on the error.
 */
export function carryErrorCodes(): void {
  const usual = Comlink.transferHandlers.get('throw') as Comlink.TransferHandler<{ value: unknown }, SerializedError>;
  Comlink.transferHandlers.set('throw', {
    ...usual,
    serialize(thrown: { value: unknown }) {
      const [serialized, transferables] = usual.serialize(thrown);
      const { value } = thrown;
      if (value instanceof Error && 'code' in value && typeof value.code === 'string')
        serialized.value.code = value.code;
      return [serialized, transferables];
    },
  });
}
